import { everyText, survives } from "../test/harness/mutants.js"

/** `npm run mutate -- [minutes] [seed]`: damages every sample and fixture until the time is over, each round in another way. */
const [minutes = 10, firstSeed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
const end = Date.now() + minutes * 60_000
const variantsOfEach = 20
const texts = everyText()
let variants = 0
let problems = 0

for (let seed = firstSeed; Date.now() < end; seed++) {
  for (const name of texts.keys()) {
    for (const problem of survives(texts, name, variantsOfEach, seed)) {
      problems++
      console.error(`${name}, seed ${seed}: ${problem}\n`)
    }
    variants += variantsOfEach
  }
}
console.log(`${variants} variants from seed ${firstSeed}, ${problems} problems`)
process.exit(problems === 0 ? 0 : 1)

import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { isExample, pages } from "../scripts/pages.js"
import { Compiler } from "./harness/compile.js"
import { runExample } from "./harness/example.js"
import { filesIn } from "./harness/files.js"
import { type Outcome, runFixture, type Settings } from "./harness/fixture.js"
import { samples } from "./harness/samples.js"

const folder = fileURLToPath(new URL(".", import.meta.url))
const compiler = new Compiler()

describe.each(["rules", "jobs", "broken"])("fixtures of %s", area => {
  const found = filesIn(`${folder}${area}`, ".ts").map(name => `${area}/${name}`)

  it("exist", () => expect(found.length).toBeGreaterThan(0))

  for (const path of found) {
    const text = readFileSync(`${folder}${path}`, "utf8")
    const title = /^\/\/ # (.+)$/m.exec(text)?.[1] ?? ""
    const outcome = attempt(() => runFixture(text, nameIn(path), settingsFor(path)))
    if (process.env.UPDATE && !(outcome instanceof Error) && outcome.text !== text)
      writeFileSync(`${folder}${path}`, outcome.text)
    describe(`${path}: ${title}`, () => {
      it("is marked as it is analysed", () => {
        if (outcome instanceof Error) throw outcome
        expect(title, "its first comment begins with # and says what it shows").not.toBe("")
        expect(process.env.UPDATE ? outcome.text : text).toBe(outcome.text)
      })
      if (!(outcome instanceof Error)) proves(outcome, !path.endsWith(".broken.ts"))
    })
  }
})

describe("examples of the page", () => {
  for (const { name, fix, blocks } of pages()) {
    const examples = blocks.filter(isExample)
    const outcomes = examples.map(example => runExample(example, name))
    describe(name, () => {
      it.each(examples.map((example, index) => [index + 1, example, outcomes[index] as Outcome] as const))(
        "%i",
        (_, { isQuiet }, { findings, analysed: { gaps } }) => {
          expect(findings.map(({ rule }) => rule)).toEqual(isQuiet ? [] : [name])
          expect(gaps).toEqual([])
        },
      )
      it("show the mistake, what is none, and its repair", () => {
        expect(examples.map(({ isQuiet }) => isQuiet)).toEqual(expect.arrayContaining([true, false]))
        const fixes = outcomes.flatMap(({ findings }) => findings.flatMap(finding => finding.fixes))
        expect(fixes.length > 0).toBe(fix !== undefined)
      })
      for (const outcome of outcomes) proves(outcome, true)
    })
  }
})

describe("samples", () => {
  const data = `${folder}samples.txt`
  const { text, proofs } = samples()
  if (process.env.UPDATE) writeFileSync(data, text)

  it("are analysed as test/samples.txt says", () => {
    expect(readFileSync(data, "utf8")).toBe(text)
  })
  for (const proof of proofs) provesFix(proof)
})

/** Whether a fixture compiles, and the fixes that it offers. */
function proves({ analysed, proofs }: Outcome, mustCompile: boolean): void {
  if (mustCompile) {
    const errors = compiler.add(analysed.files)
    it("compiles", () => expect(errors()).toEqual([]))
  }
  for (const proof of proofs) provesFix(proof, mustCompile)
}

function provesFix({ title, fixed, problems }: Outcome["proofs"][number], mustCompile = true): void {
  const errors = mustCompile ? compiler.add(fixed) : () => []
  it(`fix: ${title}`, () => {
    expect(problems).toEqual([])
    expect(errors()).toEqual([])
  })
}

/** A folder of rules is about its own rule and about ignoring it; everything else is about all of them. */
function settingsFor(path: string): Settings {
  const rule = /^rules\/([^/]+)\//.exec(path)?.[1]
  return rule ? { rules: [rule, "unused-ignore"] } : { showsGraph: path.startsWith("jobs/") }
}

function nameIn(path: string): string {
  return path.split("/").at(-1) as string
}

function attempt<T>(run: () => T): T | Error {
  try {
    return run()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { isExample, pages } from "../scripts/docs/pages.js"
import { Compiler } from "./harness/compile.js"
import { runExample } from "./harness/example.js"
import { filesIn } from "./harness/files.js"
import { type Outcome, runFixture, type Settings } from "./harness/fixture.js"
import { samples } from "./harness/samples.js"

const folder = fileURLToPath(new URL(".", import.meta.url))
const compiler = new Compiler()
/** A part of a path or of a rule's name, to run only what has it while one works on it. */
const only = process.env.ONLY ?? ""

describe.each(["rules", "jobs", "broken", "documentation"])("fixtures of %s", area => {
  const all = filesIn(`${folder}${area}`, ".ts").map(name => `${area}/${name}`)
  const found = all.filter(path => path.includes(only))

  it("exist", () => expect(all.length).toBeGreaterThan(0))

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
      if (area === "documentation") it("is quiet", () => isQuiet(outcome))
    })
  }
})

describe.each(pages().filter(({ name }) => name.includes(only)))(
  "examples of the page $name",
  ({ name, fix, blocks }) => {
    const examples = blocks.filter(isExample)
    const outcomes = examples.map(example => attempt(() => runExample(example, name)))

    for (const [index, outcome] of outcomes.entries()) {
      const isQuiet = examples[index]?.isQuiet
      describe(`${index + 1}, ${isQuiet ? "not reported" : "reported"}`, () => {
        it("is analysed as the page says", () => {
          if (outcome instanceof Error) throw outcome
          expect(outcome.findings.map(({ rule }) => rule)).toEqual(isQuiet ? [] : [name])
          expect(outcome.analysed.gaps).toEqual([])
        })
        if (!(outcome instanceof Error)) proves(outcome, true)
      })
    }

    it("show the mistake, what is none, and its repair", () => {
      const quiet = examples.filter(({ isQuiet }) => isQuiet).length
      const loud = examples.length - quiet
      expect(loud).toBeGreaterThan(0)
      expect(quiet, "correct jobs that look like the mistake, as many as mistakes").toBeGreaterThanOrEqual(
        loud,
      )
      const fixes = outcomes.flatMap(outcome => (outcome instanceof Error ? [] : outcome.proofs))
      expect(fixes.length > 0).toBe(fix !== undefined)
    })
  },
)

describe("samples", () => {
  const data = `${folder}samples.txt`
  const { text, proofs } = samples()
  if (process.env.UPDATE) writeFileSync(data, text)

  it("are analysed as test/samples.txt says", () => {
    expect(readFileSync(data, "utf8")).toBe(text)
  })
  for (const proof of proofs) provesFix(proof)
})

/** What the engines' own documentation teaches is right: at the default settings nothing is said about it. */
function isQuiet(outcome: Outcome | Error): void {
  if (outcome instanceof Error) throw outcome
  expect(outcome.findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
}

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

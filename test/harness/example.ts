import { readFileSync } from "node:fs"
import type { Example } from "../../scripts/docs/pages.js"
import { type Outcome, runFixture } from "./fixture.js"

const prelude = readFileSync(new URL("../prelude.ts", import.meta.url), "utf8")

/** What stands around an example: a block, so that it may call its own things as the prelude does. */
const [before, after] = [`${prelude}\n{\n`, "}\n"]

/** An example's outcome, and its text with the findings below the lines. */
export interface ExampleOutcome extends Outcome {
  readonly shown: string
}

/** Runs an example of a page; one that imports what it needs gets no prelude. */
export function runExample({ language, code }: Example, rule: string): ExampleOutcome {
  if (language === "json") return run(code, "streamwright.json", rule, ["", ""])
  return run(code, "example.ts", rule, /^import /m.test(code) ? ["", ""] : [before, after])
}

function run(code: string, name: string, rule: string, [head, tail]: [string, string]): ExampleOutcome {
  const outcome = runFixture(`${head}${code}${tail}`, name, { rules: [rule] })
  const unexpected = outcome.analysed.gaps.map(({ reason }) => reason).join("; ")
  if (!outcome.text.startsWith(head)) throw new Error(`Something is reported in the prelude. ${unexpected}`)
  return { ...outcome, shown: outcome.text.slice(head.length, outcome.text.length - tail.length) }
}

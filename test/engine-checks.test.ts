import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { conditions } from "../scripts/docs/conditions.js"
import { Compiler } from "./harness/compile.js"

const prelude = readFileSync(new URL("prelude.ts", import.meta.url), "utf8")
const compiler = new Compiler()

describe("every condition", () => {
  it.each(conditions.map(condition => [condition.id, condition] as const))(
    "%s is covered by a rule, cannot be written, or is left out",
    (_, { rules, unwritable, leftOut }) => {
      const states = [rules.length > 0, unwritable !== undefined, leftOut !== undefined]
      expect(states.filter(Boolean).length).toBe(1)
    },
  )
})

describe("what the types of the SDK are in the way of", () => {
  const refused = conditions.flatMap(({ id, unwritable }) => (unwritable ? [{ id, unwritable }] : []))

  for (const { id, unwritable } of refused) {
    const text = `${prelude}\n{\n${unwritable}\n}\n`
    const errors = compiler.add(new Map([["job.ts", text]]))
    it(`${id} does not compile in the last statement, and everything before it does`, () => {
      const [error = "", ...others] = errors()
      expect(others).toEqual([])
      expect(error, "nor is it for a name that nobody declares").not.toMatch(/Cannot find|^$/)
      const [, line] = /^line (\d+)/.exec(error) ?? []
      expect(text.split("\n").slice(Number(line)).join("")).toMatch(/^[ }]*$/)
    })
  }
})

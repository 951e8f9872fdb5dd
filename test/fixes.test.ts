import { describe, expect, it } from "vitest"
import { classes, fields } from "./fixes/fields.js"
import { additions, imports } from "./fixes/imports.js"
import { keys } from "./fixes/keys.js"
import { triggers } from "./fixes/triggers.js"
import { variables } from "./fixes/variables.js"
import { watermarks } from "./fixes/watermarks.js"
import { analysed } from "./harness/analysed.js"
import { Compiler } from "./harness/compile.js"
import { prove } from "./harness/proof.js"

const compiler = new Compiler()
/** What short jobs leave out, which no case is about. */
const aside = new Set(["incomplete-connector", "missing-checkpoint", "unset-delivery-guarantee"])

describe.each([fields, classes, variables, imports, additions, watermarks, keys, triggers])(
  "fixes $name",
  ({ around, cases }) => {
    for (const { title, before, after, others = {} } of cases) {
      const subject = analysed(new Map([...Object.entries(others), ["job.ts", around(before)]]))
      const errors = compiler.add(subject.files)
      const findings = subject.findings.filter(({ rule }) => !aside.has(rule))
      const finding = findings.find(({ fixes }) => fixes.length > 0) ?? findings[0]
      const [fix] = finding?.fixes ?? []
      const proof = finding && fix && prove(subject, finding, fix)
      const errorsAfter = proof ? compiler.add(proof.fixed) : () => []

      it(title, () => {
        expect(finding, "what there is to mend").toBeDefined()
        expect(proof?.fixed.get("job.ts")).toBe(after === undefined ? undefined : around(after))
        expect(proof?.problems ?? []).toEqual([])
        expect({ before: errors(), after: errorsAfter() }).toEqual({ before: [], after: [] })
      })
    }
  },
)

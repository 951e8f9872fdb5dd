import type { Condition } from "../../core/src/rules/engine-checks/condition.js"
import { type EngineCheck, engineChecks } from "../../core/src/rules/engine-checks/index.js"
import { rules } from "../../core/src/rules/index.js"
import type { Rule } from "../../core/src/rules/rule.js"

/** A condition with its name, its place, and the rules that stand for it. */
export interface Listed extends Condition {
  readonly id: EngineCheck
  readonly engine: keyof typeof engineChecks
  readonly part: string
  readonly rules: readonly string[]
}

/** Every condition, in the order of the list. */
export const conditions: readonly Listed[] = Object.entries(engineChecks).flatMap(([engine, parts]) =>
  Object.entries<Record<string, Condition>>(parts).flatMap(([part, list]) =>
    Object.entries(list).map(([number, condition]) => {
      const id = `${engine}:${number}` as EngineCheck
      return { ...condition, id, engine: engine as Listed["engine"], part, rules: rulesFor(id) }
    }),
  ),
)

/** Where a condition stands in `docs/engine-checks.md`. */
export function anchor(id: EngineCheck): string {
  return id.toLowerCase().replace(":", "-")
}

function rulesFor(id: EngineCheck): readonly string[] {
  return Object.entries<Rule>(rules).flatMap(([name, rule]) => (rule.engine?.includes(id) ? [name] : []))
}

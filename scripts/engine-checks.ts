import type { Condition } from "../core/src/rules/engine-checks/condition.js"
import { type EngineCheck, engineChecks } from "../core/src/rules/engine-checks/index.js"

/** A condition with what it is called and where it belongs. */
export interface Listed extends Condition {
  readonly id: EngineCheck
  readonly part: string
}

/** Every condition of the list, in its order. */
export const conditions: readonly Listed[] = Object.entries(engineChecks).flatMap(([engine, parts]) =>
  Object.entries<Record<string, Condition>>(parts).flatMap(([part, list]) =>
    Object.entries(list).map(([number, condition]) => ({
      ...condition,
      part,
      id: `${engine}:${number}` as EngineCheck,
    })),
  ),
)

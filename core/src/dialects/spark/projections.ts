import { columnText, type Projection, parseSqlExpression, selection } from "@streamwright/graph"
import type { Value } from "../follow/values.js"
import { selectedOf } from "./columns.js"

/** Expressions by the names they get, in an object or as two arguments. */
export function added(entries: Iterable<readonly [string, Value]>): Projection {
  const selected = [...entries].map(([name, value]) => ({
    expression: { is: "alias", of: selectedOf(value).expression, name } as const,
    otherwise: "?",
  }))
  return selection(selected, true)
}

/** Columns by their names, and the names they get. */
export function renamed(entries: Iterable<readonly [string, string]>): Projection {
  const names = [...entries]
  const selected = names.map(([from, to]) => ({
    expression: { is: "alias", of: parseSqlExpression(columnText(from)), name: to } as const,
    otherwise: "?",
  }))
  return selection(
    selected,
    true,
    names.map(([from]) => from),
  )
}

/** The entries of an object literal. */
export function entriesOf(value: Value | undefined): readonly (readonly [string, Value])[] {
  return value?.type === "properties" ? [...value.entries] : []
}

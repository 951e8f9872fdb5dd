import type { Known } from "./options.js"

/** How rows are paired, by Spark's names. */
export type JoinType = Known<
  | "inner"
  | "cross"
  | "outer"
  | "full"
  | "full_outer"
  | "left"
  | "left_outer"
  | "right"
  | "right_outer"
  | "left_semi"
  | "semi"
  | "left_anti"
  | "anti"
>

/** Spark's short names of joins, and the long ones they stand for. */
const longNames: ReadonlyMap<string, string> = new Map([
  ["left", "leftouter"],
  ["right", "rightouter"],
  ["outer", "fullouter"],
  ["full", "fullouter"],
  ["semi", "leftsemi"],
  ["anti", "leftanti"],
])

/** The long name of a join, whatever its case and with or without `_`. */
export function joinTypeOf(text: string): string {
  const name = text.toLowerCase().replaceAll("_", "")
  return longNames.get(name) ?? name
}

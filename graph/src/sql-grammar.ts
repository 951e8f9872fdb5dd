import { parseSparkInterval } from "./duration.js"

/** How strongly an operator between two operands binds; a higher number binds first. */
export const strengths: { readonly [operator: string]: number } = {
  OR: 1,
  AND: 2,
  "=": 4,
  "==": 4,
  "<=>": 4,
  "<>": 4,
  "!=": 4,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  LIKE: 4,
  ILIKE: 4,
  RLIKE: 4,
  BETWEEN: 4,
  IN: 4,
  IS: 4,
  NOT: 4,
  "|": 5,
  "^": 5,
  "&": 5,
  "+": 6,
  "-": 6,
  "||": 6,
  "*": 7,
  "/": 7,
  "%": 7,
  DIV: 7,
}

/** How strongly comparisons bind. */
export const comparison = 4
/** How strongly signs before an operand bind. */
export const unary = 8
/** How deep expressions may nest before they count as not understood. */
export const deepest = 200

/** Words that end an operand, so that they are no names. */
export const reserved = new Set([
  "AS",
  "AND",
  "OR",
  "NOT",
  "THEN",
  "ELSE",
  "WHEN",
  "END",
  "FROM",
  "WHERE",
  "BETWEEN",
  "IN",
  "IS",
  "LIKE",
])

/** Whether a word is a unit of time, such as `MINUTES`. */
export function isUnit(word: string): boolean {
  return typeof parseSparkInterval(`1 ${word}`) === "number"
}

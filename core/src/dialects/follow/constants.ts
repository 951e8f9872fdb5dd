import { ts } from "ts-morph"
import { constant, unfollowed, type Value } from "./values.js"

/** Whether JavaScript takes the value for true; undefined when that is not known. */
export function isTruthy(value: Value): boolean | undefined {
  if (value.type === "unfollowed") return undefined
  return value.type === "constant" ? Boolean(value.value) : true
}

const longestText = 10_000

/** The text of a template whose holes are all known. */
export function concatenate(
  node: ts.Node,
  head: string,
  parts: readonly (readonly [Value, string])[],
): Value {
  let text = head
  for (const [hole, literal] of parts) {
    if (hole.type !== "constant") return unfollowed(node, "a part of the text is not known")
    text += String(hole.value) + literal
    if (text.length > longestText) return unfollowed(node, "the text is too long to follow")
  }
  return constant(text, node)
}

type Plain = string | number | boolean | bigint | null | undefined

/** The result of an arithmetic, text or comparison operator over constants. */
export function calculate(node: ts.Node, left: Value, right: Value, kind: ts.SyntaxKind): Value {
  if (left.type !== "constant" || right.type !== "constant")
    return unfollowed(node, "a part of it is not known")
  const operator = operators.get(kind)
  if (!operator) return unfollowed(node, "this operator is not followed")
  if (typeof left.value === "bigint" || typeof right.value === "bigint")
    return unfollowed(node, "big integers are not followed")
  const result = operator(left.value, right.value)
  const isTooLong = typeof result === "string" && result.length > longestText
  return isTooLong ? unfollowed(node, "the text is too long to follow") : constant(result, node)
}

const Kind = ts.SyntaxKind

const operators = new Map<ts.SyntaxKind, (left: Plain, right: Plain) => Plain>([
  [
    Kind.PlusToken,
    (a, b) => (typeof a === "number" && typeof b === "number" ? a + b : String(a) + String(b)),
  ],
  [Kind.MinusToken, (a, b) => Number(a) - Number(b)],
  [Kind.AsteriskToken, (a, b) => Number(a) * Number(b)],
  [Kind.SlashToken, (a, b) => Number(a) / Number(b)],
  [Kind.PercentToken, (a, b) => Number(a) % Number(b)],
  [Kind.AsteriskAsteriskToken, (a, b) => Number(a) ** Number(b)],
  [Kind.EqualsEqualsEqualsToken, (a, b) => a === b],
  [Kind.ExclamationEqualsEqualsToken, (a, b) => a !== b],
  [Kind.LessThanToken, (a, b) => ordered(a, b, (x, y) => x < y)],
  [Kind.LessThanEqualsToken, (a, b) => ordered(a, b, (x, y) => x <= y)],
  [Kind.GreaterThanToken, (a, b) => ordered(a, b, (x, y) => x > y)],
  [Kind.GreaterThanEqualsToken, (a, b) => ordered(a, b, (x, y) => x >= y)],
])

/** Two texts are compared as texts, all else as numbers. */
function ordered(a: Plain, b: Plain, compare: (a: number | string, b: number | string) => boolean): boolean {
  return typeof a === "string" && typeof b === "string" ? compare(a, b) : compare(Number(a), Number(b))
}

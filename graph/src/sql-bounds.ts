import type { Duration, Setting } from "./graph.js"
import { beyond } from "./sql-columns.js"
import type { SqlExpression } from "./sql-expression.js"
import { parseSqlExpression } from "./sql-parser.js"

/**
 * How far apart the two times of an interval condition may be: for
 * `paid >= placed AND paid <= placed + INTERVAL 15 MINUTES`, 15 minutes. Needs
 * a bound on both sides, without which one of the inputs is kept for ever;
 * undefined when the condition bounds no two columns so, unknown when a part of
 * it that could not be read may do so.
 */
export function timeBound(text: string): Setting<Duration> | undefined {
  const conditions = conjuncts(parseSqlExpression(text))
  const bounds = new Map<string, { least?: Duration; most?: Duration; hasInterval: boolean }>()
  for (const { first, second, difference, isMost, hasInterval } of conditions.flatMap(inequality)) {
    const pair = `${first} ${second}`
    const bound = bounds.get(pair) ?? { hasInterval: false }
    const side = isMost ? "most" : "least"
    const tightest = isMost ? Math.min : Math.max
    bound[side] = tightest(bound[side] ?? difference, difference)
    bound.hasInterval ||= hasInterval
    bounds.set(pair, bound)
  }
  for (const { least, most, hasInterval } of bounds.values())
    if (hasInterval && least !== undefined && most !== undefined)
      return Math.max(Math.abs(least), Math.abs(most))
  return conditions.some(isUnclear) ? beyond(text) : undefined
}

/** Whether a condition, or an operand of a comparison, could not be read, or has a length that a function makes. */
export function isUnclear(condition: SqlExpression): boolean {
  if (condition.is === "alias") return isUnclear(condition.of)
  if (condition.is === "call") return /^make_\w*interval$/.test(condition.name)
  return condition.is === "unknown" || (condition.is === "operation" && condition.operands.some(isUnclear))
}

/** The conditions that must all hold, with `BETWEEN` as the two it stands for. */
export function conjuncts(condition: SqlExpression): readonly SqlExpression[] {
  if (condition.is === "alias") return conjuncts(condition.of)
  if (condition.is !== "operation") return [condition]
  const { operator, operands } = condition
  if (operator === "AND") return operands.flatMap(conjuncts)
  if (operator !== "BETWEEN") return [condition]
  const [value, low, high] = operands as [SqlExpression, SqlExpression, SqlExpression]
  return [
    { is: "operation", operator: ">=", operands: [value, low] },
    { is: "operation", operator: "<=", operands: [value, high] },
  ]
}

/** `first - second` is at most, or at least, a difference; first and second in the order of their names. */
interface Inequality {
  readonly first: string
  readonly second: string
  readonly difference: Duration
  readonly isMost: boolean
  readonly hasInterval: boolean
}

export function inequality(condition: SqlExpression): readonly Inequality[] {
  if (condition.is !== "operation" || !/^[<>]=?$/.test(condition.operator)) return []
  const [left, right] = condition.operands.map(sumOf)
  if (!left || !right) return []
  const { columns, constant, hasInterval } = added(left, right, -1)
  const [first, second, ...others] = [...columns]
    .filter(([, count]) => count !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  if (!first || !second || others.length > 0 || first[1] * second[1] !== -1) return []
  const isMost = condition.operator.startsWith("<") === first[1] > 0
  return [{ first: first[0], second: second[0], difference: -constant * first[1], isMost, hasInterval }]
}

/** The paths of the columns in an expression. */
export function columnsIn(expression: SqlExpression): readonly string[] {
  switch (expression.is) {
    case "column":
      return [expression.path.join(".")]
    case "cast":
    case "alias":
      return columnsIn(expression.of)
    case "call":
      return expression.given.flatMap(columnsIn)
    case "operation":
      return expression.operands.flatMap(columnsIn)
    default:
      return []
  }
}

/** A sum of columns and a length of time; a plain number is of seconds. */
interface Sum {
  readonly columns: ReadonlyMap<string, number>
  readonly constant: Duration
  readonly hasInterval: boolean
}

function sumOf(expression: SqlExpression): Sum | undefined {
  if (expression.is === "column")
    return { columns: new Map([[expression.path.join("."), 1]]), constant: 0, hasInterval: false }
  if (expression.is === "interval" && !expression.hasMonths)
    return { columns: new Map(), constant: expression.length, hasInterval: true }
  if (expression.is === "cast" && /^(timestamp|bigint|long|double)/.test(expression.type))
    return sumOf(expression.of)
  if (expression.is === "literal" && typeof expression.value === "number")
    return { columns: new Map(), constant: expression.value * 1_000, hasInterval: false }
  if (expression.is !== "operation" || !/^[+-]$/.test(expression.operator)) return undefined
  const [left, right] = expression.operands.map(sumOf)
  return left && right && added(left, right, expression.operator === "+" ? 1 : -1)
}

function added(left: Sum, right: Sum, sign: 1 | -1): Sum {
  const columns = new Map(left.columns)
  for (const [name, count] of right.columns) columns.set(name, (columns.get(name) ?? 0) + sign * count)
  return {
    columns,
    constant: left.constant + sign * right.constant,
    hasInterval: left.hasInterval || right.hasInterval,
  }
}

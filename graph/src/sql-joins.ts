import type { JoinColumn, JoinCondition, Side } from "./graph.js"
import { columnsIn, conjuncts, inequality, isUnclear } from "./sql-bounds.js"
import type { SqlExpression } from "./sql-expression.js"
import { parseSqlExpression } from "./sql-parser.js"

/** The side that the frame of a column is on, by the first part of the column's path. */
export type SideOfFrame = (frame: string) => Side | undefined

/** What an SQL condition says of the columns of a join. */
export function joinCondition(text: string, sideOfFrame: SideOfFrame): JoinCondition {
  const conditions = conjuncts(parseSqlExpression(text))
  const column = (path: string) => joinColumn(path, sideOfFrame)
  const comparisons = conditions.filter(isComparison)
  const ranges = comparisons
    .flatMap(inequality)
    .map(({ first, second, difference, isMost }) =>
      isMost
        ? { from: column(second), to: column(first), most: difference }
        : { from: column(second), to: column(first), least: difference },
    )
  const unusable = comparisons.filter(condition => inequality(condition).length === 0)
  return {
    equal: conditions.flatMap(condition => equality(condition, column)),
    ...(ranges.length > 0 ? { ranges } : {}),
    ...(unusable.length > 0 ? { unusable: unusable.flatMap(columnsIn).map(column) } : {}),
    ...(conditions.some(isOpen) ? { isPartial: true } : {}),
  }
}

/** What a filter says of columns and other columns, which an engine may take into the join before it. */
export function filterCondition(text: string): { readonly condition?: JoinCondition } {
  const condition = joinCondition(text, () => undefined)
  return condition.equal.length > 0 || condition.ranges ? { condition } : {}
}

/** A column by its path, which may begin with the mark or the alias of its frame. */
function joinColumn(path: string, sideOfFrame: SideOfFrame): JoinColumn {
  const [first = "", ...others] = path.split(".")
  const side = others.length > 0 ? sideOfFrame(first) : undefined
  if (side) return { side, name: others.join(".") }
  return { name: first.startsWith("#") ? others.join(".") : path }
}

function equality(
  condition: SqlExpression,
  column: (path: string) => JoinColumn,
): readonly (readonly [JoinColumn, JoinColumn])[] {
  if (condition.is !== "operation" || !/^(==?|<=>)$/.test(condition.operator)) return []
  const [left, right] = condition.operands.map(operand => sideOfEquality(operand, column))
  return left && right ? [[left, right]] : []
}

/** A plain column; or what is computed, on the side of its columns; undefined for a constant. */
function sideOfEquality(
  operand: SqlExpression,
  column: (path: string) => JoinColumn,
): JoinColumn | undefined {
  const columns = columnsIn(operand).map(column)
  if (columns.length === 0) return undefined
  if (operand.is === "column") return columns[0]
  const [side, ...others] = new Set(columns.map(found => found.side))
  return { ...(side && others.length === 0 ? { side } : {}), name: "?" }
}

function isComparison(condition: SqlExpression): boolean {
  return condition.is === "operation" && /^[<>]=?$/.test(condition.operator)
}

/** What may hold an equality that is not seen: something that is not read, or alternatives. */
function isOpen(condition: SqlExpression): boolean {
  return isUnclear(condition) || (condition.is === "operation" && condition.operator === "OR")
}

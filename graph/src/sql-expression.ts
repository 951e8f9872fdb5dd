import type { Duration } from "./graph.js"

/** An SQL expression over the columns of a row, as far as it is understood. */
export type SqlExpression =
  | { readonly is: "column"; readonly path: readonly string[] }
  /** `*`, or `record.*`. */
  | { readonly is: "star"; readonly of?: string }
  | { readonly is: "literal"; readonly value: string | number | boolean | null }
  | { readonly is: "interval"; readonly length: Duration; readonly hasMonths?: true }
  | { readonly is: "cast"; readonly of: SqlExpression; readonly type: string }
  | {
      readonly is: "call"
      readonly name: string
      readonly given: readonly SqlExpression[]
      /** Whether it takes each value only once: `count(DISTINCT shop)`. */
      readonly isDistinct?: true
    }
  /** Operators in upper case: `+`, `AND`, `BETWEEN`, `IS NULL`, `NEGATE` … */
  | { readonly is: "operation"; readonly operator: string; readonly operands: readonly SqlExpression[] }
  | { readonly is: "alias"; readonly of: SqlExpression; readonly name: string }
  /** Beyond what is understood, or a value that is only known at run time. */
  | { readonly is: "unknown" }

/** The expression without the alias around it. */
export function withoutAlias(expression: SqlExpression): SqlExpression {
  return expression.is === "alias" ? withoutAlias(expression.of) : expression
}

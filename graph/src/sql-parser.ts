import { parseSparkInterval } from "./duration.js"
import { isName, NotUnderstood, nameOf, SqlCursor } from "./sql-cursor.js"
import type { SqlExpression } from "./sql-expression.js"
import { comparison, deepest, isUnit, reserved, strengths, unary } from "./sql-grammar.js"
import { type SqlToken, sqlTokens } from "./sql-tokens.js"

/**
 * Reads one SQL expression in Spark's grammar, such as `CAST(value AS STRING) AS page`.
 * Never fails: what is not understood is unknown, and keeps its alias.
 */
export function parseSqlExpression(text: string): SqlExpression {
  const tokens = sqlTokens(text)
  if (!tokens) return { is: "unknown" }
  try {
    return new Parser(text, tokens).whole()
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error
    return aliased(tokens) ?? { is: "unknown" }
  }
}

/** The alias at the end of a text that is not understood otherwise. */
function aliased(tokens: readonly SqlToken[]): SqlExpression | undefined {
  const [before, last] = tokens.slice(-2)
  if (before?.value !== "AS" || before.type !== "word" || !last || !isName(last)) return undefined
  return { is: "alias", of: { is: "unknown" }, name: nameOf(last) }
}

class Parser extends SqlCursor {
  private depth = 0

  whole(): SqlExpression {
    const of = this.expression(0)
    const isAlias = this.skip("AS") || (this.next !== undefined && isName(this.next))
    const result: SqlExpression = isAlias ? { is: "alias", of, name: nameOf(this.name()) } : of
    if (this.next) throw new NotUnderstood()
    return result
  }

  private expression(weakest: number): SqlExpression {
    if (++this.depth > deepest) throw new NotUnderstood()
    let left = this.operand()
    for (;;) {
      const token = this.next
      const strength =
        token && (token.type === "word" || token.type === "sign") ? strengths[token.value] : undefined
      if (strength === undefined || strength <= weakest) break
      left = this.infix(left, this.take().value, strength)
    }
    this.depth--
    return left
  }

  private infix(left: SqlExpression, operator: string, strength: number): SqlExpression {
    if (operator === "NOT") return operation("NOT", this.infix(left, this.take().value, strength))
    if (operator === "IS") return this.is(left)
    if (operator === "IN") return operation("IN", left, ...this.list())
    if (operator === "BETWEEN") {
      const low = this.expression(comparison)
      this.expect("AND")
      return operation("BETWEEN", left, low, this.expression(comparison))
    }
    return operation(operator, left, this.expression(strength))
  }

  private is(left: SqlExpression): SqlExpression {
    const isNot = this.skip("NOT")
    const what = this.skip("DISTINCT", "FROM")
      ? this.expression(comparison)
      : { is: "literal" as const, value: this.take().value }
    const found = operation("IS", left, what)
    return isNot ? operation("NOT", found) : found
  }

  private operand(): SqlExpression {
    let found = this.primary()
    for (;;) {
      if (this.skip("[")) {
        found = operation("ITEM", found, this.expression(0))
        this.expect("]")
      } else if (this.skip("::")) found = { is: "cast", of: found, type: this.type() }
      else if (found.is === "call" && this.skip("OVER")) {
        this.skipBrackets()
        found = operation("OVER", found)
      } else if (found.is !== "column" && this.skip("."))
        found = operation("FIELD", found, { is: "literal", value: nameOf(this.name()) })
      else return found
    }
  }

  private primary(): SqlExpression {
    const token = this.take()
    if (token.type === "number") return { is: "literal", value: Number(token.value) }
    if (token.type === "text") return { is: "literal", value: token.value }
    if (token.type === "sign") return this.sign(token.value)
    return (token.type === "word" && this.keyword(token)) || this.reference(token)
  }

  private sign(value: string): SqlExpression {
    if (value === "*") return { is: "star" }
    if (value === "?") return { is: "unknown" }
    if (value === "-") return operation("NEGATE", this.expression(unary))
    if (value === "+") return this.expression(unary)
    if (value === "!" || value === "~")
      return operation(value === "!" ? "NOT" : value, this.expression(unary))
    if (value !== "(") throw new NotUnderstood()
    const inner = this.expression(0)
    this.expect(")")
    return inner
  }

  private keyword(token: SqlToken): SqlExpression | undefined {
    const follows = this.next?.type
    if (token.value === "NULL") return { is: "literal", value: null }
    if (token.value === "TRUE" || token.value === "FALSE")
      return { is: "literal", value: token.value === "TRUE" }
    if (token.value === "NOT") return operation("NOT", this.expression(comparison - 1))
    if (token.value === "CASE") return this.choice()
    if ((token.value === "CAST" || token.value === "TRY_CAST") && this.skip("(")) return this.cast()
    if ((token.value === "TIMESTAMP" || token.value === "DATE") && follows === "text")
      return { is: "cast", of: { is: "literal", value: this.take().value }, type: token.value.toLowerCase() }
    if (token.value === "INTERVAL" && (follows === "text" || follows === "number" || this.sees("-")))
      return this.interval()
    if (reserved.has(token.value)) throw new NotUnderstood()
    return undefined
  }

  private cast(): SqlExpression {
    const of = this.expression(0)
    this.expect("AS")
    const type = this.type()
    this.expect(")")
    return { is: "cast", of, type }
  }

  private interval(): SqlExpression {
    const words: string[] = []
    while (this.next && (this.next.type === "number" || this.next.type === "text" || this.sees("-"))) {
      words.push(this.take().value)
      if (this.next?.type === "word" && isUnit(this.next.value)) words.push(this.take().value)
    }
    const length = parseSparkInterval(words.join(" "))
    if (typeof length !== "number" || this.sees("TO")) throw new NotUnderstood()
    const hasMonths = /\b(month|year)s?\b/i.test(words.join(" "))
    return { is: "interval", length, ...(hasMonths ? { hasMonths } : {}) }
  }

  private choice(): SqlExpression {
    const operands: SqlExpression[] = this.sees("WHEN") ? [] : [this.expression(0)]
    while (this.skip("WHEN")) {
      operands.push(this.expression(0))
      this.expect("THEN")
      operands.push(this.expression(0))
    }
    if (this.skip("ELSE")) operands.push(this.expression(0))
    this.expect("END")
    return operation("CASE", ...operands)
  }

  /** A column such as `o.shop.id`, all of a struct such as `record.*`, or a function's call. */
  private reference(first: SqlToken): SqlExpression {
    const path = [nameOf(first)]
    if (this.sees("(")) return this.call(path[0]?.toLowerCase() ?? "")
    while (this.skip(".")) {
      if (this.skip("*")) return { is: "star", of: path.join(".") }
      path.push(nameOf(this.name()))
    }
    return { is: "column", path }
  }

  private call(name: string): SqlExpression {
    const isDistinct = this.sees("(", "DISTINCT")
    return { is: "call", name, given: this.list(), ...(isDistinct ? { isDistinct } : {}) }
  }

  private list(): readonly SqlExpression[] {
    this.expect("(")
    const given: SqlExpression[] = []
    if (this.skip(")")) return given
    this.skip("DISTINCT")
    do given.push(this.skipParameters() ? this.unknown() : this.expression(0))
    while (this.skip(","))
    this.expect(")")
    return given
  }

  /** A function over elements, `x -> x + 1`, whose elements are no columns. */
  private unknown(): SqlExpression {
    this.expression(0)
    return { is: "unknown" }
  }
}

function operation(operator: string, ...operands: readonly SqlExpression[]): SqlExpression {
  return { is: "operation", operator, operands }
}

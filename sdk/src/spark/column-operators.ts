import type { Column } from "./column.js"

/** A value that can stand in an expression. */
export type Literal = string | number | boolean | null

/** What columns are compared and computed with. Part of what mirrors `org.apache.spark.sql.Column`. */
export abstract class ColumnOperators {
  equalTo(other: Column | Literal): Column {
    return this.infix("=", other)
  }

  notEqual(other: Column | Literal): Column {
    return this.infix("<>", other)
  }

  /** Equal, or null on both sides: never null itself. */
  eqNullSafe(other: Column | Literal): Column {
    return this.infix("<=>", other)
  }

  /** Greater than. */
  gt(other: Column | Literal): Column {
    return this.infix(">", other)
  }

  /** Greater than or equal. */
  geq(other: Column | Literal): Column {
    return this.infix(">=", other)
  }

  /** Less than. */
  lt(other: Column | Literal): Column {
    return this.infix("<", other)
  }

  /** Less than or equal. */
  leq(other: Column | Literal): Column {
    return this.infix("<=", other)
  }

  and(other: Column | Literal): Column {
    return this.infix("AND", other)
  }

  or(other: Column | Literal): Column {
    return this.infix("OR", other)
  }

  plus(other: Column | Literal): Column {
    return this.infix("+", other)
  }

  minus(other: Column | Literal): Column {
    return this.infix("-", other)
  }

  multiply(other: Column | Literal): Column {
    return this.infix("*", other)
  }

  /** A double, also of whole numbers. */
  divide(other: Column | Literal): Column {
    return this.infix("/", other)
  }

  /** The remainder of a division. */
  mod(other: Column | Literal): Column {
    return this.infix("%", other)
  }

  bitwiseAND(other: Column | Literal): Column {
    return this.infix("&", other)
  }

  bitwiseOR(other: Column | Literal): Column {
    return this.infix("|", other)
  }

  bitwiseXOR(other: Column | Literal): Column {
    return this.infix("^", other)
  }

  /** Both bounds included. */
  between(lowerBound: Column | Literal, upperBound: Column | Literal): Column {
    return this.make(`(${this} BETWEEN ${sqlText(lowerBound)} AND ${sqlText(upperBound)})`)
  }

  /** Equal to one of these. */
  isin(...list: readonly Literal[]): Column {
    return this.make(`(${this} IN (${list.map(sqlText).join(", ")}))`)
  }

  /** The same as `isin`, with an array. */
  isInCollection(values: Iterable<Literal>): Column {
    return this.isin(...values)
  }

  /** An SQL pattern with `%` and `_`. */
  like(literal: string): Column {
    return this.infix("LIKE", literal)
  }

  /** As `like`, whatever the case of letters. */
  ilike(literal: string): Column {
    return this.infix("ILIKE", literal)
  }

  /** A regular expression that some part of the text matches. */
  rlike(literal: string): Column {
    return this.infix("RLIKE", literal)
  }

  startsWith(other: Column | string): Column {
    return this.function("startswith", other)
  }

  endsWith(other: Column | string): Column {
    return this.function("endswith", other)
  }

  contains(other: Column | Literal): Column {
    return this.function("contains", other)
  }

  /** A part of a text; the first character is at 1. */
  substr(startPos: Column | number, len: Column | number): Column {
    return this.function("substr", startPos, len)
  }

  isNull(): Column {
    return this.make(`(${this} IS NULL)`)
  }

  isNotNull(): Column {
    return this.make(`(${this} IS NOT NULL)`)
  }

  /** Whether it is no number, as 0 / 0 in doubles; null is a number here. */
  isNaN(): Column {
    return this.function("isnan")
  }

  /** A column's text as SQL. */
  abstract toString(): string

  protected abstract make(text: string): Column

  private infix(operator: string, other: Column | Literal): Column {
    return this.make(`(${this} ${operator} ${sqlText(other)})`)
  }

  private function(name: string, ...others: readonly (Column | Literal)[]): Column {
    return this.make(`${name}(${[this.toString(), ...others.map(sqlText)].join(", ")})`)
  }
}

/** A column or a value as SQL. */
export function sqlText(value: Column | Literal): string {
  return typeof value === "string"
    ? `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`
    : String(value).replace(/^null$/, "NULL")
}

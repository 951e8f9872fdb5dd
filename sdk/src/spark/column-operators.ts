import type { Column } from "./column.js"

/** A value that can stand in an expression. */
export type Literal = string | number | boolean | null

/** What columns are compared and computed with. Part of what mirrors `org.apache.spark.sql.Column`. */
export abstract class ColumnOperators {
  /** Equal; null where one side is null. */
  equalTo(other: Column | Literal): Column {
    return this.infix("=", other)
  }

  /** Not equal; null where one side is null. */
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

  /** Whether both hold. */
  and(other: Column | Literal): Column {
    return this.infix("AND", other)
  }

  /** Whether one of both holds. */
  or(other: Column | Literal): Column {
    return this.infix("OR", other)
  }

  /** The sum, or a time later by an interval. */
  plus(other: Column | Literal): Column {
    return this.infix("+", other)
  }

  /** The difference, or a time earlier by an interval. */
  minus(other: Column | Literal): Column {
    return this.infix("-", other)
  }

  /** The product. */
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

  /** The bits that both have. */
  bitwiseAND(other: Column | Literal): Column {
    return this.infix("&", other)
  }

  /** The bits that one of both has. */
  bitwiseOR(other: Column | Literal): Column {
    return this.infix("|", other)
  }

  /** The bits that exactly one has. */
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

  /** Whether the text begins so. */
  startsWith(other: Column | string): Column {
    return this.function("startswith", other)
  }

  /** Whether the text ends so. */
  endsWith(other: Column | string): Column {
    return this.function("endswith", other)
  }

  /** Whether the text has this in it. */
  contains(other: Column | Literal): Column {
    return this.function("contains", other)
  }

  /** A part of a text; the first character is at 1. */
  substr(startPos: Column | number, len: Column | number): Column {
    return this.function("substr", startPos, len)
  }

  /** Whether it is null. */
  isNull(): Column {
    return this.make(`(${this} IS NULL)`)
  }

  /** Whether it is not null. */
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

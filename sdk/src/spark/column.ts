import type { Window } from "@streamwright/graph"
import { recorded } from "../record.js"

/** What is recorded of a column: its text, the name it gives its result, and the window it stands for. */
export interface ColumnRecord {
  readonly text: string
  /** An alias, or the column that it is; absent for other expressions. */
  readonly name?: string
  readonly window?: Window
}

/** A value that can stand in an expression. */
export type Literal = string | number | boolean | null

/** A column by itself or by its name. */
export type ColumnOrName = Column | string

/** An expression over the columns of a row. Made by `col` and the functions. Mirrors `org.apache.spark.sql.Column`. */
export class Column {
  readonly [recorded]: ColumnRecord

  constructor(column: ColumnRecord) {
    this[recorded] = column
  }

  equalTo(other: Column | Literal): Column {
    return this.infix("=", other)
  }

  notEqual(other: Column | Literal): Column {
    return this.infix("<>", other)
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

  divide(other: Column | Literal): Column {
    return this.infix("/", other)
  }

  /** Both bounds included. */
  between(lowerBound: Column | Literal, upperBound: Column | Literal): Column {
    return expression(`(${this} BETWEEN ${sqlText(lowerBound)} AND ${sqlText(upperBound)})`)
  }

  isin(...list: readonly Literal[]): Column {
    return expression(`(${this} IN (${list.map(sqlText).join(", ")}))`)
  }

  /** An SQL pattern with `%` and `_`. */
  like(literal: string): Column {
    return this.infix("LIKE", literal)
  }

  isNull(): Column {
    return expression(`(${this} IS NULL)`)
  }

  isNotNull(): Column {
    return expression(`(${this} IS NOT NULL)`)
  }

  /** To a type by its SQL name, such as `"timestamp"` or `"decimal(10, 2)"`. */
  cast(to: string): Column {
    return expression(`CAST(${this} AS ${to.toUpperCase()})`)
  }

  /** A field of a struct. */
  getField(fieldName: string): Column {
    return new Column({ text: `${this}.${fieldName}`, name: fieldName })
  }

  /** An element of an array by position, or of a map by key. */
  getItem(key: string | number): Column {
    return expression(`${this}[${sqlText(key)}]`)
  }

  desc(): Column {
    return expression(`${this} DESC`)
  }

  asc(): Column {
    return expression(`${this} ASC`)
  }

  as(alias: string): Column {
    return new Column({ ...this[recorded], name: alias })
  }

  alias(alias: string): Column {
    return this.as(alias)
  }

  name(alias: string): Column {
    return this.as(alias)
  }

  /** The expression as SQL. */
  toString(): string {
    return this[recorded].text
  }

  private infix(operator: string, other: Column | Literal): Column {
    return expression(`(${this} ${operator} ${sqlText(other)})`)
  }
}

/** A column that is computed and has no name of its own. */
export function expression(text: string): Column {
  return new Column({ text })
}

export function columnOf(column: ColumnOrName): Column {
  return typeof column === "string" ? new Column({ text: column, name: column }) : column
}

/** The name that a column has in a result; `?` for an expression without an alias, which Spark names by its text. */
export function nameOf(column: ColumnOrName): string {
  return columnOf(column)[recorded].name ?? "?"
}

/** The name that an SQL expression gives its result: what follows its last AS, or else the whole text. */
export function nameOfExpression(text: string): string {
  return /\bas\s+`?(\w+)`?\s*$/i.exec(text)?.[1] ?? text.trim()
}

/** A column or a value as SQL. */
export function sqlText(value: Column | Literal): string {
  return typeof value === "string"
    ? `'${value.replaceAll("'", "\\'")}'`
    : String(value).replace(/^null$/, "NULL")
}

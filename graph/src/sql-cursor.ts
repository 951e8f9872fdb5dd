import type { SqlToken } from "./sql-tokens.js"

/** Thrown where a text goes beyond what is understood of SQL. */
export class NotUnderstood extends Error {}

/** Goes through the tokens of one expression. */
export class SqlCursor {
  private at = 0

  constructor(
    private readonly text: string,
    private readonly tokens: readonly SqlToken[],
  ) {}

  protected get next(): SqlToken | undefined {
    return this.tokens[this.at]
  }

  protected take(): SqlToken {
    const token = this.tokens[this.at++]
    if (!token) throw new NotUnderstood()
    return token
  }

  protected name(): SqlToken {
    const token = this.take()
    if (!isName(token)) throw new NotUnderstood()
    return token
  }

  protected sees(...values: readonly string[]): boolean {
    return values.every((value, index) => {
      const token = this.tokens[this.at + index]
      return token?.value === value && (token.type === "word" || token.type === "sign")
    })
  }

  protected skip(...values: readonly string[]): boolean {
    const found = this.sees(...values)
    if (found) this.at += values.length
    return found
  }

  protected expect(value: string): void {
    if (!this.skip(value)) throw new NotUnderstood()
  }

  /** The parameters of a function over elements and its arrow: `x ->`, `(x, y) ->`. */
  protected skipParameters(): boolean {
    const start = this.at
    const isOpen = this.skip("(")
    do if (this.next && isName(this.next)) this.at++
    while (isOpen && this.skip(","))
    if ((!isOpen || this.skip(")")) && this.skip("->")) return true
    this.at = start
    return false
  }

  /** What stands in round brackets, whatever it is. */
  protected skipBrackets(): void {
    let open = 0
    do {
      const { value, type } = this.take()
      if (type !== "sign") continue
      if (value === "(") open++
      if (value === ")") open--
    } while (open > 0)
  }

  /** A type's name with what its brackets hold, such as `decimal(10, 2)`. */
  protected type(): string {
    const start = this.name().start
    let open = 0
    while (this.next && (open > 0 || this.sees("(") || this.sees("<"))) {
      const { value } = this.take()
      if (value === "(" || value === "<") open++
      if (value === ")" || value === ">") open--
    }
    return this.text.slice(start, this.tokens[this.at - 1]?.end).toLowerCase()
  }
}

export function isName(token: SqlToken): boolean {
  return token.type === "word" || token.type === "name"
}

export function nameOf(token: SqlToken): string {
  return token.type === "name" ? token.value : token.written
}

import type { Field } from "./graph.js"

/** The columns of a DDL schema such as `shop STRING, placed_at TIMESTAMP NOT NULL`; nested types stay text. */
export function parseDdl(ddl: string): readonly Field[] {
  return topLevelParts(ddl).flatMap(part => {
    const [, quoted, word, type] = /^\s*(?:`([^`]+)`|(\w+))\s*(?::|\s)\s*(.+?)\s*$/s.exec(part) ?? []
    const name = quoted ?? word
    return name === undefined || type === undefined ? [] : [{ name, type: plainType(type) }]
  })
}

/** The fields of a struct by its type, such as `struct<shop:string,at:timestamp>`; undefined for other types. */
export function structFields(type: string): readonly Field[] | undefined {
  const inner = /^struct\s*<(.*)>$/is.exec(type.trim())?.[1]
  return inner === undefined ? undefined : parseDdl(inner)
}

/** The type of a struct with the columns of a DDL schema. */
export function structType(ddl: string): string {
  return `struct<${parseDdl(ddl)
    .map(({ name, type }) => `${name}:${type}`)
    .join(",")}>`
}

/** A column's type without what is said about the column: its nullability, default and comment. */
function plainType(type: string): string {
  return type
    .replace(/\s+comment\s+(['"]).*\1\s*$/is, "")
    .replace(/\s+not\s+null\s*$/i, "")
    .toLowerCase()
}

/** Splits at commas outside of brackets. */
function topLevelParts(text: string): readonly string[] {
  const parts = [""]
  let depth = 0
  for (const character of text) {
    if (character === "<" || character === "(") depth++
    if (character === ">" || character === ")") depth--
    if (character === "," && depth === 0) parts.push("")
    else parts[parts.length - 1] += character
  }
  return parts
}

import { readFileSync, writeFileSync } from "node:fs"

/**
 * Writes the functions of Spark's columns from `spark-functions.txt`, whose
 * first lines say what stands in it: `npm run spark-functions`.
 */
const folder = new URL("../sdk/src/spark/functions/", import.meta.url)
const table = readFileSync(new URL("spark-functions.txt", import.meta.url), "utf8")

function writeGroup(group: string): void {
  const [title = "", ...lines] = group.trim().split("\n")
  const [name = "", about = ""] = title.split(": ")
  const functions = lines.flatMap(spread).map(written)
  const text = functions.join("\n\n")
  const imports = [
    importOf(["Column", "ColumnOrName"], "../column.js", text, "type "),
    importOf(["Literal"], "../column-operators.js", text, "type "),
    importOf(["StructType"], "../schema.js", text, "type "),
    importOf(["called", "lambda", "literal", "schemaText"], "./called.js", text),
  ]
  const head = `// ${about}. Written by \`npm run spark-functions\`; change scripts/spark-functions.txt instead.`
  writeFileSync(
    new URL(`${name}.ts`, folder),
    `${[head, ...imports.filter(Boolean)].join("\n")}\n\n${text}\n`,
  )
}

/** One line for each name in braces. */
function spread(line: string): string[] {
  const [, names, rest] = /^\{(.+?)\}(.*)$/.exec(line) ?? []
  return names === undefined ? [line] : names.split(",").map(name => name + rest)
}

function written(line: string): string {
  const [, name, parameters = "", about = ""] = /^(\w+)\((.*?)\) (.*)$/.exec(line) ?? []
  if (name === undefined) throw new Error(`No function: ${line}`)
  const parsed = parameters.split(", ").filter(Boolean).map(parameter)
  const signature = `export function ${name}(${parsed.map(({ declared }) => declared).join(", ")}): Column {`
  const isLong = signature.length > 110
  const declared = isLong
    ? `export function ${name}(\n${parsed.map(one => `  ${one.declared},\n`).join("")}): Column {`
    : signature
  const call = `called(${[`"${name}"`, ...parsed.flatMap(({ given }) => given ?? [])].join(", ")})`
  return `/** ${about} */\n${declared}\n  return ${call}\n}`
}

function parameter(text: string): { readonly declared: string; readonly given?: string } {
  const [, many, name = "", optional = "", kind = "column"] =
    /^(\.\.\.)?(\w+)(\?)?(?::(\w+))?$/.exec(text) ?? []
  const known = kinds[kind]
  if (!known || !name) throw new Error(`No parameter: ${text}`)
  if (many) return { declared: `...${name}: readonly ${known.type}[]`, given: `...${name}` }
  return { declared: `${name}${optional}: ${known.type}`, given: known.given?.(name) }
}

const kinds: { readonly [kind: string]: { type: string; given?: (name: string) => string } } = {
  column: { type: "ColumnOrName", given: name => name },
  text: { type: "string", given: name => `literal(${name})` },
  number: { type: "number", given: name => `literal(${name})` },
  flag: { type: "boolean", given: name => `literal(${name})` },
  value: { type: "Column | Literal", given: name => `literal(${name})` },
  schema: { type: "string | StructType | Column", given: name => `schemaText(${name})` },
  options: { type: "Readonly<Record<string, string>>" },
  one: { type: "(x: Column) => Column", given: name => `lambda(${name})` },
  two: { type: "(x: Column, y: Column) => Column", given: name => `lambda(${name})` },
  three: { type: "(x: Column, y: Column, z: Column) => Column", given: name => `lambda(${name})` },
}

function importOf(names: readonly string[], from: string, text: string, type = ""): string {
  const used = names.filter(name => new RegExp(`\\b${name}\\b`).test(text))
  return used.length === 0 ? "" : `import ${type}{ ${used.join(", ")} } from "${from}"`
}

for (const group of table.split(/^# /m).slice(1)) writeGroup(group)

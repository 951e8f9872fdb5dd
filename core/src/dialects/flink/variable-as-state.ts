import { ts } from "ts-morph"
import { applyEdits, type TextEdit } from "../../edits.js"
import type { KeepInState } from "../../patch.js"
import { type Sources, spanOf } from "../../source.js"
import { indentationAt, replace } from "../edit.js"
import { importNames } from "../imports.js"
import { each } from "../nodes.js"
import { keptValue, nodeOf, openStatement, stateUses } from "./keep-in-state.js"

/** The rich class for each operator whose function may be an arrow, and the method the arrow becomes. */
const richClasses = {
  map: { className: "RichMapFunction", method: "map" },
  filter: { className: "RichFilterFunction", method: "filter" },
} as const

/**
 * An arrow function that writes a variable around it, as an object of a rich
 * function class that keeps the variable in a ValueState. Undefined when the
 * types of its records are not written, or others use the variable as well.
 */
export function variableAsState(
  { operator, name }: KeepInState,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const rich = operator.kind === "map" || operator.kind === "filter" ? richClasses[operator.kind] : undefined
  const captured = operator.code?.captured.find(candidate => candidate.name === name)
  const declaration = captured && nodeOf(captured.declared, sources)
  const arrow = operator.origin.settings.function && nodeOf(operator.origin.settings.function, sources)
  if (!rich || !declaration || !ts.isVariableDeclaration(declaration) || !arrow || !ts.isArrowFunction(arrow))
    return undefined
  const kept = keptValue(declaration)
  const parameter = arrow.parameters[0]
  const types = kept && parameter && typesOf(arrow, operator.kind)
  const statement = declaration.parent.parent
  if (!kept || !parameter || !types || !ts.isVariableStatement(statement)) return undefined
  if (statement.declarationList.declarations.length > 1) return undefined
  if (isUsedOutside(name, declaration, arrow)) return undefined
  const isHeld = (node: ts.Node) =>
    ts.isIdentifier(node) &&
    node.text === name &&
    !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)
  const uses = stateUses(arrow.body, isHeld, `this.${name}`, kept.initial)
  if (!uses) return undefined
  const { fileName, text } = arrow.getSourceFile()
  const body = rewrittenBody(arrow, uses)
  const indentation = indentationAt(text, arrow.getStart())
  const lines = [
    `new (class extends ${rich.className}<${types.join(", ")}> {`,
    `  private ${name}!: ValueState<${kept.type}>`,
    "",
    "  override open(): void {",
    `    ${openStatement(name, kept.type, spanOf(arrow), sources)}`,
    "  }",
    "",
    `  override ${rich.method}(${parameter.name.getText()}: ${types[0]}): ${types[1] ?? "boolean"} ${body}`,
    "})()",
  ]
  return [
    { file: fileName, start: statement.getStart(), end: afterLine(text, statement.end), text: "" },
    replace(
      spanOf(arrow),
      lines.map((line, index) => (index === 0 || line === "" ? line : indentation + line)).join("\n"),
    ),
    ...importNames(
      [rich.className, "Types", "type ValueState", "ValueStateDescriptor"],
      "streamwright/flink",
      fileName,
      sources,
    ),
  ]
}

function typesOf(arrow: ts.ArrowFunction, kind: string): readonly string[] | undefined {
  const input = arrow.parameters[0]?.type?.getText()
  if (input === undefined) return undefined
  if (kind === "filter") return [input]
  const output = arrow.type?.getText()
  return output === undefined ? undefined : [input, output]
}

function isUsedOutside(name: string, declaration: ts.VariableDeclaration, arrow: ts.ArrowFunction): boolean {
  let isUsed = false
  each(arrow.getSourceFile(), node => {
    const isOutside = node.pos < arrow.pos || node.end > arrow.end
    if (isOutside && ts.isIdentifier(node) && node.text === name && node !== declaration.name) isUsed = true
  })
  return isUsed
}

/** The block of the method: the arrow's own block one level deeper, or its expression returned. */
function rewrittenBody(arrow: ts.ArrowFunction, uses: readonly TextEdit[]): string {
  const { body } = arrow
  const from = body.getStart()
  const inside = applyEdits(
    body.getText(),
    uses.map(edit => ({ ...edit, start: edit.start - from, end: edit.end - from })),
  )
  return ts.isBlock(body) ? inside.replaceAll("\n", "\n  ") : `{\n    return ${inside}\n  }`
}

/** The offset after the line break that ends a statement's line. */
function afterLine(text: string, end: number): number {
  const rest = /^[ \t]*\r?\n/.exec(text.slice(end))
  return end + (rest?.[0].length ?? 0)
}

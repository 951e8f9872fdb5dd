import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import type { KeepInState } from "../../patch.js"
import { type Sources, spanOf } from "../../source.js"
import { declarationOf } from "../declaration.js"
import { indentationAt, indentationStep, nodeOf, remove, replace } from "../edit.js"
import { importNames } from "../imports.js"
import { declarationsOf, referencesTo } from "../names.js"
import { contains, find } from "../nodes.js"
import { bindsThis } from "./field-uses.js"
import { openStatement, stateNames } from "./keep-in-state.js"
import { type KeptValue, keptValue } from "./kept-value.js"
import { movedBody } from "./moved-body.js"
import { flinkModule } from "./spelling.js"
import { stateUses } from "./state-uses.js"

/** The rich class for each operator whose function may be an arrow. */
const richClasses = { map: "RichMapFunction", filter: "RichFilterFunction" } as const

/**
 * An arrow function that writes a variable around it, as an object of a rich
 * function class that keeps the variable in a ValueState. Undefined when the
 * types of its records are not written, or others use the variable as well.
 */
export function variableAsState(
  { operator, name }: KeepInState,
  declaration: ts.VariableDeclaration,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const method = operator.kind === "map" || operator.kind === "filter" ? operator.kind : undefined
  const arrow = operator.origin.settings.function && nodeOf(operator.origin.settings.function, sources)
  if (!method || !arrow || !ts.isArrowFunction(arrow)) return undefined
  const kept = keptValue(declaration)
  const statement = ownStatement(declaration)
  const types = typesOf(arrow, method)
  const uses = arrowUses(name, declaration, arrow)
  if (!kept || !statement || !types || !uses) return undefined
  const { fileName, text } = arrow.getSourceFile()
  const edits = stateUses(uses, { state: `this.${name}`, kept, sources })
  const imported = importNames([richClasses[method], ...stateNames], flinkModule, fileName, sources)
  if (!edits || !imported || memberNames.has(name)) return undefined
  const made = {
    name,
    kept,
    method,
    types,
    names: imported.names,
    semicolon: statement.getText().endsWith(";") ? ";" : "",
  }
  return [
    remove(spanOf(statement), text),
    replace(spanOf(arrow), objectText(arrow, made, edits, sources)),
    ...imported.edits,
  ]
}

/** What every rich function has already. */
const memberNames = new Set([
  "open",
  "close",
  "map",
  "filter",
  "getRuntimeContext",
  "setRuntimeContext",
  "constructor",
])

/** The statement that declares one variable and nothing else, for this file alone. */
function ownStatement({ parent: list }: ts.VariableDeclaration): ts.VariableStatement | undefined {
  if (!ts.isVariableDeclarationList(list) || list.declarations.length > 1) return undefined
  return ts.isVariableStatement(list.parent) && !list.parent.modifiers ? list.parent : undefined
}

/** The types of the record and of the result, when the arrow says all that the method must. */
function typesOf(arrow: ts.ArrowFunction, method: "map" | "filter"): readonly string[] | undefined {
  const [parameter, ...others] = arrow.parameters
  if (!parameter?.type || others.length > 0 || arrow.modifiers || arrow.typeParameters) return undefined
  if (parameter.initializer || parameter.questionToken || parameter.dotDotDotToken) return undefined
  const result = arrow.type?.getText()
  if (method === "filter")
    return result === undefined || result === "boolean" ? [parameter.type.getText()] : undefined
  return result === undefined ? undefined : [parameter.type.getText(), result]
}

/** The uses of a variable in an arrow function; undefined when it is used elsewhere, too, or the function cannot move into a class. */
function arrowUses(
  name: string,
  declaration: ts.VariableDeclaration,
  arrow: ts.ArrowFunction,
): readonly ts.Node[] | undefined {
  const file = arrow.getSourceFile()
  const head = file.text.slice(arrow.getStart(), arrow.body.getStart())
  const dependsOnPlace = find(arrow.body, node => (isBoundOutside(node, arrow) ? node : undefined))
  if (dependsOnPlace || /\/[/*]/.test(head) || declarationsOf(name, arrow).length > 0) return undefined
  const references = referencesTo(name, file).filter(
    reference => contains(arrow, reference) || isOf(declaration, reference),
  )
  return references.every(reference => contains(arrow.body, reference)) ? references : undefined
}

/** Whether a name that stands elsewhere means the variable, or may mean it. */
function isOf(declaration: ts.VariableDeclaration, reference: ts.Identifier): boolean {
  const found = declarationOf(reference.text, reference)
  return found === undefined || found === declaration
}

/** `this`, `super` and `arguments` of what stands around the arrow function. */
function isBoundOutside(node: ts.Node, arrow: ts.ArrowFunction): boolean {
  const isBound =
    node.kind === ts.SyntaxKind.ThisKeyword ||
    node.kind === ts.SyntaxKind.SuperKeyword ||
    (ts.isIdentifier(node) && node.text === "arguments")
  return isBound && ts.findAncestor(node, outer => outer === arrow || bindsThis(outer)) === arrow
}

interface Made {
  readonly name: string
  readonly kept: KeptValue
  readonly method: "map" | "filter"
  readonly types: readonly string[]
  readonly names: { readonly [name: string]: string } & Parameters<typeof openStatement>[3]
  readonly semicolon: string
}

function objectText(
  arrow: ts.ArrowFunction,
  { name, kept, method, types, names, semicolon }: Made,
  uses: readonly TextEdit[],
  sources: Sources,
): string {
  const { text } = arrow.getSourceFile()
  const step = indentationStep(text)
  const outer = indentationAt(text, arrow.getStart())
  const inner = outer + step
  const parameter = `${arrow.parameters[0]?.name.getText()}: ${types[0]}`
  return [
    `new (class extends ${names[richClasses[method]]}<${types.join(", ")}> {`,
    `${inner}private ${name}!: ${names.ValueState}<${kept.type}>${semicolon}`,
    "",
    `${inner}override open(): void {`,
    `${inner}${step}${openStatement(name, kept, arrow, names, sources)}${semicolon}`,
    `${inner}}`,
    "",
    `${inner}override ${method}(${parameter}): ${types[1] ?? "boolean"} ${movedBody(arrow.body, uses, inner, step, semicolon)}`,
    `${outer}})()`,
  ].join("\n")
}

import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import type { KeepInState } from "../../patch.js"
import { type Sources, spanOf } from "../../source.js"
import { isJavaScript, nodeOf, quoted } from "../edit.js"
import { importNames } from "../imports.js"
import { fieldUses } from "./field-uses.js"
import { type KeptValue, keptValue } from "./kept-value.js"
import { engineClass, functionClass } from "./keyed-function.js"
import { openEdit } from "./open-method.js"
import { flinkModule } from "./spelling.js"
import { stateUses } from "./state-uses.js"
import { variableAsState } from "./variable-as-state.js"

/** A plain field or variable as a ValueState. */
export function spellKeepInState(patch: KeepInState, sources: Sources): readonly TextEdit[] | undefined {
  const [captured, ...others] = (patch.operator.code?.captured ?? []).filter(
    ({ name }) => name === patch.name,
  )
  const declaration = captured && nodeOf(captured.declared, sources)
  if (!declaration || others.length > 0 || isJavaScript(declaration.getSourceFile())) return undefined
  if (ts.isVariableDeclaration(declaration)) return variableAsState(patch, declaration, sources)
  const owner = functionClass(patch.operator, sources)
  return ts.isPropertyDeclaration(declaration) && owner === declaration.parent
    ? fieldAsState(declaration, owner, sources)
    : undefined
}

/** The classes of the engine whose functions may keep state for a key. */
const stateful =
  /^(Rich(Co)?(Flat)?Map|RichFilter|(Keyed)?(Co)?Process|KeyedBroadcastProcess|(Process|Rich)Window)Function$/

function fieldAsState(
  field: ts.PropertyDeclaration,
  owner: ts.ClassLikeDeclaration,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const kept = keptValue(field)
  const uses = fieldUses(field, owner)
  const text = kept && fieldText(field)
  const imported = importNames(stateNames, flinkModule, owner.getSourceFile().fileName, sources)
  if (!kept || !uses || !text || !imported || !stateful.test(engineClass(owner, sources) ?? ""))
    return undefined
  const name = field.name.getText()
  const { names } = imported
  const open = openEdit(owner, field, openStatement(name, kept, field, names, sources))
  const edits = stateUses(uses, { state: `this.${name}`, kept, sources })
  if (!open || !edits) return undefined
  return [
    { ...spanOf(field), text: text(`${names.ValueState}<${kept.type}>`) },
    ...edits,
    open,
    ...imported.edits,
  ]
}

/** What a ValueState needs of the engine. */
export const stateNames = ["Types", "type ValueState", "ValueStateDescriptor"] as const

const typeNames: { readonly [type: string]: string } = {
  number: "DOUBLE",
  string: "STRING",
  boolean: "BOOLEAN",
}

/** `this.total = this.getRuntimeContext().getState(…)`. */
export function openStatement(
  name: string,
  { type }: KeptValue,
  place: ts.Node,
  names: { readonly Types: string; readonly ValueStateDescriptor: string },
  sources: Sources,
): string {
  const known = Object.hasOwn(typeNames, type) ? `, ${names.Types}.${typeNames[type]}` : ""
  const parameter = known ? "" : `<${type}>`
  const text = quoted(name.replace(/^#/, ""), spanOf(place), sources)
  return `this.${name} = this.getRuntimeContext().getState(new ${names.ValueStateDescriptor}${parameter}(${text}${known}))`
}

const keptModifiers = new Set([
  ts.SyntaxKind.PrivateKeyword,
  ts.SyntaxKind.ProtectedKeyword,
  ts.SyntaxKind.PublicKeyword,
])

/** The field with another type and no value; undefined for a field whose text holds more than that. */
function fieldText(field: ts.PropertyDeclaration): ((type: string) => string) | undefined {
  const modifiers = field.modifiers ?? []
  const text = field.getText()
  if (!modifiers.every(({ kind }) => keptModifiers.has(kind as never)) || /\/[/*]/.test(text))
    return undefined
  const before = modifiers.map(modifier => `${modifier.getText()} `).join("")
  return type => `${before}${field.name.getText()}!: ${type}${text.endsWith(";") ? ";" : ""}`
}

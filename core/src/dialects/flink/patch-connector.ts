import { isKnown, type Operator, type OperatorSettings, type Span } from "@streamwright/graph"
import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import type { SetSetting } from "../../patch.js"
import { type Sources, spanOf } from "../../source.js"
import { chainBefore, nodeOf, quoted, replace } from "../edit.js"
import { importNames } from "../imports.js"
import { flinkModule } from "./spelling.js"

type Options = NonNullable<OperatorSettings["options"]>

/** What a connector is told while it is built: its guarantee and its options. */
export function spellConnector(
  { operator, setting, value }: SetSetting,
  sources: Sources,
): readonly TextEdit[] | undefined {
  if (setting === "delivery") return spellDelivery(operator, value, sources)
  if (setting === "options") return spellOptions(operator, (value ?? {}) as Options, sources)
  return undefined
}

const guarantees: { readonly [guarantee: string]: string } = {
  "exactly-once": "EXACTLY_ONCE",
  "at-least-once": "AT_LEAST_ONCE",
  none: "NONE",
}

function spellDelivery(operator: Operator, value: unknown, sources: Sources) {
  const constant = guarantees[String(value)]
  const place = operator.origin.settings.delivery ?? operator.origin.settings.connector
  const imported = place && importNames(["DeliveryGuarantee"], flinkModule, place.file, sources)
  if (!constant || !imported) return undefined
  const text = `${imported.names.DeliveryGuarantee}.${constant}`
  const edit =
    place === operator.origin.settings.delivery
      ? replace(place, text)
      : told(operator, `.setDeliveryGuarantee(${text})`, sources)
  return edit && [edit, ...imported.edits]
}

/** Options that are new or have another value; none is taken away. */
function spellOptions(operator: Operator, after: Options, sources: Sources): readonly TextEdit[] | undefined {
  const before = operator.settings.options ?? {}
  const edits: TextEdit[] = []
  for (const [name, value] of Object.entries(after)) {
    if (before[name] === value) continue
    const own = isKnown(value) ? spellOption(operator, name, value, sources) : undefined
    if (!own) return undefined
    edits.push(...own)
  }
  return edits
}

function spellOption(
  operator: Operator,
  name: string,
  value: string | number | boolean,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const { settings } = operator.origin
  const place = settings[`options.${name}`]
  const at = place ?? settings.connector ?? operator.origin.name
  const text = typeof value === "string" ? quoted(value, at, sources) : String(value)
  if (place) return isLiteral(place, sources) ? [replace(place, text)] : undefined
  if (executionOptions.has(name)) return spellExecutionOption(operator, name, text, sources)
  const edit = told(operator, callFor(name, text, at, sources), sources)
  return edit && [edit]
}

/** Properties of a client have dots in their names; every other option has a method of its own. */
function callFor(name: string, text: string, at: Span, sources: Sources): string {
  return name.includes(".")
    ? `.setProperty(${quoted(name, at, sources)}, ${text})`
    : `.set${name.charAt(0).toUpperCase()}${name.slice(1)}(${text})`
}

/** What the database sink is told in an object of its own. */
const executionOptions = new Set(["maxRetries", "batchIntervalMs", "batchSize"])

function spellExecutionOption(operator: Operator, name: string, text: string, sources: Sources) {
  const call = `.with${name.charAt(0).toUpperCase()}${name.slice(1)}(${text})`
  const { executionOptions: given, connector } = operator.origin.settings
  if (given) {
    const edit = beforeBuild(given, call, sources)
    return edit && [edit]
  }
  const imported = connector && importNames(["JdbcExecutionOptions"], flinkModule, connector.file, sources)
  if (!imported) return undefined
  const options = `${imported.names.JdbcExecutionOptions}.builder()${call}.build()`
  const edit = told(operator, `.withExecutionOptions(${options})`, sources)
  return edit && [edit, ...imported.edits]
}

/** Tells a builder one thing more, right before it builds. */
function told({ origin }: Operator, call: string, sources: Sources): TextEdit | undefined {
  return origin.settings.connector && beforeBuild(origin.settings.connector, call, sources)
}

function beforeBuild(built: Span, call: string, sources: Sources): TextEdit | undefined {
  const node = nodeOf(built, sources)
  if (!node || !ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
  const { name } = node.expression
  return name.text.startsWith("build") ? chainBefore(spanOf(name), call, sources) : undefined
}

function isLiteral(place: Span, sources: Sources): boolean {
  const node = nodeOf(place, sources)
  return !!node && (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node))
}

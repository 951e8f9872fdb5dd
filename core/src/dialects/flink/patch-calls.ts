import {
  isKnown,
  type JoinInterval,
  type Operator,
  type Span,
  type Watermark,
  type Window,
} from "@streamwright/graph"
import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import type { SetSetting } from "../../patch.js"
import type { Sources } from "../../source.js"
import { chainBefore, insertAt, nodeOf, quoted, replace, textAt } from "../edit.js"
import { spellDuration } from "./spelling.js"

/** The settings that a call of their own makes on the way to the operator, and that call. */
const calls: { readonly [setting in SetSetting["setting"]]?: string } = {
  allowedLateness: "allowedLateness",
  lateDataTo: "sideOutputLateData",
  lateLeftTo: "sideOutputLeftLateData",
  lateRightTo: "sideOutputRightLateData",
  parallelism: "setParallelism",
  windowTrigger: "trigger",
}

/** A setting that has a call of its own: taken away, changed, or added right before the operator is made. */
export function spellOwnCall(
  { operator, setting, value }: SetSetting,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const call = calls[setting]
  const at = operator.origin.settings[setting]
  if (call === undefined) return undefined
  if (value === undefined) return listOf(at && withoutCallOf(at, call, sources))
  if (setting !== "allowedLateness" || typeof value !== "number") return undefined
  const { name } = operator.origin
  const text = quoted(spellDuration(value), at ?? name, sources)
  return listOf(at ? replace(at, text) : chainBefore(name, `.${call}(${text})`, sources))
}

/** Takes the call out of its chain that is given what stands at a place; what comments say there would be lost. */
function withoutCallOf(argument: Span, name: string, sources: Sources): TextEdit | undefined {
  const call = nodeOf(argument, sources)?.parent
  if (!call || !ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return undefined
  const { expression: access } = call
  if (access.name.text !== name || access.questionDotToken) return undefined
  const start = access.expression.end
  const isPlain = !/\/[/*]/.test(call.getSourceFile().text.slice(start, call.end))
  return isPlain ? { file: argument.file, start, end: call.end, text: "" } : undefined
}

/** Size and slide in each other's place. */
export function spellSwappedWindow(
  operator: Operator,
  { size, slide }: Window,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const { window } = operator.settings
  if (!window || window.size !== slide || window.slide !== size) return undefined
  return swapped(operator, "window.size", "window.slide", sources)
}

export function spellSwappedBounds(
  operator: Operator,
  { lower, upper }: JoinInterval,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const { joinInterval } = operator.settings
  if (joinInterval?.lower !== upper || joinInterval?.upper !== lower) return undefined
  return swapped(operator, "joinInterval.lower", "joinInterval.upper", sources)
}

function swapped(
  { origin }: Operator,
  first: string,
  second: string,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const [a, b] = [origin.settings[first], origin.settings[second]]
  return a && b && [replace(a, textAt(b, sources)), replace(b, textAt(a, sources))]
}

/** What a strategy lacks and nothing else, as one more call on what the operator is given. */
export function spellAddedIdleness(
  { origin, settings }: Operator,
  watermark: Watermark,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const at = origin.settings["watermark.argument"]
  const { idleness, ...others } = watermark
  const isSame =
    JSON.stringify({ ...settings.watermark, idleness: undefined }) ===
    JSON.stringify({ ...settings.watermark, ...others, idleness: undefined })
  if (!at || !isSame || settings.watermark?.idleness !== undefined || !isKnown(idleness)) return undefined
  return listOf(appended(at, `.withIdleness(${quoted(spellDuration(idleness), at, sources)})`, sources))
}

/** A longest time for a pattern, said of what the operator is given. */
export function spellWithin(
  { origin, settings }: Operator,
  time: number,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const at = origin.settings.pattern
  if (!at || settings.within !== undefined) return undefined
  return listOf(appended(at, `.within(${quoted(spellDuration(time), at, sources)})`, sources))
}

/** A call at the end of an expression that needs no parentheses for it, in its own layout. */
function appended(at: Span, call: string, sources: Sources): TextEdit | undefined {
  const node = nodeOf(at, sources)
  if (!node || !(ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)))
    return undefined
  const line = /\n[ \t]*(?=\.[^.\n]*$)/.exec(node.getText())?.[0] ?? ""
  return insertAt(at.file, at.end, `${line}${call}`)
}

function listOf(edit: TextEdit | undefined): readonly TextEdit[] | undefined {
  return edit && [edit]
}

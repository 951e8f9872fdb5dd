import type {
  Draft,
  Duration,
  OperatorKind,
  OperatorSettings,
  Origin,
  Refused,
  Setting,
  Span,
  Unknown,
} from "@streamwright/graph"
import type { ts } from "ts-morph"
import { spanOf } from "../source.js"
import type { Call, OpenJob, Value } from "./follow/values.js"

/** A setting together with the places where it and its parts are written; the path `""` is the whole. */
export interface Described<T> {
  readonly setting: T
  readonly places: { readonly [path: string]: ts.Node }
}

/** The output of an operator: what streams, tables and data frames are. */
export interface Output {
  readonly job: OpenJob
  readonly draft: Draft
}

/** Adds the operator that a call makes. `first` is the name of the first call that belongs to it. */
export function operator(
  job: OpenJob,
  kind: OperatorKind,
  settings: OperatorSettings,
  inputs: Parameters<OpenJob["builder"]["add"]>[2],
  call: Call,
  first: ts.Node = call.name,
): Draft {
  const draft = job.builder.add(kind, settings, inputs, originOf(call, first))
  if (call.follow.circumstance) draft.circumstance = call.follow.circumstance
  return draft
}

/** What the class of a stream says of its place in the graph. */
export const streamOutput = {
  draft: ({ job, draft }: Output) => ({ job: job.builder, draft }),
  withDraft: <Data extends Output>(data: Data, draft: Draft): Data => ({ ...data, draft }),
}

function originOf(call: Call, first: ts.Node): Origin {
  const name = spanOf(call.name)
  const isOneChain =
    call.node.pos <= first.pos &&
    first.end <= name.start &&
    first.getSourceFile() === call.node.getSourceFile()
  const last: Span = { ...name, end: call.node.end }
  const whole = isOneChain ? { ...last, start: spanOf(first).start } : last
  return { call: whole, name, first: spanOf(first), last, settings: {} }
}

/** Remembers where settings of an operator are written. */
export function place(
  draft: Draft,
  path: string,
  places: Described<unknown>["places"] | ts.Node | undefined,
): void {
  if (!places) return
  const settings = draft.origin.settings as { [path: string]: Span }
  if (isNode(places)) settings[path] = spanOf(places)
  else
    for (const [part, node] of Object.entries(places))
      settings[part === "" ? path : `${path}.${part}`] = spanOf(node)
}

function isNode(value: Described<unknown>["places"] | ts.Node): value is ts.Node {
  return "kind" in value && typeof value.kind === "number"
}

/** Applies a later call such as `name(…)` or `uid(…)` to the operator it configures. */
export function configure(draft: Draft, call: Call): void {
  draft.origin = { ...draft.origin, last: { ...spanOf(call.name), end: call.node.end } }
}

export function isAbsent(value: Value | undefined): boolean {
  return value === undefined || (value.type === "constant" && value.value === undefined)
}

/** The text of a value; unknown when it is not a known string. */
export function textSetting(value: Value | undefined): Setting<string> {
  return value?.type === "constant" && typeof value.value === "string" ? value.value : unknownSetting(value)
}

export function numberSetting(value: Value | undefined): Setting<number> {
  return value?.type === "constant" && typeof value.value === "number" ? value.value : unknownSetting(value)
}

export function plainSetting(value: Value | undefined): Setting<string | number | boolean> {
  const plain = value?.type === "constant" ? value.value : undefined
  return typeof plain === "string" || typeof plain === "number" || typeof plain === "boolean"
    ? plain
    : unknownSetting(value)
}

/** The plain text of a value, `undefined` when it is not known. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.type === "constant" && typeof value.value === "string" ? value.value : undefined
}

/** A duration given as text in the engine's grammar. */
export function durationSetting(
  value: Value | undefined,
  parse: (text: string) => Duration | Refused,
): Setting<Duration> {
  const text = textOf(value)
  return text === undefined ? unknownSetting(value) : parse(text)
}

export function unknownSetting(value: Value | undefined): Unknown {
  if (!value) return { unknown: "" }
  return { unknown: value.node.getText().slice(0, 80) }
}

/** The items of an array, or the values themselves when none is an array. */
export function flattened(values: readonly Value[]): readonly Value[] {
  return values.flatMap(value => (value.type === "list" ? value.items : [value]))
}

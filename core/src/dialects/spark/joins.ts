import {
  broadcastSides,
  type Duration,
  type Frame,
  functionsOf,
  joinCondition,
  type OperatorSettings,
  type Setting,
  sideOf,
  timeBound,
} from "@streamwright/graph"
import { type Api, type Call, isA, type Value } from "../follow/values.js"
import { flattened, isAbsent, type Output, operator, place, textOf, unknownSetting } from "../settings.js"
import { column, columnName } from "./columns.js"
import { dataFrame, frame } from "./data-frame.js"
import { frameOf } from "./frames.js"
import { placeFunctions } from "./function-places.js"

/** `left.join(right, on?, type?)`: by the names of columns, or by a condition. */
export function join(self: Api<Output>, call: Call): Value {
  const [, on, type] = call.values
  const names =
    on && (on.type === "list" || textOf(on) !== undefined) ? flattened([on]).map(columnName) : undefined
  const within = names ? undefined : boundOf(on)
  const settings: OperatorSettings = {
    joinType: joinTypeOf(textOf(type) ?? "inner"),
    ...(names ? { key: names } : {}),
    ...(within === undefined ? {} : { within }),
  }
  return joined(self, call, settings, !names && isA(on, column) ? on.data.text : undefined)
}

/** How far apart a condition lets the times of both sides be. */
function boundOf(on: Value | undefined): Setting<Duration> | undefined {
  if (isAbsent(on)) return undefined
  return isA(on, column) ? timeBound(on.data.text) : unknownSetting(on)
}

/** A join with the frame that is the call's first argument. */
export function joined(self: Api<Output>, call: Call, settings: OperatorSettings, on?: string): Value {
  const [other] = call.values
  if (!isA(other, dataFrame)) call.follow.gap(call.node, "the other side of the join is not known", self)
  const inputs = isA(other, dataFrame) ? [self.data.draft, other.data.draft] : [self.data.draft]
  const compared = isA(other, dataFrame) ? comparing(on, frameOf(self.data), frameOf(other.data)) : {}
  const draft = operator(self.data.job, "join", { ...settings, ...compared }, inputs, call)
  placeFunctions(draft, [{ text: on, node: call.values[1]?.node }])
  place(draft, "input.1", call.nodes[0])
  if (settings.key) place(draft, "key", call.nodes[1])
  if (settings.within !== undefined) place(draft, "within", call.nodes[1])
  if (on !== undefined) place(draft, "condition", call.nodes[1])
  place(draft, "joinType", call.nodes[2])
  return frame(self.data, draft, call, isA(other, dataFrame) ? [other.data] : [])
}

/** What a condition says of both frames, and which of them are to be sent whole. */
function comparing(text: string | undefined, left: Frame, right: Frame): OperatorSettings {
  const broadcasts = broadcastSides(left, right)
  return {
    ...(text === undefined ? {} : { condition: joinCondition(text, name => sideOf(name, left, right)) }),
    ...(broadcasts.length > 0 ? { broadcasts } : {}),
    ...functionsOf([text]),
  }
}

/** Spark's short and long names of the same join. */
const joinTypes: { readonly [name: string]: string } = {
  left: "leftouter",
  right: "rightouter",
  outer: "fullouter",
  full: "fullouter",
  semi: "leftsemi",
  anti: "leftanti",
}

function joinTypeOf(text: string): string {
  const name = text.toLowerCase().replaceAll("_", "")
  return joinTypes[name] ?? name
}

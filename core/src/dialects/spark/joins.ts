import { type Duration, type OperatorSettings, type Setting, timeBound } from "@streamwright/graph"
import { type Api, type Call, isA, type Value } from "../follow/values.js"
import { flattened, isAbsent, type Output, operator, place, textOf, unknownSetting } from "../settings.js"
import { column, columnName } from "./columns.js"
import { dataFrame, frame } from "./data-frame.js"

/** `left.join(right, on?, type?)`: by the names of columns, or by a condition. */
export function join(self: Api<Output>, call: Call): Value {
  const [, on, type] = call.values
  const names =
    on && (on.type === "list" || textOf(on) !== undefined) ? flattened([on]).map(columnName) : undefined
  const within = names ? undefined : boundOf(on)
  return joined(self, call, {
    joinType: joinTypeOf(textOf(type) ?? "inner"),
    ...(names ? { key: names } : {}),
    ...(within === undefined ? {} : { within }),
  })
}

/** How far apart a condition lets the times of both sides be. */
function boundOf(on: Value | undefined): Setting<Duration> | undefined {
  if (isAbsent(on)) return undefined
  return isA(on, column) ? timeBound(on.data.text) : unknownSetting(on)
}

/** A join with the frame that is the call's first argument. */
export function joined(self: Api<Output>, call: Call, settings: OperatorSettings): Value {
  const [other] = call.values
  if (!isA(other, dataFrame)) call.follow.gap(call.node, "the other side of the join is not known", self)
  const inputs = isA(other, dataFrame) ? [self.data.draft, other.data.draft] : [self.data.draft]
  const draft = operator(self.data.job, "join", settings, inputs, call)
  place(draft, "input.1", call.nodes[0])
  if (settings.key) place(draft, "key", call.nodes[1])
  if (settings.within !== undefined) place(draft, "within", call.nodes[1])
  place(draft, "joinType", call.nodes[2])
  return frame(self.data, draft, call)
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

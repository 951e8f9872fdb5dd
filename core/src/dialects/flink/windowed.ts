import type { Draft, OperatorSettings } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type ApiClass, api, type Call, type Method, unfollowed, type Value } from "../follow/values.js"
import { type Described, numberSetting, type Output, place, streamOutput } from "../settings.js"
import { flinkDuration } from "./durations.js"
import { functionOperator } from "./function-operator.js"
import { dataStream } from "./streams.js"
import { tagSetting } from "./tags.js"
import { evictorSetting, triggerSetting } from "./triggers.js"
import { noteIfLeft } from "./unfinished.js"
import { type Assigned, assignedBy } from "./windows.js"

interface Windowed extends Output {
  readonly kind: "window" | "windowAll"
  readonly settings: OperatorSettings
  readonly places: { readonly [path: string]: ts.Node }
  /** The name of the call that opened the window. */
  readonly first: ts.Node
}

/** `window(assigner)`, `windowAll(assigner)`, `countWindow(n)`, `countWindowAll(n)`. */
export function windowed(self: Output, kind: Windowed["kind"], call: Call): Value {
  noteIfLeft(self, call)
  const described = describedWindow(call)
  if (!described) {
    call.follow.gap(call.node, "the window assigner is not known", api(dataStream, self, call.node))
    return unfollowed(call.node, "the window assigner is not known")
  }
  const data: Windowed = {
    ...self,
    kind,
    settings: {
      window: described.setting,
      ...(described.trigger ? { windowTrigger: described.trigger } : {}),
    },
    places: prefixed("window", described.places),
    first: call.name,
  }
  return api(windowedStream, data, call.node)
}

function describedWindow(call: Call): Assigned | undefined {
  const [value] = call.values
  if (value?.type !== "constant") return assignedBy(call)
  return {
    setting: { shape: "count", count: numberSetting(value) },
    places: { "": call.nodes[0] ?? call.node },
  }
}

function prefixed(
  prefix: string,
  places: Described<unknown>["places"],
): { readonly [path: string]: ts.Node } {
  return Object.fromEntries(
    Object.entries(places).map(([path, node]) => [path === "" ? prefix : `${prefix}.${path}`, node]),
  )
}

function refine(change: (self: Windowed, call: Call) => OperatorSettings, path?: string): Method<Windowed> {
  return (self, call) => {
    const [node] = call.nodes
    const places = path && node ? { ...self.data.places, [path]: node } : self.data.places
    return api(
      windowedStream,
      { ...self.data, settings: { ...self.data.settings, ...change(self.data, call) }, places },
      call.node,
    )
  }
}

const keepsType = new Set(["reduce", "sum", "min", "max", "minBy", "maxBy"])

/** The methods that end the window's calls and make the operator. */
const evaluate: Method<Windowed> = (self, call) => {
  const { kind, settings, places, first } = self.data
  const draft: Draft = functionOperator(
    self.data,
    kind,
    settings,
    [self.data.draft],
    call,
    call.values,
    first,
  )
  const output =
    call.values.length < 2 && keepsType.has(call.name.getText())
      ? inheritedOutput(self.data.draft)
      : undefined
  if (output) draft.output ??= output
  for (const [path, node] of Object.entries(places)) place(draft, path, node)
  return api(dataStream, { job: self.data.job, draft }, call.node)
}

/** A reduce emits the type it takes, which the nearest operator before it that changes types declares. */
function inheritedOutput(draft: Draft): Draft["output"] {
  return draft.output ?? (draft.inputs[0] && inheritedOutput(draft.inputs[0].from))
}

export const windowedStream: ApiClass<Windowed> = {
  name: "WindowedStream",
  methods: {
    trigger: refine((_, call) => ({ windowTrigger: triggerSetting(call.values[0], call) }), "windowTrigger"),
    evictor: refine((_, call) => ({ evictor: evictorSetting(call.values[0]) }), "evictor"),
    allowedLateness: refine(
      (_, call) => ({ allowedLateness: flinkDuration(call.values[0]) }),
      "allowedLateness",
    ),
    sideOutputLateData: refine((_, call) => ({ lateDataTo: tagSetting(call.values[0]) }), "lateDataTo"),
    enableAsyncState: refine(() => ({})),
    reduce: evaluate,
    aggregate: evaluate,
    apply: evaluate,
    process: evaluate,
    sum: evaluate,
    min: evaluate,
    max: evaluate,
    minBy: evaluate,
    maxBy: evaluate,
  },
  ...streamOutput,
}

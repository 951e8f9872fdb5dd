import type { Clock, Key, OperatorKind, OperatorSettings, State } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { codeOf } from "../code.js"
import {
  type ApiClass,
  api,
  type Call,
  isA,
  type Method,
  type Namespace,
  type Value,
} from "../follow/values.js"
import { emittedRecord } from "../functions.js"
import { selectedKey } from "../selector.js"
import { type Output, operator, place, streamOutput, textOf } from "../settings.js"
import { staticClass } from "../static-class.js"
import { frame } from "./data-frame.js"
import { processorState } from "./processors.js"

interface GroupedByKey extends Output {
  readonly key: Key
  readonly first: ts.Node
  readonly keyNode?: ts.Node
}

export function groupedByKey(self: Output, call: Call): Value {
  return api(
    keyValueGrouped,
    { ...self, key: selectedKey(call.values[0]), first: call.name, keyNode: call.nodes[0] },
    call.node,
  )
}

const groupState: State = { name: "state", type: "value", scope: "key" }

/** `mapGroupsWithState(timeout)(fn)`: the operator is made by the second call. */
function curried(timeoutIndex: number): Method<GroupedByKey> {
  return (self, first) => {
    const clock = clockOf(first.values[timeoutIndex])
    const settings: OperatorSettings = { state: [groupState], ...(clock ? { clock } : {}) }
    const initial = first.values[timeoutIndex + 1]
    const apply = (call: Call): Value =>
      keyed("stateful", self.data, call, settings, call.values[0], first.name, initial)
    return {
      type: "namespace",
      name: first.name.getText(),
      members: () => undefined,
      call: apply,
      node: first.node,
    }
  }
}

/** The operator that works on the groups of one key or, with another input, of two. */
function keyed(
  kind: OperatorKind,
  data: GroupedByKey,
  call: Call,
  settings: OperatorSettings,
  runs: Value | undefined,
  name: ts.Node,
  other?: Value,
): Value {
  const inputs = isA(other, keyValueGrouped) ? [data.draft, other.data.draft] : [data.draft]
  const draft = operator(
    data.job,
    kind,
    { key: data.key, ...settings },
    inputs,
    { ...call, name },
    data.first,
  )
  const code = codeOf([runs], {})
  if (code) draft.code = code
  const output = emittedRecord(call, runs)
  if (output) draft.output = output
  place(draft, "key", data.keyNode)
  place(draft, "function", call.nodes[0])
  return frame(data, draft, call)
}

function perGroup(kind: OperatorKind): Method<GroupedByKey> {
  return (self, call) => keyed(kind, self.data, call, {}, call.values[0], call.name)
}

/** The clock that a timeout or time mode names. */
function clockOf(value: Value | undefined): Clock | undefined {
  const name = isA(value, timeMode) ? value.data : textOf(value)
  return name === "event" || name === "processing" ? name : undefined
}

/** org.apache.spark.sql.streaming.TimeMode: told from the name of a column, which may stand in its place. */
const timeMode: ApiClass<string> = { name: "TimeMode", methods: {} }

/** The exported `TimeMode`. */
export function timeModeClass(node: ts.Node): Namespace {
  const clocks: { readonly [method: string]: string } = {
    None: "none",
    ProcessingTime: "processing",
    EventTime: "event",
  }
  return staticClass("TimeMode", node, method => {
    const clock = Object.hasOwn(clocks, method) ? clocks[method] : undefined
    return clock === undefined ? undefined : call => api(timeMode, clock, call.node)
  })
}

const keyValueGrouped: ApiClass<GroupedByKey> = {
  name: "KeyValueGroupedDataset",
  methods: {
    mapGroupsWithState: curried(0),
    flatMapGroupsWithState: curried(1),
    transformWithState: (self, call) => {
      const [processor, time, , initial] = call.values
      const clock = textOf(time) === undefined ? clockOf(time) : "event"
      const settings: OperatorSettings = {
        state: processorState(processor, call),
        ...(clock ? { clock } : {}),
      }
      return keyed("stateful", self.data, call, settings, processor, call.name, initial)
    },
    keyAs: self => self,
    mapValues: (self, call) =>
      api(
        keyValueGrouped,
        { ...self.data, draft: operator(self.data.job, "map", {}, [self.data.draft], call) },
        call.node,
      ),
    mapGroups: perGroup("combine"),
    flatMapGroups: perGroup("combine"),
    reduceGroups: perGroup("aggregate"),
    count: perGroup("aggregate"),
    agg: perGroup("aggregate"),
    cogroup: (self, first) => ({
      type: "namespace",
      name: first.name.getText(),
      members: () => undefined,
      call: call => keyed("coGroup", self.data, call, {}, call.values[0], first.name, first.values[0]),
      node: first.node,
    }),
  },
  ...streamOutput,
}

import type { Key, OperatorKind, OperatorSettings, Setting, State } from "@streamwright/graph"
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
import {
  isAbsent,
  type Output,
  operator,
  place,
  streamOutput,
  textOf,
  textSetting,
  unknownSetting,
} from "../settings.js"
import { staticClass } from "../static-class.js"
import { frame } from "./data-frame.js"
import { engineCalls } from "./engine-calls.js"
import { processorStates } from "./processors.js"

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
  const isOne = timeoutIndex === 0
  return (self, first) => {
    const [mode] = first.values
    const settings: OperatorSettings = {
      ...(isOne ? { stateful: "map" } : { stateful: "flatMap", functionMode: modeOf(mode) }),
      state: [groupState],
      ...timing(first.values[timeoutIndex]),
    }
    const places = { functionMode: isOne ? undefined : first.nodes[0], timeMode: first.nodes[timeoutIndex] }
    const initial = first.values[timeoutIndex + 1]
    const apply = (call: Call): Value =>
      keyed("stateful", self.data, call, settings, call.values[0], first.name, initial, {
        ...places,
        "input.1": first.nodes[timeoutIndex + 1],
      })
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
  places: { readonly [path: string]: ts.Node | undefined } = {},
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
  const code = codeOf([runs])
  if (code) draft.code = { ...code, calls: engineCalls(runs) }
  const output = emittedRecord(call, runs)
  if (output) draft.output = output
  place(draft, "key", data.keyNode)
  place(draft, "function", call.nodes[0])
  for (const [path, node] of Object.entries(places)) place(draft, path, node)
  return frame(data, draft, call)
}

function perGroup(kind: OperatorKind): Method<GroupedByKey> {
  return (self, call) => keyed(kind, self.data, call, {}, call.values[0], call.name)
}

/** The clock that a timeout or time mode names. Without one, there are no timeouts. */
function timing(value: Value | undefined): Pick<OperatorSettings, "timeMode" | "clock"> {
  const name = isA(value, timeMode) ? value.data : isAbsent(value) ? "none" : textOf(value)
  if (name === "event" || name === "processing") return { timeMode: name, clock: name }
  return { timeMode: name === "none" ? "none" : unknownSetting(value) }
}

function modeOf(value: Value | undefined): Setting<string> {
  const mode = textSetting(value)
  return typeof mode === "string" ? mode.toLowerCase() : mode
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
      const states = processorStates(processor, call)
      const eventTimeColumn = textOf(time)
      const settings: OperatorSettings = {
        stateful: "processor",
        state: states.map(({ state }) => state),
        ...(eventTimeColumn === undefined
          ? timing(time)
          : { timeMode: "event", clock: "event", eventTimeColumn }),
      }
      return keyed("stateful", self.data, call, settings, processor, call.name, initial, {
        [eventTimeColumn === undefined ? "timeMode" : "eventTimeColumn"]: call.nodes[1],
        "input.1": call.nodes[3],
        ...Object.fromEntries(
          states.flatMap(({ node, name }, index) => [
            [`state.${index}`, node],
            [`state.${index}.name`, name],
          ]),
        ),
      })
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

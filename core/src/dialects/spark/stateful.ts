import type { Clock, Key, OperatorSettings, State } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { codeOf } from "../code.js"
import {
  type ApiClass,
  api,
  type Call,
  type Instance,
  type Method,
  type Namespace,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { emittedRecord } from "../functions.js"
import { selectedKey } from "../selector.js"
import { type Output, operator, place, textOf, streamOutput } from "../settings.js"
import { frame } from "./data-frame.js"
import { sparkInterval } from "./intervals.js"

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
    const clock = clockOf(first.values.slice(timeoutIndex))
    const apply = (call: Call): Value =>
      stateful(
        self.data,
        call,
        { state: [groupState], ...(clock ? { clock } : {}) },
        call.values[0],
        first.name,
      )
    return {
      type: "namespace",
      name: first.name.getText(),
      members: () => undefined,
      call: apply,
      node: first.node,
    }
  }
}

function stateful(
  data: GroupedByKey,
  call: Call,
  settings: OperatorSettings,
  runs: Value | undefined,
  name: ts.Node,
): Value {
  const draft = operator(
    data.job,
    "stateful",
    { key: data.key, ...settings },
    [data.draft],
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

/** The clock that a timeout or time mode names. */
function clockOf(values: readonly Value[]): Clock | undefined {
  const text = values.map(value => textOf(value)).find(name => name === "event" || name === "processing")
  return text as Clock | undefined
}

const keyValueGrouped: ApiClass<GroupedByKey> = {
  name: "KeyValueGroupedDataset",
  methods: {
    mapGroupsWithState: curried(0),
    flatMapGroupsWithState: curried(1),
    transformWithState: (self, call) => {
      const [processor] = call.values
      const clock = clockOf(call.values.slice(1))
      const state = processorState(processor, call)
      return stateful(self.data, call, { state, ...(clock ? { clock } : {}) }, processor, call.name)
    },
  },
  ...streamOutput,
}

/** The state that a StatefulProcessor declares in `init`. */
function processorState(processor: Value | undefined, call: Call): readonly State[] {
  if (processor?.type !== "instance") return []
  const init = call.follow.member(processor, "init", call.node)
  if (init?.type === "function")
    call.follow.call(
      init,
      [
        unfollowed(call.node, "the output mode is known to Spark"),
        unfollowed(call.node, "the time mode is known to Spark"),
      ],
      call.node,
    )
  return (processor.notes.get("states") as State[] | undefined) ?? []
}

const declarations: { readonly [method: string]: State["type"] } = {
  getValueState: "value",
  getListState: "list",
  getMapState: "map",
}

const handle: ApiClass<Instance> = {
  name: "StatefulProcessorHandle",
  methods: {},
  otherMethod: (self, call) => {
    const method = call.name.getText()
    const type = Object.hasOwn(declarations, method) ? declarations[method] : undefined
    const name = textOf(call.values[0])
    const states = (self.data.notes.get("states") as State[] | undefined) ?? []
    if (type && name !== undefined) {
      const ttl = call.values.find(value => value.type === "api" && value.class === (timeToLive as unknown))
      states.push({
        name,
        type,
        scope: "key",
        ...(ttl?.type === "api" ? { timeToLive: ttl.data as State["timeToLive"] } : {}),
      })
      self.data.notes.set("states", states)
    }
    return unfollowed(call.node, "state has no value while the job is built")
  },
}

const timeToLive: ApiClass<State["timeToLive"]> = { name: "TTLConfig", methods: {} }

/** The exported `TTLConfig`. */
export function timeToLiveClass(node: ts.Node): Namespace {
  const make = (call: Call): Value => api(timeToLive, sparkInterval(call.values[0]), call.node)
  return { type: "namespace", name: "TTLConfig", members: () => undefined, call: make, construct: make, node }
}

/** What a class of the job inherits from `StatefulProcessor`. */
export function inheritedFromProcessor(self: Instance, name: string, node: ts.Node): Value | undefined {
  if (name !== "getHandle") return undefined
  return {
    type: "namespace",
    name,
    members: () => undefined,
    call: call => api(handle, self, call.node),
    node,
  }
}

import type { Duration, Setting, State } from "@streamwright/graph"
import type { ts } from "ts-morph"
import {
  type ApiClass,
  api,
  type Call,
  constant,
  type Instance,
  isA,
  type Namespace,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { textOf } from "../settings.js"
import { flinkDuration } from "./durations.js"

const types: { readonly [descriptor: string]: State["type"] } = {
  ValueStateDescriptor: "value",
  ListStateDescriptor: "list",
  MapStateDescriptor: "map",
  ReducingStateDescriptor: "reducing",
  AggregatingStateDescriptor: "aggregating",
}

interface Descriptor {
  readonly name: string
  readonly type: State["type"]
  timeToLive?: Setting<Duration>
}

const descriptor: ApiClass<Descriptor> = {
  name: "StateDescriptor",
  methods: {
    enableTimeToLive: (self, call) => {
      const [ttl] = call.values
      self.data.timeToLive = isA(ttl, timeToLive)
        ? ttl.data
        : { unknown: "a time-to-live that is not followed" }
      return constant(undefined, call.node)
    },
  },
}

/** StateTtlConfig and its builder: only how long matters. */
const timeToLive: ApiClass<Setting<Duration>> = {
  name: "StateTtlConfig",
  methods: {},
  otherMethod: self => self,
}

/** A handle to a state; what is done with it happens while records are processed. */
const handle: ApiClass<undefined> = {
  name: "State",
  methods: {},
  otherMethod: (_, call) => unfollowed(call.node, "state has no value while the job is built"),
}

const runtimeContext: ApiClass<Instance> = {
  name: "RuntimeContext",
  methods: Object.fromEntries(
    ["getState", "getListState", "getMapState", "getReducingState", "getAggregatingState"].map(method => [
      method,
      declareState,
    ]),
  ),
  otherMethod: (_, call) => unfollowed(call.node, "it is known only while the job runs"),
}

const openContext: ApiClass<undefined> = {
  name: "OpenContext",
  methods: {},
  otherMethod: (_, call) => unfollowed(call.node, "it is known only while the job runs"),
}

function declareState(self: { readonly data: Instance }, call: Call): Value {
  const [described] = call.values
  if (isA(described, descriptor)) statesOf(self.data).push({ ...described.data, scope: "key" })
  return api(handle, undefined, call.node)
}

function statesOf(instance: Instance): State[] {
  const states = (instance.notes.get("states") as State[] | undefined) ?? []
  instance.notes.set("states", states)
  return states
}

/** The state that a function object declares when Flink opens it. */
export function declaredState(value: Value | undefined, call: Call): readonly State[] {
  if (value?.type !== "instance") return []
  const open = call.follow.member(value, "open", call.node)
  if (open?.type === "function") call.follow.call(open, [api(openContext, undefined, call.node)], call.node)
  return statesOf(value)
}

/** The exported classes of state: descriptors and their time-to-live. */
export function stateExport(name: string, node: ts.Node): Namespace | undefined {
  const type = Object.hasOwn(types, name) ? types[name] : undefined
  if (type) {
    const construct = (call: Call): Value => {
      const text = textOf(call.values[0])
      return text === undefined
        ? unfollowed(call.node, "the name of the state is not known")
        : api(descriptor, { name: text, type }, call.node)
    }
    return { type: "namespace", name, members: () => undefined, construct, node }
  }
  if (name !== "StateTtlConfig") return undefined
  const newBuilder: Namespace = {
    type: "namespace",
    name: "newBuilder",
    members: () => undefined,
    call: call => api(timeToLive, flinkDuration(call.values[0]), call.node),
    node,
  }
  return {
    type: "namespace",
    name,
    members: member => (member === "newBuilder" ? newBuilder : undefined),
    node,
  }
}

/** What a class of the job inherits from one of Flink's function classes. */
export function inheritedFromFunction(self: Instance, name: string, node: ts.Node): Value | undefined {
  if (name !== "getRuntimeContext") return undefined
  return {
    type: "namespace",
    name,
    members: () => undefined,
    call: call => api(runtimeContext, self, call.node),
    node,
  }
}

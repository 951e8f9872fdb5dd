import type { State } from "@streamwright/graph"
import type { ts } from "ts-morph"
import {
  type ApiClass,
  api,
  type Call,
  constant,
  type Instance,
  isA,
  type Method,
  type Namespace,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { type Described, numberSetting, textOf } from "../settings.js"
import { flinkDuration } from "./durations.js"

const types: { readonly [descriptor: string]: State["type"] } = {
  ValueStateDescriptor: "value",
  ListStateDescriptor: "list",
  MapStateDescriptor: "map",
  ReducingStateDescriptor: "reducing",
  AggregatingStateDescriptor: "aggregating",
}

/** Which state a descriptor describes; which scope it has, the one who asks for it says. */
interface Descriptor {
  state: Omit<State, "scope">
  readonly places: { [path: string]: ts.Node }
}

export const descriptor: ApiClass<Descriptor> = {
  name: "StateDescriptor",
  methods: {
    enableTimeToLive: (self, call) => {
      const [ttl] = call.values
      const given: TimeToLive = isA(ttl, timeToLive)
        ? ttl.data
        : { setting: { timeToLive: { unknown: "a time-to-live that is not followed" } }, places: {} }
      self.data.state = { ...self.data.state, ...given.setting }
      Object.assign(self.data.places, given.places)
      return constant(undefined, call.node)
    },
  },
}

type TimeToLive = Described<Pick<State, "timeToLive" | "cleanupSize">>

/** StateTtlConfig and its builder. */
const timeToLive: ApiClass<TimeToLive> = {
  name: "StateTtlConfig",
  methods: {
    cleanupIncrementally: ({ data }, call) => {
      const setting = { ...data.setting, cleanupSize: numberSetting(call.values[0]) }
      const places = { ...data.places, cleanupSize: call.nodes[0] ?? call.node }
      return api(timeToLive, { setting, places }, call.node)
    },
  },
  otherMethod: self => self,
}

/** A handle to a state; what is done with it happens while records are processed. */
export const handle: ApiClass<State | undefined> = {
  name: "State",
  methods: {},
  otherMethod: (_, call) => unfollowed(call.node, "state has no value while the job is built"),
}

/** A store of state for each key: the runtime context of a function, or what it is initialised with. */
const keyedStore: ApiClass<DeclaredState[]> = {
  name: "RuntimeContext",
  methods: {
    getState: declare("key"),
    getListState: declare("key"),
    getMapState: declare("key"),
    getReducingState: declare("key"),
    getAggregatingState: declare("key"),
  },
  otherMethod: runTime,
}

/** org.apache.flink.api.common.state.OperatorStateStore */
const taskStore: ApiClass<DeclaredState[]> = {
  name: "OperatorStateStore",
  methods: {
    getListState: declare("task"),
    getUnionListState: declare("task"),
    getBroadcastState: declare("broadcast"),
  },
}

/** org.apache.flink.runtime.state.FunctionInitializationContext */
const initializationContext: ApiClass<DeclaredState[]> = {
  name: "FunctionInitializationContext",
  methods: {
    isRestored: (_, call) => constant(false, call.node),
    getOperatorStateStore: (self, call) => api(taskStore, self.data, call.node),
    getKeyedStateStore: (self, call) => api(keyedStore, self.data, call.node),
  },
}

const openContext: ApiClass<undefined> = { name: "OpenContext", methods: {}, otherMethod: runTime }

function runTime(_: unknown, call: Call): Value {
  return unfollowed(call.node, "it is known only while the job runs")
}

/** One piece of state that a function declares, and the places of its parts. */
export type DeclaredState = Described<State>

function declare(scope: State["scope"]): Method<DeclaredState[]> {
  return (self, call) => {
    const [described] = call.values
    if (!isA(described, descriptor)) return api(handle, undefined, call.node)
    const state = inScope(described.data, scope)
    self.data.push(state)
    return api(handle, state.setting, call.node)
  }
}

export function inScope({ state, places }: Descriptor, scope: State["scope"]): DeclaredState {
  return { setting: { ...state, scope }, places }
}

function statesOf(instance: Instance): DeclaredState[] {
  const states = (instance.notes.get("states") as DeclaredState[] | undefined) ?? []
  instance.notes.set("states", states)
  return states
}

/** The state that a function object declares when Flink initialises and opens it. */
export function declaredState(value: Value | undefined, call: Call): readonly DeclaredState[] {
  if (value?.type !== "instance" && value?.type !== "properties") return []
  const states = value.type === "instance" ? statesOf(value) : []
  const run = (method: string, context: Value) => {
    const found = call.follow.member(value, method, call.node)
    if (found?.type === "function") call.follow.call(found, [context], call.node)
  }
  run("initializeState", api(initializationContext, states, call.node))
  if (value.type === "instance") run("open", api(openContext, undefined, call.node))
  return states
}

/** The exported classes of state: descriptors and their time-to-live. */
export function stateExport(name: string, node: ts.Node, isAsync = false): Namespace | undefined {
  const type = Object.hasOwn(types, name) ? types[name] : undefined
  if (type) {
    const construct = (call: Call): Value => {
      const text = textOf(call.values[0])
      return text === undefined
        ? unfollowed(call.node, "the name of the state is not known")
        : api(descriptor, described(text, type, isAsync, call), call.node)
    }
    return { type: "namespace", name, members: () => undefined, construct, node }
  }
  if (name === "v2")
    return { type: "namespace", name, members: member => stateExport(member, node, true), node }
  if (name !== "StateTtlConfig") return undefined
  const newBuilder: Namespace = {
    type: "namespace",
    name: "newBuilder",
    members: () => undefined,
    call: call => {
      const setting = { timeToLive: flinkDuration(call.values[0]) }
      return api(timeToLive, { setting, places: { timeToLive: call.nodes[0] ?? call.node } }, call.node)
    },
    node,
  }
  return {
    type: "namespace",
    name,
    members: member => (member === "newBuilder" ? newBuilder : undefined),
    node,
  }
}

function described(name: string, type: State["type"], isAsync: boolean, call: Call): Descriptor {
  const state = { name, type, ...(isAsync ? { isAsync } : {}) } as const
  return { state, places: { "": call.node, name: call.nodes[0] ?? call.node } }
}

/** What a class of the job inherits from one of Flink's function classes. */
export function inheritedFromFunction(self: Instance, name: string, node: ts.Node): Value | undefined {
  if (name !== "getRuntimeContext") return undefined
  return {
    type: "namespace",
    name,
    members: () => undefined,
    call: call => api(keyedStore, statesOf(self), call.node),
    node,
  }
}

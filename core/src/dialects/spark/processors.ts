import type { State } from "@streamwright/graph"
import type { ts } from "ts-morph"
import {
  type ApiClass,
  api,
  type Call,
  type Instance,
  isA,
  type Namespace,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { textOf } from "../settings.js"
import { sparkInterval } from "./intervals.js"

/** The state that a StatefulProcessor declares in `init`. */
export function processorState(processor: Value | undefined, call: Call): readonly State[] {
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
      const ttl = call.values.find(value => isA(value, timeToLive))
      states.push({
        name,
        type,
        scope: "key",
        ...(isA(ttl, timeToLive) && ttl.data !== undefined ? { timeToLive: ttl.data } : {}),
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
  const members = (name: string) => (name === "NONE" ? api(timeToLive, undefined, node) : undefined)
  return { type: "namespace", name: "TTLConfig", members, call: make, construct: make, node }
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

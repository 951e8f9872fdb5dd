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

/** A state that a processor asks for, and where. */
interface Declared {
  readonly state: State
  readonly node: ts.Node
  readonly name: ts.Node | undefined
}

/** The states that a StatefulProcessor asks for in `init`. */
export function processorStates(processor: Value | undefined, call: Call): readonly Declared[] {
  if (processor?.type !== "instance") return []
  processor.notes.delete("states")
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
  return statesOf(processor)
}

function statesOf({ notes }: Instance): readonly Declared[] {
  return (notes.get("states") as readonly Declared[] | undefined) ?? []
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
    if (type && name !== undefined) {
      const ttl = call.values.find(value => isA(value, timeToLive))
      const lives = isA(ttl, timeToLive) && ttl.data !== 0 ? ttl.data : undefined
      const state: State = { name, type, scope: "key", ...(lives === undefined ? {} : { timeToLive: lives }) }
      self.data.notes.set("states", [...statesOf(self.data), { state, node: call.node, name: call.nodes[0] }])
    }
    return unfollowed(call.node, "state has no value while the job is built")
  },
}

/** No time at all stands for state that lives until it is cleared. */
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

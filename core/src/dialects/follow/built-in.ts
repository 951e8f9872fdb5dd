import type { ts } from "ts-morph"
import { isTruthy } from "./constants.js"
import type { Scope } from "./scope.js"
import { type Call, constant, type List, type Namespace, unfollowed, type Value } from "./values.js"

/** Declares the few names of JavaScript that jobs are built with. */
export function builtIn(scope: Scope, node: ts.Node): void {
  scope.declare(
    "Number",
    callable("Number", node, call => converted(call, value => Number(value))),
  )
  scope.declare(
    "String",
    callable("String", node, call => converted(call, value => String(value))),
  )
  scope.declare("process", {
    type: "namespace",
    name: "process",
    members: name => (name === "env" ? environment(node) : undefined),
    node,
  })
  scope.declare("Object", {
    type: "namespace",
    name: "Object",
    members: name => objectFunction(name, node),
    node,
  })
}

/** Variables of the process: each is known only when the job runs. */
function environment(node: ts.Node): Namespace {
  const members = (name: string): Value => ({
    ...unfollowed(node, `\`process.env.${name}\` is only known when the job runs`),
    isFromOutside: true,
  })
  return { type: "namespace", name: "process.env", members, node }
}

function callable(name: string, node: ts.Node, call: (call: Call) => Value): Namespace {
  return { type: "namespace", name, members: () => undefined, call, node }
}

function converted(call: Call, convert: (value: unknown) => string | number): Value {
  const [value] = call.values
  if (value?.type === "unfollowed") return { ...value, node: call.node }
  return value?.type === "constant"
    ? constant(convert(value.value), call.node)
    : unfollowed(call.node, "the value is not known")
}

function objectFunction(name: string, node: ts.Node): Value | undefined {
  if (name === "freeze") return callable(name, node, call => call.values[0] ?? constant(undefined, call.node))
  if (name !== "keys" && name !== "values" && name !== "entries") return undefined
  return callable(name, node, call => {
    const [object] = call.values
    if (object?.type !== "properties") return unfollowed(call.node, "the object is not known")
    const items = [...object.entries].map(([key, value]): Value => {
      const keyValue = constant(key, object.node)
      if (name === "keys") return keyValue
      return name === "values" ? value : { type: "list", items: [keyValue, value], node: object.node }
    })
    return { type: "list", items, node: call.node }
  })
}

/** A method, index or the length of an array. */
export function listMember(list: List, name: string, node: ts.Node): Value | undefined {
  if (name === "length") return constant(list.items.length, node)
  if (/^\d+$/.test(name)) return list.items[Number(name)]
  const method = Object.hasOwn(listMethods, name) ? listMethods[name] : undefined
  return method && callable(name, node, call => method(list, call))
}

/** Longer arrays are no longer followed item by item. */
export const mostItems = 10_000

const listMethods: { readonly [name: string]: (list: List, call: Call) => Value } = {
  map: (list, call) => ({ type: "list", items: each(list, call), node: call.node }),
  flatMap: (list, call) => {
    const items = each(list, call).flatMap(item => (item.type === "list" ? item.items : [item]))
    return { type: "list", items, node: call.node }
  },
  filter: (list, call) => {
    const kept = each(list, call).map(isTruthy)
    if (kept.includes(undefined)) return unfollowed(call.node, "it is not known which items stay")
    return { type: "list", items: list.items.filter((_, index) => kept[index]), node: call.node }
  },
  forEach: (list, call) => {
    each(list, call)
    return constant(undefined, call.node)
  },
  entries: (list, call) => ({
    type: "list",
    items: list.items.map(
      (item, index): Value => ({ type: "list", items: [constant(index, call.node), item], node: call.node }),
    ),
    node: call.node,
  }),
  push: (list, call) => {
    if (list.items.length + call.values.length <= mostItems)
      for (const value of call.values) list.items.push(value)
    return constant(list.items.length, call.node)
  },
  concat: (list, call) => ({
    type: "list",
    items: [...list.items, ...call.values.flatMap(value => (value.type === "list" ? value.items : [value]))],
    node: call.node,
  }),
  slice: (list, call) => {
    const [from, to] = call.values.map(value =>
      value.type === "constant" ? Number(value.value) : Number.NaN,
    )
    if (Number.isNaN(from) || Number.isNaN(to)) return unfollowed(call.node, "the range is not known")
    return { type: "list", items: list.items.slice(from, to), node: call.node }
  },
  join: (list, call) => {
    const parts = list.items.map(item => (item.type === "constant" ? String(item.value) : undefined))
    const [separator] = call.values
    if (parts.includes(undefined) || (separator && separator.type !== "constant"))
      return unfollowed(call.node, "an item is not known")
    return constant(parts.join(separator ? String(separator.value) : ","), call.node)
  },
  reduce: (list, call) => {
    const [step, initial] = call.values
    if (!step) return unfollowed(call.node, "the function is missing")
    const items = initial ? list.items : list.items.slice(1)
    const start = initial ?? list.items[0] ?? constant(undefined, call.node)
    return items.reduce(
      (result, item, index) => call.follow.call(step, [result, item, constant(index, call.node)], call.node),
      start,
    )
  },
}

function each(list: List, call: Call): Value[] {
  const [callback] = call.values
  if (!callback) return []
  return list.items.map((item, index) =>
    call.follow.call(callback, [item, constant(index, call.node), list], call.node),
  )
}

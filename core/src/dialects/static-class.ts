import type { ts } from "ts-morph"
import type { Call, Namespace, Value } from "./follow/values.js"

/** A class of which jobs use static methods only. */
export function staticClass(
  name: string,
  node: ts.Node,
  method: (name: string) => ((call: Call) => Value) | undefined,
): Namespace {
  const members = (member: string): Value | undefined => {
    const call = method(member)
    return call && { type: "namespace", name: `${name}.${member}`, members: () => undefined, call, node }
  }
  return { type: "namespace", name, members, node }
}

import type { RecordType } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type ApiClass, api, type Namespace, unfollowed } from "../follow/values.js"
import { textOf } from "../settings.js"

/** org.apache.flink.util.OutputTag */
export const outputTag: ApiClass<{ readonly id: string; readonly record?: RecordType }> = {
  name: "OutputTag",
  methods: {},
}

export function outputTagClass(node: ts.Node): Namespace {
  return {
    type: "namespace",
    name: "OutputTag",
    members: () => undefined,
    construct: call => {
      const id = textOf(call.values[0])
      if (id === undefined) return unfollowed(call.node, "the id of the side output is not known")
      const record = call.follow.record(call.node.typeArguments?.[0])
      return api(outputTag, record ? { id, record } : { id }, call.node)
    },
    node,
  }
}

import type { RecordType, Setting } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type ApiClass, api, isA, type Namespace, unfollowed, type Value } from "../follow/values.js"
import { textOf, unknownSetting } from "../settings.js"

/** org.apache.flink.util.OutputTag */
export const outputTag: ApiClass<{
  readonly id: string
  readonly record?: RecordType
  /** The type of its records as written. */
  readonly type?: string
}> = {
  name: "OutputTag",
  methods: {},
}

/** The id of a side output; unknown when the tag is. */
export function tagSetting(value: Value | undefined): Setting<string> {
  return isA(value, outputTag) ? value.data.id : unknownSetting(value)
}

export function outputTagClass(node: ts.Node): Namespace {
  return {
    type: "namespace",
    name: "OutputTag",
    members: () => undefined,
    construct: call => {
      const id = textOf(call.values[0])
      if (id === undefined) return unfollowed(call.node, "the id of the side output is not known")
      const [written] = call.node.typeArguments ?? []
      const record = call.follow.record(written)
      const type = written && { type: written.getText() }
      return api(outputTag, { id, ...(record ? { record } : {}), ...type }, call.node)
    },
    node,
  }
}

import type { ts } from "ts-morph"
import type { Call } from "../follow/values.js"
import { type ApiClass, api, isA, type Namespace, type Value } from "../follow/values.js"
import { type Output, operator, place, textOf } from "../settings.js"
import { staticClass } from "../static-class.js"

interface Schema {
  /** The column that it makes the event time. */
  readonly timestamp?: string
  readonly node?: ts.Node
}

/** org.apache.flink.table.api.Schema and its builder: of interest is the event time it makes. */
const schema: ApiClass<Schema> = {
  name: "Schema",
  methods: {
    watermark: (_, call) => {
      const isOfStream = /^\s*SOURCE_WATERMARK\s*\(\s*\)\s*$/i.test(textOf(call.values[1]) ?? "")
      const timestamp = isOfStream ? undefined : (textOf(call.values[0]) ?? "?")
      return api(schema, { timestamp, node: call.nodes[0] }, call.node)
    },
  },
  otherMethod: self => self,
}

export function schemaClass(node: ts.Node): Namespace {
  return staticClass("Schema", node, method =>
    method === "newBuilder" ? call => api(schema, {}, call.node) : undefined,
  )
}

/** A stream with the time that a schema gives it. */
export function timed(stream: Output, given: Value | undefined, call: Call): Output {
  const { timestamp, node } = isA(given, schema) ? given.data : {}
  if (timestamp === undefined) return stream
  const watermark = { strategy: "custom", timestamp } as const
  const draft = operator(stream.job, "watermark", { watermark }, [stream.draft], call)
  place(draft, "watermark.timestamp", node)
  return { job: stream.job, draft }
}

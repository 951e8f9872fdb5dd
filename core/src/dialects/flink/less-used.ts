import type { Draft } from "@streamwright/graph"
import type { ts } from "ts-morph"
import {
  type ApiClass,
  api,
  type Call,
  type Method,
  type Methods,
  type Namespace,
  unfollowed,
} from "../follow/values.js"
import { selectedKey } from "../selector.js"
import { type Output, operator, place, streamOutput, textOf } from "../settings.js"
import { staticClass } from "../static-class.js"
import { functionOperator } from "./function-operator.js"
import { dataStream, isStream, keyedStream } from "./streams.js"

/** org.apache.flink.streaming.api.datastream.PartitionWindowedStream: all records of a task or key, at the end. */
const partitionWindowed: ApiClass<Output> = {
  name: "PartitionWindowedStream",
  methods: {
    mapPartition: whole,
    reduce: whole,
    aggregate: whole,
    sortPartition: whole,
  },
  ...streamOutput,
}

function whole(self: { readonly data: Output }, call: Call) {
  const draft = functionOperator(self.data, "partition", {}, [self.data.draft], call, [call.values[0]])
  return api(dataStream, { job: self.data.job, draft }, call.node)
}

const project: Method<Output> = (self, call) => {
  const columns = call.values.map(value => (value.type === "constant" ? String(value.value) : "?"))
  return next(
    self.data,
    operator(self.data.job, "select", { projection: { columns, keeps: false } }, [self.data.draft], call),
    call,
  )
}

const transform: Method<Output> = (self, call) => {
  const name = textOf(call.values[0])
  const settings = name === undefined ? {} : { name }
  return next(
    self.data,
    functionOperator(self.data, "process", settings, [self.data.draft], call, [call.values[2]]),
    call,
  )
}

function next(self: Output, draft: Draft, call: Call) {
  return api(dataStream, { job: self.job, draft }, call.node)
}

/** Methods of streams that few jobs use. */
export const lessUsed: Methods<Output> = {
  project,
  transform,
  fullWindowPartition: (self, call) => api(partitionWindowed, self.data, call.node),
}

/** org.apache.flink.streaming.api.datastream.DataStreamUtils */
export function dataStreamUtilsClass(node: ts.Node): Namespace {
  return staticClass("DataStreamUtils", node, method => {
    if (method !== "reinterpretAsKeyedStream") return undefined
    return call => {
      const [stream, selector] = call.values
      if (!isStream(stream)) return unfollowed(call.node, "the stream is not known")
      const { job, draft: input } = stream.data
      const draft = operator(job, "reinterpret", { key: selectedKey(selector) }, [input], call)
      place(draft, "key", call.nodes[1])
      return api(keyedStream, { job, draft }, call.node)
    }
  })
}

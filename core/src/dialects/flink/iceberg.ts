import type { Setting } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type ApiClass, api, isA, type Namespace, unfollowed } from "../follow/values.js"
import { type Output, operator, textSetting, streamOutput } from "../settings.js"
import { staticClass } from "../static-class.js"
import { sinkHandle } from "./sinks.js"
import { isStream } from "./streams.js"

/** org.apache.iceberg.flink.TableLoader: the table it loads. */
const tableLoader: ApiClass<Setting<string>> = { name: "TableLoader", methods: {} }

interface Builder extends Output {
  readonly table?: Setting<string>
  readonly first: ts.Node
}

/** org.apache.iceberg.flink.sink.FlinkSink.Builder */
const builder: ApiClass<Builder> = {
  name: "FlinkSink.Builder",
  methods: {
    tableLoader: (self, call) => {
      const [loader] = call.values
      return isA(loader, tableLoader) ? api(builder, { ...self.data, table: loader.data }, call.node) : self
    },
    append: (self, call) => {
      const { job, draft: input, table, first } = self.data
      const settings = { connector: "iceberg", ...(table === undefined ? {} : { options: { table } }) }
      return api(sinkHandle, { job, draft: operator(job, "sink", settings, [input], call, first) }, call.node)
    },
  },
  otherMethod: self => self,
  ...streamOutput,
}

/** The exported classes of the Iceberg connector. */
export function icebergExport(name: string, node: ts.Node): Namespace | undefined {
  if (name === "TableLoader") {
    return staticClass(name, node, () => call => api(tableLoader, textSetting(call.values[0]), call.node))
  }
  if (name !== "FlinkSink") return undefined
  return staticClass(name, node, method => {
    if (!method.startsWith("for")) return undefined
    return call => {
      const [stream] = call.values
      if (!isStream(stream)) return unfollowed(call.node, "the stream of the sink is not known")
      return api(builder, { ...stream.data, first: call.name }, call.node)
    }
  })
}

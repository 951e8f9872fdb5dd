import type { OperatorSettings } from "@streamwright/graph"
import { type ApiClass, api, type Call, isA, type Method, type Methods } from "../follow/values.js"
import { type Output, operator, plainSetting, streamOutput, textOf } from "../settings.js"
import { connector, placeConnector } from "./connectors.js"
import { tuning } from "./tuning.js"

/** org.apache.flink.streaming.api.datastream.DataStreamSink */
export const sinkHandle: ApiClass<Output> = {
  name: "DataStreamSink",
  methods: tuning,
  ...streamOutput,
}

/** A sink of which only the connector and plain options are told; further arguments are not recorded. */
export function sinkOf(name: string, options: readonly string[] = []): Method<Output> {
  return (self, call) => {
    const given = options.map((option, index) => [option, plainSetting(call.values[index])] as const)
    const settings = { connector: name, ...(given.length > 0 ? { options: Object.fromEntries(given) } : {}) }
    return sink(self.data, settings, call)
  }
}

function sink({ job, draft: input }: Output, settings: OperatorSettings, call: Call) {
  return api(sinkHandle, { job, draft: operator(job, "sink", settings, [input], call) }, call.node)
}

/** The job is named as it is run. */
const executeAndCollect: Method<Output> = (self, call) => {
  const name = textOf(call.values[0])
  if (name !== undefined) self.data.job.name ||= name
  return sinkOf("collect")(self, call)
}

/** The methods of streams that end them. */
export const sinks: Methods<Output> = {
  sinkTo: (self, call) => {
    const [to] = call.values
    if (to?.type === "instance") return sink(self.data, { connector: "custom" }, call)
    if (!isA(to, connector)) {
      call.follow.gap(call.nodes[0] ?? call.node, "the sink is not known")
      return sink(self.data, {}, call)
    }
    const handle = sink(self.data, to.data.settings, call)
    placeConnector(handle.data.draft, to)
    return handle
  },
  print: sinkOf("print"),
  printToErr: sinkOf("print"),
  addSink: sinkOf("custom"),
  writeToSocket: sinkOf("socket", ["host", "port"]),
  executeAndCollect,
  collectAsync: sinkOf("collect"),
}

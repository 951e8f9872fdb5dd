import type { OperatorSettings } from "@streamwright/graph"
import { type ApiClass, api, type Call } from "../follow/values.js"
import { signedDuration } from "./durations.js"
import { functionOperator } from "./function-operator.js"
import { dataStream, type Pair } from "./streams.js"

interface IntervalJoin extends Pair {
  readonly clock?: "event" | "processing"
  readonly within?: OperatorSettings["within"]
}

/** org.apache.flink.streaming.api.datastream.KeyedStream.IntervalJoin, with and without its bounds. */
export const intervalJoin: ApiClass<IntervalJoin> = {
  name: "IntervalJoin",
  methods: {
    inEventTime: (self, call) => api(intervalJoin, { ...self.data, clock: "event" }, call.node),
    inProcessingTime: (self, call) => api(intervalJoin, { ...self.data, clock: "processing" }, call.node),
    between: (self, call) => api(intervalJoin, { ...self.data, within: widest(call) }, call.node),
    process: (self, call) => {
      const { left, right, clock = "event", within, first } = self.data
      const settings: OperatorSettings = within === undefined ? { clock } : { clock, within }
      const draft = functionOperator(
        left,
        "intervalJoin",
        settings,
        [left.draft, right.draft],
        call,
        [call.values[0]],
        first,
      )
      return api(dataStream, { job: left.job, draft }, call.node)
    },
  },
  otherMethod: self => self,
}

function widest(call: Call): OperatorSettings["within"] {
  const [lower, upper] = [signedDuration(call.values[0]), signedDuration(call.values[1])]
  if (typeof lower === "number" && typeof upper === "number")
    return Math.max(Math.abs(lower), Math.abs(upper))
  return typeof lower === "number" ? upper : lower
}

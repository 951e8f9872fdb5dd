import { isKnown, type JoinInterval, type OperatorSettings } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type ApiClass, api, type Method } from "../follow/values.js"
import { place } from "../settings.js"
import { signedDuration } from "./durations.js"
import { functionOperator } from "./function-operator.js"
import { dataStream, type Pair } from "./streams.js"
import { tagSetting } from "./tags.js"

interface IntervalJoin extends Pair {
  readonly clock?: "event" | "processing"
  readonly interval?: JoinInterval
  readonly late?: Pick<OperatorSettings, "lateLeftTo" | "lateRightTo">
  readonly places: { readonly [path: string]: ts.Node }
}

/** org.apache.flink.streaming.api.datastream.KeyedStream.IntervalJoin, with and without its bounds. */
export const intervalJoin: ApiClass<IntervalJoin> = {
  name: "IntervalJoin",
  methods: {
    inEventTime: onClock("event"),
    inProcessingTime: onClock("processing"),
    between: (self, call) => {
      const [lower, upper] = [signedDuration(call.values[0]), signedDuration(call.values[1])]
      const [lowerNode, upperNode] = call.nodes
      const places = {
        ...self.data.places,
        joinInterval: call.node,
        ...(lowerNode ? { "joinInterval.lower": lowerNode } : {}),
        ...(upperNode ? { "joinInterval.upper": upperNode } : {}),
      }
      return api(intervalJoin, { ...self.data, interval: { lower, upper }, places }, call.node)
    },
    lowerBoundExclusive: excluding("excludesLower"),
    upperBoundExclusive: excluding("excludesUpper"),
    sideOutputLeftLateData: lateTo("lateLeftTo"),
    sideOutputRightLateData: lateTo("lateRightTo"),
    process: (self, call) => {
      const { left, right, clock = "event", interval, late, first, places } = self.data
      const within = interval && widest(interval)
      const settings: OperatorSettings = {
        clock,
        ...(within === undefined ? {} : { within }),
        ...(interval ? { joinInterval: interval } : {}),
        ...late,
      }
      const inputs = [left.draft, right.draft]
      const draft = functionOperator(left, "intervalJoin", settings, inputs, call, [call.values[0]], first)
      for (const [path, node] of Object.entries(places)) place(draft, path, node)
      return api(dataStream, { job: left.job, draft }, call.node)
    },
  },
  otherMethod: self => self,
}

function onClock(clock: "event" | "processing"): Method<IntervalJoin> {
  return (self, call) =>
    api(intervalJoin, { ...self.data, clock, places: { ...self.data.places, clock: call.name } }, call.node)
}

function excluding(bound: "excludesLower" | "excludesUpper"): Method<IntervalJoin> {
  return (self, call) => {
    const { interval, places } = self.data
    const path = `joinInterval.${bound}`
    const changed = interval && { ...interval, [bound]: true as const }
    return api(
      intervalJoin,
      { ...self.data, ...(changed ? { interval: changed } : {}), places: { ...places, [path]: call.name } },
      call.node,
    )
  }
}

function lateTo(side: "lateLeftTo" | "lateRightTo"): Method<IntervalJoin> {
  return (self, call) => {
    const { late, places } = self.data
    const [node] = call.nodes
    return api(
      intervalJoin,
      {
        ...self.data,
        late: { ...late, [side]: tagSetting(call.values[0]) },
        places: node ? { ...places, [side]: node } : places,
      },
      call.node,
    )
  }
}

/** The farthest that two records may be apart; what is not known or refused is told of the bounds. */
function widest({ lower, upper }: JoinInterval): number | undefined {
  return isKnown(lower) && isKnown(upper) ? Math.max(Math.abs(lower), Math.abs(upper)) : undefined
}

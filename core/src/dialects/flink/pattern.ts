import { type Clock, type OperatorSettings, type Setting, stepNames, timeLimit } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type ApiClass, api, isA, type Method, type Namespace, unfollowed } from "../follow/values.js"
import { type Output, place, streamOutput } from "../settings.js"
import { staticClass } from "../static-class.js"
import { functionOperator } from "./function-operator.js"
import { beginPattern, pattern, type Sequence, skipStrategyClass } from "./pattern-steps.js"
import { dataStream, isStream } from "./streams.js"
import { tagSetting } from "./tags.js"

interface PatternStream extends Output {
  readonly pattern: Sequence
  readonly clock: Clock
  readonly clockNode?: ts.Node
  readonly lateDataTo?: Setting<string>
  readonly lateDataNode?: ts.Node
  readonly first: ts.Node
  /** The pattern as the call is given it. */
  readonly argument?: ts.Node
}

const detect: Method<PatternStream> = (self, call) => {
  const { pattern, clock, clockNode, lateDataTo, lateDataNode, draft: input, first } = self.data
  const limit = timeLimit(pattern.setting)
  const settings: OperatorSettings = {
    clock,
    ...(lateDataTo === undefined ? {} : { lateDataTo }),
    steps: stepNames(pattern.setting),
    ...(limit === undefined ? {} : { within: limit }),
    pattern: pattern.setting,
  }
  const draft = functionOperator(self.data, "pattern", settings, [input], call, [call.values.at(-1)], first)
  place(draft, "clock", clockNode)
  place(draft, "lateDataTo", lateDataNode)
  place(draft, "pattern", self.data.argument)
  for (const [path, node] of pattern.places) place(draft, path, node)
  return api(dataStream, { job: self.data.job, draft }, call.node)
}

const patternStream: ApiClass<PatternStream> = {
  name: "PatternStream",
  methods: {
    inProcessingTime: (self, call) =>
      api(patternStream, { ...self.data, clock: "processing", clockNode: call.name }, call.node),
    inEventTime: (self, call) =>
      api(patternStream, { ...self.data, clock: "event", clockNode: call.name }, call.node),
    sideOutputLateData: (self, call) => {
      const lateDataTo = tagSetting(call.values[0])
      return api(patternStream, { ...self.data, lateDataTo, lateDataNode: call.nodes[0] }, call.node)
    },
    process: detect,
    select: detect,
    flatSelect: detect,
  },
  otherMethod: self => self,
  ...streamOutput,
}

/** The exported classes of the pattern library. */
export function patternExport(name: string, node: ts.Node): Namespace | undefined {
  if (name === "Pattern") {
    return staticClass(name, node, method => {
      return method === "begin" ? beginPattern : undefined
    })
  }
  if (name === "AfterMatchSkipStrategy") return skipStrategyClass(node)
  if (name !== "CEP") return undefined
  return staticClass(name, node, method => {
    if (method !== "pattern") return undefined
    return call => {
      const [stream, described] = call.values
      if (!isStream(stream)) return unfollowed(call.node, "the stream of the pattern is not known")
      if (!isA(described, pattern)) {
        call.follow.gap(call.node, "the pattern is not known", stream)
        return unfollowed(call.node, "the pattern is not known")
      }
      return api(
        patternStream,
        {
          ...stream.data,
          pattern: described.data,
          clock: "event",
          first: call.name,
          argument: call.nodes[1],
        },
        call.node,
      )
    }
  })
}

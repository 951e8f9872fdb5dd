import type { Clock, Duration, OperatorSettings, Setting } from "@streamwright/graph"
import type { ts } from "ts-morph"
import {
  type ApiClass,
  api,
  type Call,
  isA,
  type Method,
  type Namespace,
  unfollowed,
} from "../follow/values.js"
import { type Output, place, streamOutput, textOf } from "../settings.js"
import { staticClass } from "../static-class.js"
import { flinkDuration } from "./durations.js"
import { functionOperator } from "./function-operator.js"
import { dataStream, isStream } from "./streams.js"
import { outputTag } from "./tags.js"

interface Pattern {
  readonly steps: readonly string[]
  readonly within?: Setting<Duration>
  readonly withinNode?: ts.Node
}

const step: Method<Pattern> = (self, call) =>
  api(pattern, { ...self.data, steps: [...self.data.steps, ...stepsOf(call)] }, call.node)

/** The stage that a call adds, by its name; a pattern in its place is a group of stages. */
function stepsOf(call: Call): readonly string[] {
  const [stage] = call.values
  return isA(stage, pattern) ? stage.data.steps : [textOf(stage) ?? "?"]
}

/** org.apache.flink.cep.pattern.Pattern: only its stages and its time matter to the graph. */
const pattern: ApiClass<Pattern> = {
  name: "Pattern",
  methods: {
    next: step,
    followedBy: step,
    followedByAny: step,
    notNext: step,
    notFollowedBy: step,
    within: (self, call) =>
      api(
        pattern,
        { ...self.data, within: flinkDuration(call.values[0]), withinNode: call.nodes[0] ?? call.node },
        call.node,
      ),
  },
  otherMethod: self => self,
}

interface PatternStream extends Output {
  readonly pattern: Pattern
  readonly clock: Clock
  readonly clockNode?: ts.Node
  readonly lateDataTo?: string
  readonly lateDataNode?: ts.Node
  readonly first: ts.Node
}

const detect: Method<PatternStream> = (self, call) => {
  const { pattern, clock, clockNode, lateDataTo, lateDataNode, draft: input, first } = self.data
  const settings: OperatorSettings = {
    clock,
    ...(lateDataTo === undefined ? {} : { lateDataTo }),
    steps: pattern.steps,
    ...(pattern.within === undefined ? {} : { within: pattern.within }),
  }
  const draft = functionOperator(self.data, "pattern", settings, [input], call, [call.values.at(-1)], first)
  place(draft, "clock", clockNode)
  place(draft, "lateDataTo", lateDataNode)
  place(draft, "within", pattern.withinNode)
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
      const [tag] = call.values
      const lateDataTo = isA(tag, outputTag) ? tag.data.id : undefined
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
      if (method !== "begin") return undefined
      return call => api(pattern, { steps: stepsOf(call) }, call.node)
    })
  }
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
        { ...stream.data, pattern: described.data, clock: "event", first: call.name },
        call.node,
      )
    }
  })
}

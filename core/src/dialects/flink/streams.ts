import type { Draft, OperatorKind, OperatorSettings } from "@streamwright/graph"
import {
  type ApiClass,
  api,
  type Call,
  isA,
  type Method,
  type Methods,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { selectedKey } from "../selector.js"
import { type Output, operator, place, streamOutput } from "../settings.js"
import { broadcastStream, connectedStreams } from "./connected.js"
import { functionOperator, placeStates, stateSettings } from "./function-operator.js"
import { intervalJoin } from "./interval-join.js"
import { coGrouped, joined } from "./joined.js"
import { lessUsed } from "./less-used.js"
import { sinkOf, sinks } from "./sinks.js"
import { descriptor, inScope } from "./states.js"
import { outputTag } from "./tags.js"
import { timestampCode } from "./timestamp-use.js"
import { tuning } from "./tuning.js"
import { noteIfLeft } from "./unfinished.js"
import { strategyOf } from "./watermarks.js"
import { windowed } from "./windowed.js"

function withFunction(kind: OperatorKind): Method<Output> {
  return (self, call) =>
    stream(self.data, functionOperator(self.data, kind, {}, [self.data.draft], call, [call.values[0]]), call)
}

function repartition(partitioning: OperatorSettings["partitioning"]): Method<Output> {
  return (self, call) =>
    stream(self.data, operator(self.data.job, "repartition", { partitioning }, [self.data.draft], call), call)
}

function stream(self: Output, draft: Draft, call: Call): Value {
  return api(dataStream, { job: self.job, draft }, call.node)
}

const dataStreamMethods: Methods<Output> = {
  ...tuning,
  ...lessUsed,
  map: withFunction("map"),
  flatMap: withFunction("flatMap"),
  filter: withFunction("filter"),
  process: withFunction("process"),
  rebalance: repartition("rebalance"),
  shuffle: repartition("shuffle"),
  rescale: repartition("rescale"),
  global: repartition("global"),
  forward: repartition("forward"),
  partitionCustom: repartition("custom"),
  keyBy: (self, call) => api(keyedStream, { job: self.data.job, draft: keyBy(self.data, call) }, call.node),
  union: (self, call) => union(self, call),
  connect: (self, call) => {
    const [other] = call.values
    noteIfLeft(self.data, call)
    if (isStream(other) || isA(other, broadcastStream))
      return api(connectedStreams, { left: self.data, right: other, first: call.name }, call.node)
    return lost(self, call, "the other stream is not known")
  },
  broadcast: (self, call) => {
    const states = call.values.flatMap(value =>
      isA(value, descriptor) ? [inScope(value.data, "broadcast")] : [],
    )
    const draft = operator(self.data.job, "broadcast", stateSettings(states), [self.data.draft], call)
    placeStates(draft, states)
    return call.values.length > 0
      ? api(broadcastStream, { job: self.data.job, draft }, call.node)
      : stream(self.data, draft, call)
  },
  windowAll: (self, call) => windowed(self.data, "windowAll", call),
  countWindowAll: (self, call) => windowed(self.data, "windowAll", call),
  join: (self, call) => pair(self, call, joined),
  coGroup: (self, call) => pair(self, call, coGrouped),
  assignTimestampsAndWatermarks: (self, call) => {
    const strategy = strategyOf(call.values[0])
    if (!strategy) return lost(self, call, "the watermark strategy is not known")
    const draft = operator(
      self.data.job,
      "watermark",
      { watermark: strategy.setting },
      [self.data.draft],
      call,
    )
    place(draft, "watermark", strategy.places)
    place(draft, "watermark.argument", call.nodes[0])
    const code = timestampCode(strategy.use)
    if (code) draft.code = code
    return stream(self.data, draft, call)
  },
  getSideOutput: (self, call) => {
    const [tag] = call.values
    const sideOutput = isA(tag, outputTag) ? tag.data.id : undefined
    const draft = operator(
      self.data.job,
      "sideOutput",
      sideOutput === undefined ? {} : { sideOutput },
      [{ from: self.data.draft, role: "side" }],
      call,
    )
    if (isA(tag, outputTag) && tag.data.record) draft.output = tag.data.record
    return stream(self.data, draft, call)
  },
  ...sinks,
}

function keyBy(self: Output, call: Call): Draft {
  const draft = operator(self.job, "keyBy", { key: selectedKey(call.values[0]) }, [self.draft], call)
  place(draft, "key", call.nodes[0])
  return draft
}

function union(self: Value & { readonly data: Output }, call: Call): Value {
  const others = call.values.filter(isStream)
  if (others.length < call.values.length)
    call.follow.gap(call.node, "one of the united streams is not known", self)
  const draft = operator(
    self.data.job,
    "union",
    {},
    [self.data.draft, ...others.map(other => other.data.draft)],
    call,
  )
  for (const [index, node] of call.nodes.entries()) place(draft, `input.${index + 1}`, node)
  return stream(self.data, draft, call)
}

export type Pair = { readonly left: Output; readonly right: Output; readonly first: Call["name"] }

function pair<D extends Pair>(self: Value & { readonly data: Output }, call: Call, of: ApiClass<D>): Value {
  const [other] = call.values
  if (!isStream(other)) return lost(self, call, "the other stream is not known")
  noteIfLeft(self.data, call)
  return api(
    of,
    { left: self.data, right: other.data, first: call.name, more: {}, places: {} } as unknown as D,
    call.node,
  )
}

/** A call whose argument is not known: the stream's further course is a gap. */
function lost(self: Value, call: Call, reason: string): Value {
  call.follow.gap(call.node, reason, self)
  return unfollowed(call.node, reason)
}

export const dataStream: ApiClass<Output> = {
  name: "DataStream",
  methods: dataStreamMethods,
  ...streamOutput,
}

const aggregate: Method<Output> = (self, call) => {
  const draft = functionOperator(self.data, "reduce", {}, [self.data.draft], call, [call.values[0]])
  return stream(self.data, draft, call)
}

export const keyedStream: ApiClass<Output> = {
  name: "KeyedStream",
  methods: {
    ...dataStreamMethods,
    reduce: aggregate,
    sum: aggregate,
    min: aggregate,
    max: aggregate,
    minBy: aggregate,
    maxBy: aggregate,
    window: (self, call) => windowed(self.data, "window", call),
    countWindow: (self, call) => windowed(self.data, "window", call),
    intervalJoin: (self, call) => pair(self, call, intervalJoin),
    asQueryableState: sinkOf("queryable-state", ["name"]),
  },
  ...streamOutput,
}

export function isStream(
  value: Value | undefined,
): value is Extract<Value, { type: "api" }> & { readonly data: Output } {
  return isA(value, dataStream) || isA(value, keyedStream)
}

import type { Draft, Input, OperatorKind, OperatorSettings } from "@streamwright/graph"
import { codeOf } from "../code.js"
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
import { emittedRecord } from "../functions.js"
import { selectedKey } from "../selector.js"
import { configure, numberSetting, type Output, operator, place, textOf, streamOutput } from "../settings.js"
import { broadcastStream, connectedStreams } from "./connected.js"
import { connector } from "./connectors.js"
import { signedDuration } from "./durations.js"
import { coGrouped, joined } from "./joined.js"
import { declaredState } from "./states.js"
import { outputTag } from "./tags.js"
import { watermarkStrategy } from "./watermarks.js"
import { windowed } from "./windowed.js"

/** The clock of each method that sets a timer. */
export const timerMethods = {
  registerEventTimeTimer: "event",
  registerProcessingTimeTimer: "processing",
} as const

/** The operators whose functions may declare keyed state. */
const opensFunctions = new Set<OperatorKind>(["map", "flatMap", "filter", "process", "window", "windowAll"])

/** The result of an operator that runs functions of the job. */
export function functionOperator(
  self: Output,
  kind: OperatorKind,
  settings: OperatorSettings,
  inputs: readonly (Draft | Input)[],
  call: Call,
  functions: readonly (Value | undefined)[],
  first = call.name,
): Draft {
  const state = opensFunctions.has(kind) ? functions.flatMap(value => declaredState(value, call)) : []
  const draft = operator(
    self.job,
    kind,
    state.length > 0 ? { ...settings, state } : settings,
    inputs,
    call,
    first,
  )
  const code = codeOf(functions, timerMethods)
  if (code) draft.code = code
  const output = emittedRecord(call, functions.at(-1))
  if (output) draft.output = output
  for (const [index, value] of functions.entries()) {
    if (value && call.nodes[index])
      place(draft, index === 0 ? "function" : `function.${index}`, call.nodes[index])
  }
  return draft
}

function withFunction(kind: OperatorKind): Method<Output> {
  return (self, call) =>
    stream(self.data, functionOperator(self.data, kind, {}, [self.data.draft], call, [call.values[0]]), call)
}

function plain(kind: OperatorKind): Method<Output> {
  return (self, call) => stream(self.data, operator(self.data.job, kind, {}, [self.data.draft], call), call)
}

function stream(self: Output, draft: Draft, call: Call): Value {
  return api(dataStream, { job: self.job, draft }, call.node)
}

/** `name`, `uid` and the other settings of the operator that was just made. */
const configuration: Methods<Output> = {
  name: (self, call) => set(self, call, "name", textOf(call.values[0])),
  uid: (self, call) => set(self, call, "uid", textOf(call.values[0])),
  setParallelism: (self, call) => set(self, call, "parallelism", numberSetting(call.values[0])),
}

function set<S extends "name" | "uid" | "parallelism">(
  self: ReturnType<typeof asOutput>,
  call: Call,
  setting: S,
  value: OperatorSettings[S],
): Value {
  const { draft } = self.data
  if (value !== undefined) draft.settings[setting] = value
  configure(draft, call)
  place(draft, setting, call.nodes[0])
  return self
}

function asOutput(value: Value & { readonly data: Output }) {
  return value
}

for (const method of [
  "setMaxParallelism",
  "setUidHash",
  "forceNonParallel",
  "setBufferTimeout",
  "disableChaining",
  "startNewChain",
  "returns",
  "slotSharingGroup",
  "setDescription",
  "cache",
  "addMetricVariable",
  "enableAsyncState",
]) {
  ;(configuration as Record<string, Method<Output>>)[method] = (self, call) => {
    configure(self.data.draft, call)
    return self
  }
}

const dataStreamMethods: Methods<Output> = {
  ...configuration,
  map: withFunction("map"),
  flatMap: withFunction("flatMap"),
  filter: withFunction("filter"),
  process: withFunction("process"),
  rebalance: plain("repartition"),
  shuffle: plain("repartition"),
  rescale: plain("repartition"),
  global: plain("repartition"),
  forward: plain("repartition"),
  partitionCustom: plain("repartition"),
  keyBy: (self, call) => api(keyedStream, { job: self.data.job, draft: keyBy(self.data, call) }, call.node),
  union: (self, call) => union(self, call),
  connect: (self, call) => {
    const [other] = call.values
    if (isStream(other) || isA(other, broadcastStream))
      return api(connectedStreams, { left: self.data, right: other, first: call.name }, call.node)
    return lost(self, call, "the other stream is not known")
  },
  broadcast: (self, call) => {
    const draft = operator(self.data.job, "broadcast", {}, [self.data.draft], call)
    return call.values.length > 0
      ? api(broadcastStream, { job: self.data.job, draft }, call.node)
      : stream(self.data, draft, call)
  },
  windowAll: (self, call) => windowed(self.data, "windowAll", call),
  countWindowAll: (self, call) => windowed(self.data, "windowAll", call),
  join: (self, call) => pair(self, call, joined),
  coGroup: (self, call) => pair(self, call, coGrouped),
  assignTimestampsAndWatermarks: (self, call) => {
    const [strategy] = call.values
    if (!isA(strategy, watermarkStrategy)) return lost(self, call, "the watermark strategy is not known")
    const draft = operator(
      self.data.job,
      "watermark",
      { watermark: strategy.data.setting },
      [self.data.draft],
      call,
    )
    place(draft, "watermark", strategy.data.places)
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
  sinkTo: (self, call) => {
    const [sink] = call.values
    const settings = isA(sink, connector) ? sink.data.settings : {}
    const draft = operator(self.data.job, "sink", settings, [self.data.draft], call)
    if (isA(sink, connector)) place(draft, "sink", { "": sink.node, ...sink.data.places })
    return api(sinkHandle, { job: self.data.job, draft }, call.node)
  },
  print: (self, call) => sinkTo(self, call, "print"),
  printToErr: (self, call) => sinkTo(self, call, "print"),
  addSink: (self, call) => sinkTo(self, call, "custom"),
}

function sinkTo(self: { readonly data: Output }, call: Call, name: string): Value {
  const draft = operator(self.data.job, "sink", { connector: name }, [self.data.draft], call)
  return api(sinkHandle, { job: self.data.job, draft }, call.node)
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

type Pair = { readonly left: Output; readonly right: Output; readonly first: Call["name"] }

function pair<D extends Pair>(self: Value & { readonly data: Output }, call: Call, of: ApiClass<D>): Value {
  const [other] = call.values
  if (!isStream(other)) return lost(self, call, "the other stream is not known")
  return api(
    of,
    { left: self.data, right: other.data, first: call.name, more: {} } as unknown as D,
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

export const sinkHandle: ApiClass<Output> = {
  name: "DataStreamSink",
  methods: configuration,
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
  },
  ...streamOutput,
}

interface IntervalJoin extends Pair {
  readonly clock?: "event" | "processing"
  readonly within?: OperatorSettings["within"]
}

const intervalJoin: ApiClass<IntervalJoin> = {
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
      return stream(left, draft, call)
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

export function isStream(
  value: Value | undefined,
): value is Extract<Value, { type: "api" }> & { readonly data: Output } {
  return isA(value, dataStream) || isA(value, keyedStream)
}

import type { Draft, OperatorKind, OperatorSettings, State, Window } from "@streamwright/graph"
import { isKnown } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { spanOf } from "../../source.js"
import { codeOf } from "../code.js"
import {
  type ApiClass,
  api,
  type Call,
  constant,
  isA,
  type Method,
  type Namespace,
  type OpenJob,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { emittedRecord } from "../functions.js"
import { flattened, isAbsent, type Output, operator, place, plainSetting, textOf, streamOutput } from "../settings.js"
import { staticClass } from "../static-class.js"
import { sparkInterval } from "./intervals.js"

interface Context {
  readonly job: OpenJob
}

/** org.apache.spark.SparkConf */
const sparkConf: ApiClass<{ name: string }> = {
  name: "SparkConf",
  methods: {
    setAppName: (self, call) => {
      self.data.name = textOf(call.values[0]) ?? ""
      return self
    },
  },
  otherMethod: self => self,
}

function source(settings: (call: Call) => OperatorSettings): Method<Context> {
  return (self, call) =>
    api(
      dstream,
      { job: self.data.job, draft: operator(self.data.job, "source", settings(call), [], call) },
      call.node,
    )
}

/** org.apache.spark.streaming.StreamingContext */
const streamingContext: ApiClass<Context> = {
  name: "StreamingContext",
  methods: {
    socketTextStream: source(call => ({
      connector: "socket",
      options: { host: plainSetting(call.values[0]), port: plainSetting(call.values[1]) },
    })),
    textFileStream: source(call => ({ connector: "file", options: { path: plainSetting(call.values[0]) } })),
  },
  otherMethod: (_, call) => constant(undefined, call.node),
}

function transformation(
  kind: OperatorKind,
  settings: (call: Call) => OperatorSettings = () => ({}),
): Method<Output> {
  return (self, call) => {
    const draft = operator(self.data.job, kind, settings(call), [self.data.draft], call)
    const runs = call.values.filter(value => value.type === "function" || value.type === "instance")
    const code = codeOf(runs, {})
    if (code) draft.code = code
    const output = emittedRecord(call, runs[0])
    if (output) draft.output = output
    placeFunction(draft, call)
    return api(dstream, { job: self.data.job, draft }, call.node)
  }
}

function placeFunction(draft: Draft, call: Call): void {
  const index = call.values.findIndex(value => value.type === "function")
  if (index >= 0) place(draft, "function", call.nodes[index])
}

/** Windows of DStreams are laid over batches, whatever time the records carry. */
function windowed(kind: "window" | "windowAll", durationsFrom: (call: Call) => number): Method<Output> {
  return (self, call) => {
    const from = durationsFrom(call)
    const size = sparkInterval(call.values[from])
    const slide = isAbsent(call.values[from + 1]) ? undefined : sparkInterval(call.values[from + 1])
    const same = slide !== undefined && isKnown(slide) && isKnown(size) && slide === size
    const window: Window = {
      shape: same ? "tumbling" : "sliding",
      clock: "processing",
      size,
      ...(slide === undefined ? {} : { slide }),
    }
    const result = transformation(kind, () => ({ window }))(self, call)
    if (isA(result, dstream)) {
      const places = { clock: call.name, size: call.nodes[from], slide: call.nodes[from + 1] }
      for (const [part, node] of Object.entries(places)) place(result.data.draft, `window.${part}`, node)
      place(result.data.draft, "window", call.name)
    }
    return result
  }
}

/** The window's length comes after the functions. */
function afterFunctions(call: Call): number {
  const index = call.values.findIndex(value => value.type === "api")
  return index < 0 ? call.values.length : index
}

const keyedState: State = { name: "state", type: "value", scope: "key" }

function sink(settings: (call: Call) => OperatorSettings): Method<Output> {
  return (self, call) => {
    const draft = operator(self.data.job, "sink", settings(call), [self.data.draft], call)
    return constant(undefined, draft.origin ? call.node : call.node)
  }
}

function joined(joinType: string): Method<Output> {
  return (self, call) => {
    const [other] = call.values
    const inputs = isA(other, dstream) ? [self.data.draft, other.data.draft] : [self.data.draft]
    if (!isA(other, dstream)) call.follow.gap(call.node, "the other side of the join is not known", self)
    return api(
      dstream,
      { job: self.data.job, draft: operator(self.data.job, "join", { joinType }, inputs, call) },
      call.node,
    )
  }
}

/** org.apache.spark.streaming.dstream.DStream, and the functions on pairs */
const dstream: ApiClass<Output> = {
  name: "DStream",
  methods: {
    map: transformation("map"),
    flatMap: transformation("flatMap"),
    filter: transformation("filter"),
    mapValues: transformation("map"),
    transform: transformation("map"),
    reduceByKey: transformation("combine"),
    groupByKey: transformation("combine"),
    combineByKey: transformation("combine"),
    window: windowed("window", () => 0),
    reduceByKeyAndWindow: windowed("window", afterFunctions),
    groupByKeyAndWindow: windowed("window", () => 0),
    countByValueAndWindow: windowed("window", () => 0),
    countByWindow: windowed("windowAll", () => 0),
    reduceByWindow: windowed("windowAll", afterFunctions),
    updateStateByKey: transformation("stateful", () => ({ state: [keyedState] })),
    mapWithState: transformation("stateful", call => {
      const [spec] = call.values
      const timeout = isA(spec, stateSpec) ? spec.data.timeout : undefined
      return timeout === undefined
        ? { state: [keyedState] }
        : { state: [{ ...keyedState, timeToLive: timeout }], clock: "processing" }
    }),
    union: (self, call) => {
      const [other] = call.values
      const inputs = isA(other, dstream) ? [self.data.draft, other.data.draft] : [self.data.draft]
      if (!isA(other, dstream)) call.follow.gap(call.node, "the other side of the union is not known", self)
      return api(
        dstream,
        { job: self.data.job, draft: operator(self.data.job, "union", {}, inputs, call) },
        call.node,
      )
    },
    join: joined("inner"),
    leftOuterJoin: joined("leftouter"),
    rightOuterJoin: joined("rightouter"),
    fullOuterJoin: joined("fullouter"),
    foreachRDD: sink(() => ({ connector: "foreachRDD" })),
    print: sink(() => ({ connector: "print" })),
    saveAsTextFiles: sink(call => ({ connector: "file", options: { path: plainSetting(call.values[0]) } })),
  },
  ...streamOutput,
}

const stateSpec: ApiClass<{ readonly timeout?: State["timeToLive"] }> = {
  name: "StateSpec",
  methods: { timeout: (_, call) => api(stateSpec, { timeout: sparkInterval(call.values[0]) }, call.node) },
  otherMethod: self => self,
}

const subscription: ApiClass<string> = { name: "ConsumerStrategy", methods: {} }

/** The exported classes of the older API. */
export function dstreamExport(name: string, node: ts.Node): Namespace | undefined {
  switch (name) {
    case "SparkConf":
      return {
        type: "namespace",
        name,
        members: () => undefined,
        construct: call => api(sparkConf, { name: "" }, call.node),
        node,
      }
    case "StreamingContext":
      return { type: "namespace", name, members: () => undefined, construct: openContext, node }
    case "StateSpec":
      return staticClass(name, node, () => call => api(stateSpec, {}, call.node))
    case "LocationStrategies":
      return staticClass(name, node, () => call => constant("location", call.node))
    case "ConsumerStrategies":
      return staticClass(name, node, () => call => {
        const topics = flattened(call.values.slice(0, 1)).map(value => textOf(value) ?? "?")
        return api(subscription, topics.join(","), call.node)
      })
    case "KafkaUtils":
      return staticClass(name, node, method => (method === "createDirectStream" ? directStream : undefined))
    default:
      return undefined
  }
}

function openContext(call: Call): Value {
  const job = call.follow.job("spark", call.node)
  const [conf] = call.values
  if (isA(conf, sparkConf)) job.name ||= conf.data.name
  job.builder.settings.batchInterval = sparkInterval(call.values[1])
  if (call.nodes[1]) job.builder.origins.batchInterval = spanOf(call.nodes[1])
  return api(streamingContext, { job }, call.node)
}

function directStream(call: Call): Value {
  const [context, , topics] = call.values
  if (!isA(context, streamingContext)) return unfollowed(call.node, "the streaming context is not known")
  const settings: OperatorSettings = {
    connector: "kafka",
    ...(isA(topics, subscription) ? { options: { subscribe: topics.data } } : {}),
  }
  const draft = operator(context.data.job, "source", settings, [], call)
  return api(dstream, { job: context.data.job, draft }, call.node)
}

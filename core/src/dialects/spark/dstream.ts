import type { Draft, OperatorKind, OperatorSettings, State, Window } from "@streamwright/graph"
import { isKnown } from "@streamwright/graph"
import { codeOf } from "../code.js"
import { type ApiClass, api, type Call, constant, isA, type Method } from "../follow/values.js"
import { emittedRecord } from "../functions.js"
import { isAbsent, type Output, operator, place, plainSetting, streamOutput } from "../settings.js"
import { sparkInterval } from "./intervals.js"

function transformation(
  kind: OperatorKind,
  settings: (call: Call) => OperatorSettings = () => ({}),
): Method<Output> {
  return (self, call) => {
    const draft = operator(self.data.job, kind, settings(call), [self.data.draft], call)
    const runs = call.values.filter(value => value.type === "function" || value.type === "instance")
    const code = codeOf(runs)
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

function files(call: Call): OperatorSettings {
  return { connector: "file", options: { path: plainSetting(call.values[0]) } }
}

function sink(settings: (call: Call) => OperatorSettings): Method<Output> {
  return (self, call) => {
    operator(self.data.job, "sink", settings(call), [self.data.draft], call)
    return constant(undefined, call.node)
  }
}

/** An operator with another stream as its second input. */
function withOther(kind: OperatorKind, settings: OperatorSettings = {}): Method<Output> {
  return (self, call) => {
    const [other] = call.values
    const inputs = isA(other, dstream) ? [self.data.draft, other.data.draft] : [self.data.draft]
    if (!isA(other, dstream)) call.follow.gap(call.node, "the other stream is not known", self)
    const draft = operator(self.data.job, kind, settings, inputs, call)
    place(draft, "input.1", call.nodes[0])
    return api(dstream, { job: self.data.job, draft }, call.node)
  }
}

/** org.apache.spark.streaming.dstream.DStream, and the functions on pairs */
export const dstream: ApiClass<Output> = {
  name: "DStream",
  methods: {
    map: transformation("map"),
    flatMap: transformation("flatMap"),
    filter: transformation("filter"),
    mapPartitions: transformation("flatMap"),
    mapToPair: transformation("map"),
    flatMapToPair: transformation("flatMap"),
    mapValues: transformation("map"),
    flatMapValues: transformation("flatMap"),
    glom: transformation("map"),
    transform: transformation("map"),
    transformWith: withOther("map"),
    stateSnapshots: transformation("map"),
    repartition: transformation("repartition"),
    cache: self => self,
    persist: self => self,
    checkpoint: self => self,
    commitAsync: (_, call) => constant(undefined, call.node),
    offsetRanges: (_, call) => constant(undefined, call.node),
    reduce: transformation("combine"),
    count: transformation("combine"),
    countByValue: transformation("combine"),
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
    union: withOther("union"),
    cogroup: withOther("coGroup"),
    join: withOther("join", { joinType: "inner" }),
    leftOuterJoin: withOther("join", { joinType: "leftouter" }),
    rightOuterJoin: withOther("join", { joinType: "rightouter" }),
    fullOuterJoin: withOther("join", { joinType: "fullouter" }),
    foreachRDD: sink(() => ({ connector: "foreachRDD" })),
    print: sink(() => ({ connector: "print" })),
    saveAsTextFiles: sink(files),
    saveAsObjectFiles: sink(files),
  },
  ...streamOutput,
}

export const stateSpec: ApiClass<{ readonly timeout?: State["timeToLive"] }> = {
  name: "StateSpec",
  methods: { timeout: (_, call) => api(stateSpec, { timeout: sparkInterval(call.values[0]) }, call.node) },
  otherMethod: self => self,
}

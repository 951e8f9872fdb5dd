import { isKnown, known, type OperatorSettings } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../../source.js"
import {
  type ApiClass,
  api,
  type Call,
  constant,
  isA,
  type Method,
  type Namespace,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { isAbsent, numberSetting, operator, place, plainSetting, textOf, textSetting } from "../settings.js"
import { staticClass } from "../static-class.js"
import { configureWith } from "./configuration.js"
import { connector, placeConnector } from "./connectors.js"
import {
  checkpointConfig,
  type Environment,
  environmentSettings,
  executionConfig,
} from "./execution-config.js"
import { dataStream } from "./streams.js"
import { timestampCode } from "./timestamp-use.js"
import { isNeverExecuted } from "./unfinished.js"
import { strategyOf } from "./watermarks.js"

/** A source of which only the connector and whether it ends is told. */
function source(settings: OperatorSettings, options: readonly string[] = []): Method<Environment> {
  return (self, call) => {
    const given = options.map((name, index) => [name, plainSetting(call.values[index])] as const)
    const all = given.length > 0 ? { ...settings, options: Object.fromEntries(given) } : settings
    const draft = operator(self.data.job, "source", all, [], call)
    const record = ts.isCallExpression(call.node)
      ? call.follow.record(call.node.typeArguments?.[0])
      : undefined
    if (record) draft.output = record
    return api(dataStream, { job: self.data.job, draft }, call.node)
  }
}

/** Where a sequence begins and ends is told only if it is empty, which the engine refuses. */
const sequence: Method<Environment> = (self, call) => {
  const [from, to] = call.values.map(numberSetting)
  const options = isKnown(from) && isKnown(to) && from > to ? { options: { from, to } } : {}
  return source({ connector: "sequence", bounded: true, ...options })(self, call)
}

/** Records that the program gives: what is told of them is what the engine refuses. */
const collection: Method<Environment> = (self, call) => {
  const [first, type] = call.values
  const array = first?.type === "list" && type?.type !== "list" ? first : undefined
  // Somebody may have filled an array that is not written right here.
  const isNone = array
    ? array.items.length === 0 && array.node === call.nodes[0] && type === undefined
    : call.nodes.length === 0
  const options = {
    ...(isNone ? { records: 0 } : {}),
    ...((array?.items ?? call.values).some(isNull) ? { nulls: true } : {}),
  }
  const settings = Object.keys(options).length > 0 ? { options } : {}
  return source({ connector: "collection", bounded: true, ...settings })(self, call)
}

function isNull(value: Value): boolean {
  return value.type === "constant" && value.value === null
}

/** An old input format on a path: read once, or again and again. */
const readFile: Method<Environment> = (self, call) => {
  const [, path, watchType, interval] = call.values
  const options = {
    path: plainSetting(path),
    ...(isAbsent(interval) ? {} : { interval: plainSetting(interval) }),
  }
  const isEndless = textOf(watchType) === "process-continuously"
  return source({ connector: "file", options, ...(isEndless ? {} : { bounded: true }) })(self, call)
}

const fromSource: Method<Environment> = (self, call) => {
  const [from] = call.values
  const strategy = strategyOf(call.values[1])
  const name = textOf(call.values[2])
  const settings: OperatorSettings = {
    ...(name === undefined ? {} : { name }),
    ...(isA(from, connector) ? from.data.settings : {}),
    ...(from?.type === "instance" ? { connector: "custom" } : {}),
    watermark: strategy?.setting ?? { strategy: "custom" },
  }
  const draft = operator(self.data.job, "source", settings, [], call)
  if (isA(from, connector)) placeConnector(draft, from)
  const record = (isA(from, connector) ? from.data.record : undefined) ?? strategy?.record
  if (record) draft.output = record
  place(draft, "watermark", call.nodes[1])
  place(draft, "watermark", strategy?.places)
  const code = timestampCode(strategy?.use)
  if (code) draft.code = code
  place(draft, "watermark.argument", call.nodes[1])
  const stream = api(dataStream, { job: self.data.job, draft }, call.node)
  if (!isA(from, connector) && from?.type !== "instance")
    call.follow.gap(call.nodes[0] ?? call.node, "the source is not known")
  if (!strategy) call.follow.gap(call.nodes[1] ?? call.node, "the watermark strategy is not known", stream)
  return stream
}

const execute: Method<Environment> = (self, call) => {
  const name = textOf(call.values[0])
  if (name !== undefined) self.data.job.name ||= name
  return constant(undefined, call.node)
}

/** org.apache.flink.streaming.api.environment.StreamExecutionEnvironment */
export const environment: ApiClass<Environment> = {
  name: "StreamExecutionEnvironment",
  methods: {
    ...environmentSettings,
    setRuntimeMode: (self, call) => {
      const mode = textSetting(call.values[0])
      self.data.job.builder.settings.runtimeMode = known(mode, undefined)
      if (call.nodes[0]) self.data.job.builder.origins.runtimeMode = spanOf(call.nodes[0])
      return self
    },
    configure: (self, call) => {
      configureWith(self.data.job, call.values[0])
      return self
    },
    getConfig: (self, call) => api(executionConfig, self.data, call.node),
    getCheckpointConfig: (self, call) => api(checkpointConfig, self.data, call.node),
    fromSource,
    fromData: collection,
    fromCollection: collection,
    fromElements: collection,
    fromSequence: sequence,
    socketTextStream: source({ connector: "socket" }, ["host", "port"]),
    generateSequence: sequence,
    createInput: source({ connector: "custom" }),
    readFile,
    addSource: source({ connector: "custom" }),
    execute,
    executeAsync: execute,
    getExecutionPlan: (_, call) => unfollowed(call.node, "the plan is known only while the job runs"),
  },
  otherMethod: (self, call) =>
    /^(set|disable|enable|register|close$)/.test(call.name.getText()) ? self : undefined,
}

/** The static methods of `StreamExecutionEnvironment`. */
export function environmentClass(node: ts.Node): Namespace {
  return staticClass("StreamExecutionEnvironment", node, method => {
    if (!/^(getExecutionEnvironment|create(Local|Remote)Environment\w*)$/.test(method)) return undefined
    return (call: Call): Value => {
      const job = call.follow.job("flink", call.node)
      if (isNeverExecuted(call.node)) job.builder.unfinished.push({ what: "program", at: spanOf(call.name) })
      job.builder.origins.environment ??= spanOf(call.node)
      for (const given of call.values) {
        if (given.type === "constant" && typeof given.value === "number" && /Local/.test(method))
          job.builder.configure("parallelism.default", given.value, spanOf(given.node))
        else if (given.type !== "constant") configureWith(job, given)
      }
      return api(environment, { job }, call.node)
    }
  })
}

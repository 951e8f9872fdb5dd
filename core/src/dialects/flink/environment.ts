import { type JobSettings, known, type OperatorSettings } from "@streamwright/graph"
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
  type OpenJob,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { isAbsent, numberSetting, operator, place, plainSetting, textOf, textSetting } from "../settings.js"
import { staticClass } from "../static-class.js"
import { connector, placeConnector } from "./connectors.js"
import { milliseconds } from "./durations.js"
import { dataStream } from "./streams.js"
import { watermarkStrategy } from "./watermarks.js"

interface Environment {
  readonly job: OpenJob
}

/** org.apache.flink.configuration.Configuration: what was set, with the places. */
export const configuration: ApiClass<Map<string, { readonly value: Value; readonly node: ts.Node }>> = {
  name: "Configuration",
  methods: {},
  otherMethod: (self, call) => {
    const name = textOf(call.values[0])
    const [, value] = call.values
    if (name !== undefined && value) self.data.set(name, { value, node: call.nodes[1] ?? call.node })
    return self
  },
}

type TimeSetting = Exclude<keyof JobSettings, "runtimeMode" | "awaitsQueries" | "configuration">

const miniBatchEnabled = "table.exec.mini-batch.enabled"

/** The settings that the graph has a name of its own for. */
const configured: { readonly [key: string]: TimeSetting } = {
  "execution.checkpointing.interval": "checkpointInterval",
  "execution.buffer-timeout.interval": "bufferTimeout",
  "pipeline.auto-watermark-interval": "watermarkInterval",
  "table.exec.mini-batch.allow-latency": "miniBatchLatency",
}

/** Applies configuration options to the job. */
export function applyConfiguration(
  job: OpenJob,
  options: typeof configuration extends ApiClass<infer D> ? D : never,
): void {
  for (const [key, { value, node }] of options) {
    const setting = Object.hasOwn(configured, key) ? configured[key] : undefined
    if (key === "execution.runtime-mode") {
      job.builder.settings.runtimeMode = textOf(value)?.toLowerCase()
      job.builder.origins.runtimeMode = spanOf(node)
    } else if (!setting && key !== miniBatchEnabled)
      job.builder.configure(key, plainSetting(value), spanOf(node))
    if (!setting) continue
    if (
      setting === "miniBatchLatency" &&
      String(plainSetting(options.get(miniBatchEnabled)?.value)) !== "true"
    )
      continue
    setJob(job, setting, milliseconds(value), node)
  }
}

function setJob(
  job: OpenJob,
  name: TimeSetting,
  value: ReturnType<typeof milliseconds>,
  node: ts.Node | undefined,
): void {
  job.builder.settings[name] = value
  if (node) job.builder.origins[name] = spanOf(node)
}

function duration(name: TimeSetting): Method<Environment> {
  return (self, call) => {
    setJob(self.data.job, name, milliseconds(call.values[0]), call.nodes[0])
    return self
  }
}

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
  const [from, strategy] = call.values
  const name = textOf(call.values[2])
  const settings: OperatorSettings = {
    ...(name === undefined ? {} : { name }),
    ...(isA(from, connector) ? from.data.settings : {}),
    watermark: isA(strategy, watermarkStrategy) ? strategy.data.setting : { strategy: "custom" },
  }
  const draft = operator(self.data.job, "source", settings, [], call)
  if (isA(from, connector)) placeConnector(draft, from)
  const record =
    (isA(from, connector) ? from.data.record : undefined) ??
    (isA(strategy, watermarkStrategy) ? strategy.data.record : undefined)
  if (record) draft.output = record
  if (isA(strategy, watermarkStrategy)) place(draft, "watermark", strategy.data.places)
  else place(draft, "watermark", call.nodes[1])
  place(draft, "watermark.argument", call.nodes[1])
  const stream = api(dataStream, { job: self.data.job, draft }, call.node)
  if (!isA(from, connector)) call.follow.gap(call.nodes[0] ?? call.node, "the source is not known")
  if (!isA(strategy, watermarkStrategy))
    call.follow.gap(call.nodes[1] ?? call.node, "the watermark strategy is not known", stream)
  return stream
}

const execute: Method<Environment> = (self, call) => {
  const name = textOf(call.values[0])
  if (name !== undefined) self.data.job.name ||= name
  return constant(undefined, call.node)
}

/** A number that the engine knows by a name of its own. */
function named(key: string): Method<Environment> {
  return (self, call) => {
    const [node] = call.nodes
    self.data.job.builder.configure(key, numberSetting(call.values[0]), node && spanOf(node))
    return self
  }
}

const parallelism = {
  setParallelism: named("parallelism.default"),
  setMaxParallelism: named("pipeline.max-parallelism"),
}

/** CheckpointConfig and ExecutionConfig: few of their settings matter to the graph. */
const config: ApiClass<Environment> = {
  name: "ExecutionConfig",
  methods: {
    setAutoWatermarkInterval: duration("watermarkInterval"),
    setCheckpointInterval: duration("checkpointInterval"),
    ...parallelism,
  },
  otherMethod: self => self,
}

/** org.apache.flink.streaming.api.environment.StreamExecutionEnvironment */
export const environment: ApiClass<Environment> = {
  name: "StreamExecutionEnvironment",
  methods: {
    enableCheckpointing: duration("checkpointInterval"),
    setBufferTimeout: duration("bufferTimeout"),
    ...parallelism,
    setRuntimeMode: (self, call) => {
      const mode = textSetting(call.values[0])
      self.data.job.builder.settings.runtimeMode = known(mode, undefined)
      if (call.nodes[0]) self.data.job.builder.origins.runtimeMode = spanOf(call.nodes[0])
      return self
    },
    configure: (self, call) => {
      const [options] = call.values
      if (isA(options, configuration)) applyConfiguration(self.data.job, options.data)
      return self
    },
    getConfig: (self, call) => api(config, self.data, call.node),
    getCheckpointConfig: (self, call) => api(config, self.data, call.node),
    fromSource,
    fromData: source({ connector: "collection", bounded: true }),
    fromCollection: source({ connector: "collection", bounded: true }),
    fromElements: source({ connector: "collection", bounded: true }),
    fromSequence: source({ connector: "sequence", bounded: true }),
    socketTextStream: source({ connector: "socket" }, ["host", "port"]),
    generateSequence: source({ connector: "sequence", bounded: true }),
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
      for (const options of call.values)
        if (isA(options, configuration)) applyConfiguration(job, options.data)
      return api(environment, { job }, call.node)
    }
  })
}

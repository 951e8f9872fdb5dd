import type { JobSettings } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { spanOf } from "../../source.js"
import { type ApiClass, isA, type OpenJob, type Value } from "../follow/values.js"
import { plainSetting, textOf, unknownSetting } from "../settings.js"
import { milliseconds } from "./durations.js"

type Options = Map<string, { readonly value: Value; readonly node: ts.Node }>

/** Stands for settings whose names are not known. */
const anyName = "?"

/** org.apache.flink.configuration.Configuration: what was set, with the places. */
export const configuration: ApiClass<Options> = {
  name: "Configuration",
  methods: {},
  otherMethod: (self, call) => {
    const [key, value] = call.values
    if (key && value) self.data.set(textOf(key) ?? anyName, { value, node: call.nodes[1] ?? call.node })
    return self
  },
}

export type TimeSetting = Exclude<keyof JobSettings, "runtimeMode" | "awaitsQueries" | "configuration">

const miniBatchEnabled = "table.exec.mini-batch.enabled"

/** The settings that the graph has a name of its own for. */
const configured: { readonly [key: string]: TimeSetting } = {
  "execution.checkpointing.interval": "checkpointInterval",
  "execution.buffer-timeout.interval": "bufferTimeout",
  "pipeline.auto-watermark-interval": "watermarkInterval",
  "table.exec.mini-batch.allow-latency": "miniBatchLatency",
}

/** Applies a configuration to the job; one that cannot be followed may set anything. */
export function configureWith(job: OpenJob, given: Value | undefined): void {
  if (isA(given, configuration)) applyConfiguration(job, given.data)
  else if (given) job.builder.configure(anyName, unknownSetting(given), spanOf(given.node))
}

/** Applies configuration options to the job. */
export function applyConfiguration(job: OpenJob, options: Options): void {
  for (const [key, { value, node }] of options) {
    const setting = Object.hasOwn(configured, key) ? configured[key] : undefined
    if (key === "execution.runtime-mode") {
      job.builder.settings.runtimeMode = textOf(value)?.toLowerCase()
      job.builder.origins.runtimeMode = spanOf(node)
    } else if (key === anyName) job.builder.configure(key, unknownSetting(value), spanOf(node))
    else if (!setting && key !== miniBatchEnabled)
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

export function setJob(
  job: OpenJob,
  name: TimeSetting,
  value: ReturnType<typeof milliseconds>,
  node: ts.Node | undefined,
): void {
  job.builder.settings[name] = value
  if (node) job.builder.origins[name] = spanOf(node)
}

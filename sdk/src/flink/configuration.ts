import type { JobBuilder } from "@streamwright/graph"
import { recorded } from "../record.js"
import { milliseconds } from "./duration.js"

/** A value of a configuration. */
export type ConfigurationValue = string | number | boolean

/** Settings by their full names, as in Flink's configuration file. Mirrors `org.apache.flink.configuration.Configuration`. */
export class Configuration {
  readonly [recorded] = new Map<string, ConfigurationValue>()

  set(key: string, value: ConfigurationValue): this {
    this[recorded].set(key, value)
    return this
  }

  setString(key: string, value: string): this {
    return this.set(key, value)
  }
}

/** Takes the settings of a job that a configuration names into its graph. */
export class JobConfiguration {
  private readonly values = new Map<string, ConfigurationValue>()

  constructor(private readonly builder: JobBuilder) {}

  /** @throws RangeError with Flink's reason when it would refuse a duration. */
  set(key: string, value: ConfigurationValue): void {
    this.values.set(key, value)
    const { settings } = this.builder
    if (key === "execution.checkpointing.interval") settings.checkpointInterval = duration(value)
    else if (key === "execution.buffer-timeout.interval") settings.bufferTimeout = duration(value)
    else if (key === "pipeline.auto-watermark-interval") settings.watermarkInterval = duration(value)
    else if (key === "execution.runtime-mode") settings.runtimeMode = String(value).toLowerCase()
    else if (key === "table.exec.mini-batch.enabled" || key === "table.exec.mini-batch.allow-latency")
      this.setMiniBatch()
    else this.builder.configure(key, value)
  }

  setAll(configuration: Configuration): void {
    for (const [key, value] of configuration[recorded]) this.set(key, value)
  }

  /** The latency counts only once mini-batches are enabled, whichever of the two is set first. */
  private setMiniBatch(): void {
    const enabled = String(this.values.get("table.exec.mini-batch.enabled")).toLowerCase() === "true"
    const latency = this.values.get("table.exec.mini-batch.allow-latency")
    if (enabled && latency !== undefined) this.builder.settings.miniBatchLatency = duration(latency)
    else delete this.builder.settings.miniBatchLatency
  }
}

function duration(value: ConfigurationValue): number {
  return milliseconds(String(value))
}

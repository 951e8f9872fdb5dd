import type { JobSettings } from "@streamwright/graph"
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

  constructor(private readonly settings: JobSettings) {}

  /** @throws RangeError with Flink's reason when it would refuse a duration. */
  set(key: string, value: ConfigurationValue): void {
    this.values.set(key, value)
    if (key === "execution.checkpointing.interval") this.settings.checkpointInterval = duration(value)
    if (key === "execution.buffer-timeout.interval") this.settings.bufferTimeout = duration(value)
    if (key === "pipeline.auto-watermark-interval") this.settings.watermarkInterval = duration(value)
    if (key === "execution.runtime-mode") this.settings.runtimeMode = String(value).toLowerCase()
    if (key.startsWith("table.exec.mini-batch.")) this.setMiniBatch()
  }

  setAll(configuration: Configuration): void {
    for (const [key, value] of configuration[recorded]) this.set(key, value)
  }

  /** The latency counts only once mini-batches are enabled, whichever of the two is set first. */
  private setMiniBatch(): void {
    const enabled = String(this.values.get("table.exec.mini-batch.enabled")).toLowerCase() === "true"
    const latency = this.values.get("table.exec.mini-batch.allow-latency")
    if (enabled && latency !== undefined) this.settings.miniBatchLatency = duration(latency)
    else delete this.settings.miniBatchLatency
  }
}

function duration(value: ConfigurationValue): number {
  return milliseconds(String(value))
}

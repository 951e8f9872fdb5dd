import { recorded } from "../../record.js"
import { Configuration } from "../configuration.js"

/** How tables are processed. Mirrors `org.apache.flink.table.api.EnvironmentSettings`. */
export class EnvironmentSettings {
  readonly [recorded]: Configuration

  constructor(configuration: Configuration) {
    this[recorded] = configuration
  }

  static newInstance(): EnvironmentSettingsBuilder {
    return new EnvironmentSettingsBuilder()
  }

  static inStreamingMode(): EnvironmentSettings {
    return EnvironmentSettings.newInstance().inStreamingMode().build()
  }

  /** For bounded tables: each result comes once, at the end. */
  static inBatchMode(): EnvironmentSettings {
    return EnvironmentSettings.newInstance().inBatchMode().build()
  }
}

/** Mirrors `EnvironmentSettings.Builder`. */
export class EnvironmentSettingsBuilder {
  private readonly configuration = new Configuration()

  inStreamingMode(): this {
    return this.mode("STREAMING")
  }

  /** For bounded tables: each result comes once, at the end. */
  inBatchMode(): this {
    return this.mode("BATCH")
  }

  withConfiguration(configuration: Configuration): this {
    for (const [key, value] of configuration[recorded]) this.configuration.set(key, value)
    return this
  }

  build(): EnvironmentSettings {
    return new EnvironmentSettings(this.configuration)
  }

  private mode(mode: string): this {
    this.configuration.set("execution.runtime-mode", mode)
    return this
  }
}

import type { JobBuilder } from "@streamwright/graph"
import { openJob, recorded } from "../record.js"
import { Configuration, JobConfiguration } from "./configuration.js"
import type { CheckpointingMode, RuntimeExecutionMode } from "./constants.js"
import { type DurationLike, milliseconds } from "./duration.js"
import { CheckpointConfig, ExecutionConfig } from "./execution-config.js"
import { jobName, nameJob } from "./job-name.js"
import type { SlotSharingGroup } from "./resources.js"
import { SourceEnvironment } from "./source-environment.js"

/**
 * Where a job begins: makes its sources, holds its settings and runs it.
 * Mirrors `org.apache.flink.streaming.api.environment.StreamExecutionEnvironment`.
 */
export class StreamExecutionEnvironment extends SourceEnvironment {
  readonly [recorded]: { readonly builder: JobBuilder; readonly configuration: JobConfiguration }

  private constructor(configuration: unknown) {
    super()
    const builder: JobBuilder = openJob("flink", () => jobName(builder))
    this[recorded] = { builder, configuration: new JobConfiguration(builder) }
    if (configuration instanceof Configuration) this.configure(configuration)
  }

  /** The environment of the cluster that the job is submitted to, or a local one. */
  static getExecutionEnvironment(configuration?: Configuration): StreamExecutionEnvironment {
    return new StreamExecutionEnvironment(configuration)
  }

  /** A cluster inside the program itself. Default parallelism: the number of processors. */
  static createLocalEnvironment(configuration?: Configuration): StreamExecutionEnvironment
  static createLocalEnvironment(
    parallelism: number,
    configuration?: Configuration,
  ): StreamExecutionEnvironment
  static createLocalEnvironment(
    first?: Configuration | number,
    configuration?: Configuration,
  ): StreamExecutionEnvironment {
    if (typeof first === "object") return new StreamExecutionEnvironment(first)
    const environment = new StreamExecutionEnvironment(configuration)
    return first === undefined ? environment : environment.setParallelism(first)
  }

  /** A local environment that can be looked at in a browser. */
  static createLocalEnvironmentWithWebUI(configuration: Configuration): StreamExecutionEnvironment {
    return new StreamExecutionEnvironment(configuration)
  }

  /** A cluster by its address. The job's own code is in the files. */
  static createRemoteEnvironment(
    host: string,
    port: number,
    ...others: readonly [(number | Configuration | string)?, ...string[]]
  ): StreamExecutionEnvironment {
    return new StreamExecutionEnvironment(others[0])
  }

  /** Adds to the settings of the job; later ones win. */
  configure(configuration: Configuration): void {
    this[recorded].configuration.setAll(configuration)
  }

  /** How many tasks each operator has where it does not say otherwise. */
  setParallelism(parallelism: number): this {
    this[recorded].builder.configure("parallelism.default", parallelism)
    return this
  }

  /** The highest parallelism that the job can ever be rescaled to. */
  setMaxParallelism(maxParallelism: number): this {
    this[recorded].builder.configure("pipeline.max-parallelism", maxParallelism)
    return this
  }

  /** Default `STREAMING`. */
  setRuntimeMode(executionMode: RuntimeExecutionMode): this {
    this[recorded].builder.settings.runtimeMode = executionMode
    return this
  }

  /** The longest time in milliseconds that a record waits for its network buffer to fill. Default 100; -1 waits for a full one. */
  setBufferTimeout(timeout: number | DurationLike): this {
    this[recorded].builder.settings.bufferTimeout = milliseconds(timeout)
    return this
  }

  /** Keeps every operator in a thread of its own. */
  disableOperatorChaining(): this {
    this[recorded].builder.configure("pipeline.operator-chaining.enabled", false)
    return this
  }

  /** Keeps state as a log of its changes, which makes checkpoints short. */
  enableChangelogStateBackend(enabled: boolean): this {
    this[recorded].builder.configure("state.changelog.enabled", enabled)
    return this
  }

  setDefaultSavepointDirectory(savepointDirectory: string): this {
    this[recorded].builder.configure("execution.checkpointing.savepoint-dir", savepointDirectory)
    return this
  }

  /** What operators of this group need together. */
  registerSlotSharingGroup(slotSharingGroup: SlotSharingGroup): this {
    return this
  }

  /** A file that every task finds under a name. */
  registerCachedFile(filePath: string, name: string, executable = false): void {}

  /** Hears of the job's submission and end. */
  registerJobListener(jobListener: object): void {}

  /**
   * Takes a checkpoint at this interval, in milliseconds. Without it there are none: state is lost at a failure,
   * and sinks that commit with checkpoints never commit.
   */
  enableCheckpointing(interval: number | DurationLike, mode?: CheckpointingMode): this {
    this[recorded].builder.settings.checkpointInterval = milliseconds(interval)
    if (mode !== undefined) this[recorded].builder.configure("execution.checkpointing.mode", mode)
    return this
  }

  /** How checkpoints are taken. */
  getCheckpointConfig(): CheckpointConfig {
    return new CheckpointConfig(this[recorded].builder)
  }

  /** How functions are run. */
  getConfig(): ExecutionConfig {
    return new ExecutionConfig(this[recorded].builder)
  }

  /** Runs what was built. While a job is recorded, only its name is taken. */
  execute(jobName?: string): void {
    nameJob(this[recorded].builder, jobName)
  }

  /** As `execute`, without waiting for the end. */
  async executeAsync(jobName?: string): Promise<void> {
    this.execute(jobName)
  }

  /** The job as JSON, without running it. Empty while a job is recorded. */
  getExecutionPlan(): string {
    return "{}"
  }

  /** Lets go of what a local or remote environment holds. */
  close(): void {}
}

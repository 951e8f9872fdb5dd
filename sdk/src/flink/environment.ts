import type { JobBuilder, OperatorSettings } from "@streamwright/graph"
import { source } from "../flow.js"
import { openJob, recorded } from "../record.js"
import { type Configuration, JobConfiguration } from "./configuration.js"
import type { Source } from "./connectors/connector.js"
import type { CheckpointingMode, ExternalizedCheckpointRetention, RuntimeExecutionMode } from "./constants.js"
import { DataStreamSource } from "./data-stream.js"
import { type DurationLike, milliseconds } from "./duration.js"
import type { TypeInformation } from "./types.js"
import type { WatermarkStrategy } from "./watermarks.js"

/**
 * Where a job begins: makes its sources, holds its settings and runs it.
 * Mirrors `org.apache.flink.streaming.api.environment.StreamExecutionEnvironment`.
 */
export class StreamExecutionEnvironment {
  readonly [recorded]: { readonly builder: JobBuilder; readonly configuration: JobConfiguration }
  private jobName?: string

  private constructor() {
    const builder = openJob("flink", () => this.jobName ?? "Flink Streaming Job")
    this[recorded] = { builder, configuration: new JobConfiguration(builder.settings) }
  }

  static getExecutionEnvironment(configuration?: Configuration): StreamExecutionEnvironment {
    const environment = new StreamExecutionEnvironment()
    if (configuration) environment.configure(configuration)
    return environment
  }

  /** Adds to the settings of the job; later ones win. */
  configure(configuration: Configuration): void {
    this[recorded].configuration.setAll(configuration)
  }

  /** How many tasks each operator has where it does not say otherwise. */
  setParallelism(parallelism: number): this {
    return this
  }

  setMaxParallelism(maxParallelism: number): this {
    return this
  }

  setRuntimeMode(executionMode: RuntimeExecutionMode): this {
    this[recorded].builder.settings.runtimeMode = executionMode
    return this
  }

  /** The longest time in milliseconds that a record waits for its network buffer to fill. Default 100; -1 waits for a full one. */
  setBufferTimeout(timeout: number | DurationLike): this {
    this[recorded].builder.settings.bufferTimeout = milliseconds(timeout)
    return this
  }

  disableOperatorChaining(): this {
    return this
  }

  /**
   * Takes a checkpoint at this interval, in milliseconds. Without it there are none: state is lost at a failure,
   * and sinks that commit with checkpoints never commit.
   */
  enableCheckpointing(interval: number | DurationLike, mode?: CheckpointingMode): this {
    this[recorded].builder.settings.checkpointInterval = milliseconds(interval)
    return this
  }

  getCheckpointConfig(): CheckpointConfig {
    return new CheckpointConfig(this[recorded].builder)
  }

  getConfig(): ExecutionConfig {
    return new ExecutionConfig(this[recorded].builder)
  }

  /** A stream from a connector's source. `watermarkStrategy` says where the event time comes from. */
  fromSource<T>(
    source: Source<T>,
    watermarkStrategy: WatermarkStrategy<NoInfer<T>>,
    sourceName: string,
    typeInfo?: TypeInformation<T>,
  ): DataStreamSource<T> {
    const settings = { ...source[recorded], name: sourceName, watermark: watermarkStrategy[recorded] }
    return this.source(settings)
  }

  /** A bounded stream of these records. */
  fromData<T>(...data: readonly T[]): DataStreamSource<T>
  fromData<T>(data: readonly T[], typeInfo?: TypeInformation<T>): DataStreamSource<T>
  fromData<T>(): DataStreamSource<T> {
    return this.source({ connector: "collection", bounded: true })
  }

  /** A bounded stream of these records. */
  fromCollection<T>(data: readonly T[], typeInfo?: TypeInformation<T>): DataStreamSource<T> {
    return this.source({ connector: "collection", bounded: true })
  }

  /** @deprecated Use `fromData`. */
  fromElements<T>(...data: readonly T[]): DataStreamSource<T> {
    return this.fromData(...data)
  }

  /** The whole numbers from one to another, both included. */
  fromSequence(from: number, to: number): DataStreamSource<number> {
    return this.source({ connector: "sequence", bounded: true })
  }

  /** Lines of text from a socket. Not for production: what was read is lost at a failure. */
  socketTextStream(hostname: string, port: number, delimiter = "\n", maxRetry = 0): DataStreamSource<string> {
    return this.source({ connector: "socket", options: { host: hostname, port } })
  }

  /** @deprecated Flink keeps it for old sources only. Use `fromSource`. */
  addSource<T>(sourceFunction: { run(context: { collect(record: T): void }): void }): DataStreamSource<T> {
    return this.source({ connector: "custom" })
  }

  /** Runs what was built. While a job is recorded, only its name is taken. */
  execute(jobName?: string): void {
    this.jobName ??= jobName
  }

  /** As `execute`, without waiting for the end. */
  async executeAsync(jobName?: string): Promise<void> {
    this.execute(jobName)
  }

  private source<T>(settings: OperatorSettings): DataStreamSource<T> {
    return new DataStreamSource(source(this[recorded].builder, settings))
  }
}

/** Mirrors `org.apache.flink.api.common.ExecutionConfig`. */
export class ExecutionConfig {
  constructor(private readonly builder: JobBuilder) {}

  /** How often watermarks are made, in milliseconds. Default 200. */
  setAutoWatermarkInterval(interval: number | DurationLike): this {
    this.builder.settings.watermarkInterval = milliseconds(interval)
    return this
  }

  enableObjectReuse(): this {
    return this
  }

  setParallelism(parallelism: number): this {
    return this
  }
}

/** Mirrors `org.apache.flink.streaming.api.environment.CheckpointConfig`. Times are milliseconds. */
export class CheckpointConfig {
  constructor(private readonly builder: JobBuilder) {}

  setCheckpointInterval(checkpointInterval: number | DurationLike): void {
    this.builder.settings.checkpointInterval = milliseconds(checkpointInterval)
  }

  setCheckpointingConsistencyMode(checkpointingMode: CheckpointingMode): void {}

  /** A checkpoint that takes longer has failed. Default 10 min. */
  setCheckpointTimeout(checkpointTimeout: number | DurationLike): void {
    milliseconds(checkpointTimeout)
  }

  /** The shortest time from the end of one checkpoint to the start of the next. Default 0. */
  setMinPauseBetweenCheckpoints(minPauseBetweenCheckpoints: number | DurationLike): void {
    milliseconds(minPauseBetweenCheckpoints)
  }

  setMaxConcurrentCheckpoints(maxConcurrentCheckpoints: number): void {}

  /** How many checkpoints in a row may fail before the job does. Default 0. */
  setTolerableCheckpointFailureNumber(tolerableCheckpointFailureNumber: number): void {}

  setExternalizedCheckpointRetention(
    externalizedCheckpointRetention: ExternalizedCheckpointRetention,
  ): void {}

  /** Lets barriers overtake records, so that checkpoints pass a job that is behind. */
  enableUnalignedCheckpoints(enabled = true): void {}

  setAlignedCheckpointTimeout(alignedCheckpointTimeout: DurationLike): void {
    milliseconds(alignedCheckpointTimeout)
  }
}

import type { JobBuilder } from "@streamwright/graph"
import type { CheckpointingMode, ExternalizedCheckpointRetention } from "./constants.js"
import { type DurationLike, milliseconds } from "./duration.js"

/** Mirrors `org.apache.flink.api.common.ExecutionConfig`. */
export class ExecutionConfig {
  constructor(private readonly builder: JobBuilder) {}

  /** How often watermarks are made, in milliseconds. Default 200. */
  setAutoWatermarkInterval(interval: number | DurationLike): this {
    this.builder.settings.watermarkInterval = milliseconds(interval)
    return this
  }

  /** Hands records from function to function without copying them: a function must not change or keep its input. */
  enableObjectReuse(): this {
    return this
  }

  disableObjectReuse(): this {
    return this
  }

  /** Tells where the types of records are not known to Flink, instead of falling back to a slow serializer. */
  disableGenericTypes(): void {}

  /** Values that functions and the web interface can read. */
  setGlobalJobParameters(globalJobParameters: Readonly<Record<string, string>>): void {}

  setMaxParallelism(maxParallelism: number): void {
    this.builder.configure("pipeline.max-parallelism", maxParallelism)
  }

  /** How many tasks each operator has where it does not say otherwise. */
  setParallelism(parallelism: number): this {
    this.builder.configure("parallelism.default", parallelism)
    return this
  }
}

/** Mirrors `org.apache.flink.streaming.api.environment.CheckpointConfig`. Times are milliseconds. */
export class CheckpointConfig {
  constructor(private readonly builder: JobBuilder) {}

  /** As `enableCheckpointing`. */
  setCheckpointInterval(checkpointInterval: number | DurationLike): void {
    this.builder.settings.checkpointInterval = milliseconds(checkpointInterval)
  }

  /** Default `EXACTLY_ONCE`. */
  setCheckpointingConsistencyMode(checkpointingMode: CheckpointingMode): void {}

  /** A checkpoint that takes longer has failed. Default 10 min. */
  setCheckpointTimeout(checkpointTimeout: number | DurationLike): void {
    milliseconds(checkpointTimeout)
  }

  /** The shortest time from the end of one checkpoint to the start of the next. Default 0. */
  setMinPauseBetweenCheckpoints(minPauseBetweenCheckpoints: number | DurationLike): void {
    milliseconds(minPauseBetweenCheckpoints)
  }

  /** How often checkpoints are taken while a source is catching up. Default: as always. */
  setCheckpointIntervalDuringBacklog(checkpointInterval: number | DurationLike): void {
    milliseconds(checkpointInterval)
  }

  /** Default 1. */
  setMaxConcurrentCheckpoints(maxConcurrentCheckpoints: number): void {}

  /** How many checkpoints in a row may fail before the job does. Default 0. */
  setTolerableCheckpointFailureNumber(tolerableCheckpointFailureNumber: number): void {}

  /** Default: checkpoints go when the job is cancelled. */
  setExternalizedCheckpointRetention(
    externalizedCheckpointRetention: ExternalizedCheckpointRetention,
  ): void {}

  /** Lets barriers overtake records, so that checkpoints pass a job that is behind. */
  enableUnalignedCheckpoints(enabled = true): void {}

  /** Also where other settings forbid it, such as iterations. Not safe with every job. */
  setForceUnalignedCheckpoints(forceUnalignedCheckpoints: boolean): void {}

  /** Lets a checkpoint interrupt the firing of many timers at once. */
  enableUnalignedCheckpointsInterruptibleTimers(enabled = true): void {}

  /** How many tasks may write their records under way into one file. Default 5. */
  setMaxSubtasksPerChannelStateFile(maxSubtasksPerChannelStateFile: number): void {}

  /** How long a checkpoint stays aligned before it becomes unaligned. Default 0: it never is. */
  setAlignedCheckpointTimeout(alignedCheckpointTimeout: DurationLike): void {
    milliseconds(alignedCheckpointTimeout)
  }
}

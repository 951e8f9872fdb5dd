import { type DurationLike, milliseconds } from "../duration.js"
import type { MemorySize } from "../resources.js"

/** When a file is closed and the next begun. Mirrors `org.apache.flink.streaming.api.functions.sink.filesystem.RollingPolicy`. */
export interface RollingPolicy {
  readonly rolls: "checkpoint" | "size or time"
  /** The longest time a file is open, in milliseconds. */
  readonly rolloverInterval?: number
}

/** A policy that rolls at each checkpoint. Mirrors `CheckpointRollingPolicy`. */
export interface CheckpointRollingPolicy extends RollingPolicy {
  readonly rolls: "checkpoint"
}

/** Rolls at each checkpoint. Mirrors `OnCheckpointRollingPolicy`. */
export const OnCheckpointRollingPolicy = {
  build: (): CheckpointRollingPolicy => ({ rolls: "checkpoint" }),
}

/** Rolls by size and time. Mirrors `DefaultRollingPolicy`. */
export const DefaultRollingPolicy = {
  builder: (): DefaultRollingPolicyBuilder => new DefaultRollingPolicyBuilder(),
}

/** Mirrors `DefaultRollingPolicy.PolicyBuilder`. */
export class DefaultRollingPolicyBuilder {
  private rolloverInterval?: number

  /** The longest time a file is open. Default 1 min. */
  withRolloverInterval(interval: DurationLike): this {
    this.rolloverInterval = milliseconds(interval)
    return this
  }

  /** The longest time a file is open without a record. Default 1 min. */
  withInactivityInterval(interval: DurationLike): this {
    milliseconds(interval)
    return this
  }

  /** Default 128 MB. */
  withMaxPartSize(size: MemorySize): this {
    return this
  }

  build(): RollingPolicy {
    const { rolloverInterval } = this
    return { rolls: "size or time", ...(rolloverInterval === undefined ? {} : { rolloverInterval }) }
  }
}

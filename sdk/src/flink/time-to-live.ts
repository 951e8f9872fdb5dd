import { recorded } from "../record.js"
import { type DurationLike, milliseconds } from "./duration.js"

/** How long state lives. Made with `newBuilder`. Mirrors `org.apache.flink.api.common.state.StateTtlConfig`. */
export class StateTtlConfig {
  readonly [recorded]: { readonly timeToLive: number; readonly cleanupSize?: number }

  /** What renews an entry. Mirrors `StateTtlConfig.UpdateType`. */
  static readonly UpdateType = {
    Disabled: "disabled",
    OnCreateAndWrite: "on create and write",
    OnReadAndWrite: "on read and write",
  } as const

  /** Whether entries that have expired may still be seen. Mirrors `StateTtlConfig.StateVisibility`. */
  static readonly StateVisibility = {
    ReturnExpiredIfNotCleanedUp: "return expired if not cleaned up",
    NeverReturnExpired: "never return expired",
  } as const

  private constructor(timeToLive: number, cleanupSize: number | undefined) {
    this[recorded] = { timeToLive, ...(cleanupSize === undefined ? {} : { cleanupSize }) }
  }

  /** An entry that was not written for this long (by the machine's clock, never the records') is dropped. */
  static newBuilder(ttl: DurationLike): StateTtlConfigBuilder {
    const timeToLive = milliseconds(ttl)
    return new StateTtlConfigBuilder(cleanupSize => new StateTtlConfig(timeToLive, cleanupSize))
  }
}

/** Mirrors `StateTtlConfig.Builder`. */
export class StateTtlConfigBuilder {
  private cleanupSize: number | undefined

  constructor(private readonly make: (cleanupSize: number | undefined) => StateTtlConfig) {}

  setUpdateType(
    updateType: (typeof StateTtlConfig.UpdateType)[keyof typeof StateTtlConfig.UpdateType],
  ): this {
    return this
  }

  setStateVisibility(
    stateVisibility: (typeof StateTtlConfig.StateVisibility)[keyof typeof StateTtlConfig.StateVisibility],
  ): this {
    return this
  }

  /** Only writing an entry renews it. The default. */
  updateTtlOnCreateAndWrite(): this {
    return this
  }

  /** Reading an entry renews it too. */
  updateTtlOnReadAndWrite(): this {
    return this
  }

  /** An expired entry is never seen again. The default. */
  neverReturnExpired(): this {
    return this
  }

  /** An expired entry is seen as long as it is still there. */
  returnExpiredIfNotCleanedUp(): this {
    return this
  }

  /** By the machine's clock: the only one there is. */
  useProcessingTime(): this {
    return this
  }

  /** Leaves expired entries out of full snapshots; the state itself keeps them. */
  cleanupFullSnapshot(): this {
    return this
  }

  /** Looks at this many entries at each access (and for each record, if asked): for the heap state backend. */
  cleanupIncrementally(cleanupSize: number, runCleanupForEveryRecord: boolean): this {
    this.cleanupSize = cleanupSize
    return this
  }

  /** Drops expired entries when RocksDB compacts. */
  cleanupInRocksdbCompactFilter(
    queryTimeAfterNumEntries?: number,
    periodicCompactionTime?: DurationLike,
  ): this {
    if (periodicCompactionTime !== undefined) milliseconds(periodicCompactionTime)
    return this
  }

  /** Expired entries go only when they are read. */
  disableCleanupInBackground(): this {
    return this
  }

  build(): StateTtlConfig {
    return this.make(this.cleanupSize)
  }
}

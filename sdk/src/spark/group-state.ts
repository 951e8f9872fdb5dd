/** The state of one group. Mirrors `org.apache.spark.sql.streaming.GroupState`. Times are milliseconds. */
export interface GroupState<S> {
  /** Whether the group has state. */
  exists(): boolean
  /** Fails where there is no state. */
  get(): S
  /** Undefined where there is no state. */
  getOption(): S | undefined
  /** Sets the state; null is refused. */
  update(newState: S): void
  /** Takes the state away, and its timeout with it. */
  remove(): void
  /** Whether the group is called because of its timeout, and without rows. */
  hasTimedOut(): boolean
  /** From now, by the machine's clock: with `ProcessingTimeTimeout`. */
  setTimeoutDuration(duration: number | string): void
  /** Milliseconds since 1970 UTC: with `EventTimeTimeout`, and later than the watermark. */
  setTimeoutTimestamp(timestamp: number): void
  /** The watermark, in milliseconds since 1970 UTC. Needs one in the query. */
  getCurrentWatermarkMs(): number
  /** The machine's clock, in milliseconds since 1970 UTC; the same for the whole batch. */
  getCurrentProcessingTimeMs(): number
}

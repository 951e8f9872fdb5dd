/** The state of one group. Mirrors `org.apache.spark.sql.streaming.GroupState`. Times are milliseconds. */
export interface GroupState<S> {
  exists(): boolean
  /** Fails where there is no state. */
  get(): S
  /** Undefined where there is no state. */
  getOption(): S | undefined
  update(newState: S): void
  remove(): void
  hasTimedOut(): boolean
  /** From now, by the machine's clock: with `ProcessingTimeTimeout`. */
  setTimeoutDuration(duration: number | string): void
  /** Milliseconds since 1970 UTC: with `EventTimeTimeout`, and later than the watermark. */
  setTimeoutTimestamp(timestamp: number): void
  getCurrentWatermarkMs(): number
  getCurrentProcessingTimeMs(): number
}

import type { Clock, Key, OperatorSettings, State } from "@streamwright/graph"
import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { attempt } from "../trace.js"
import { Dataset } from "./dataset.js"
import type { GroupStateTimeout, OutputMode, TimeMode } from "./modes.js"
import { recordedStates, type StatefulProcessor } from "./processor.js"

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

/** Rows grouped by a function. Mirrors `org.apache.spark.sql.KeyValueGroupedDataset`. */
export class KeyValueGroupedDataset<K, V> {
  /** Carries the types for the type checker only; it never has a value. */
  declare protected readonly groups?: readonly [K, V]

  constructor(
    private readonly flow: Flow,
    private readonly key: Key,
  ) {}

  /** One result for each group in each batch; a group that timed out is called without rows. In update mode only. */
  mapGroupsWithState(
    timeoutConf: GroupStateTimeout = "none",
  ): <S, U>(fn: (key: K, values: Iterable<V>, state: GroupState<S>) => U) => Dataset<U> {
    return () => this.stateful([groupState], timeoutConf)
  }

  /** Any number of results for each group in each batch; a group that timed out is called without rows. */
  flatMapGroupsWithState(
    outputMode: OutputMode,
    timeoutConf: GroupStateTimeout,
  ): <S, U>(fn: (key: K, values: Iterable<V>, state: GroupState<S>) => Iterable<U>) => Dataset<U> {
    return () => this.stateful([groupState], timeoutConf)
  }

  /** Runs a processor with state and timers of its own. Needs the RocksDB state store. Since Spark 4.0. */
  transformWithState<U>(
    statefulProcessor: StatefulProcessor<K, V, U>,
    timeMode: TimeMode,
    outputMode: OutputMode,
  ): Dataset<U> {
    return this.stateful(declaredState(statefulProcessor, outputMode, timeMode), timeMode)
  }

  private stateful<U>(state: readonly State[], time: GroupStateTimeout | TimeMode): Dataset<U> {
    const clock: Clock | undefined = time === "none" ? undefined : time
    const settings: OperatorSettings = { key: this.key, state, clock }
    return new Dataset(after(this.flow, "stateful", settings))
  }
}

const groupState: State = { name: "state", type: "value", scope: "key" }

/** The state that a processor asks for in its `init`, in the order of asking. */
function declaredState<K, V, U>(
  processor: StatefulProcessor<K, V, U>,
  outputMode: OutputMode,
  timeMode: TimeMode,
): readonly State[] {
  const { handle, states } = recordedStates()
  processor[recorded] = handle
  attempt(() => processor.init(outputMode, timeMode))
  return states
}

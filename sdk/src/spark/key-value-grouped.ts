import type { Clock, Key, OperatorKind, OperatorSettings, State } from "@streamwright/graph"
import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { attempt } from "../trace.js"
import type { Column } from "./column.js"
import { Dataset } from "./dataset.js"
import type { GroupState } from "./group-state.js"
import { GroupStateTimeout, type OutputMode, TimeMode } from "./modes.js"
import {
  recordedStates,
  type StatefulProcessor,
  type StatefulProcessorWithInitialState,
} from "./processor.js"

/** Rows grouped by a function. Mirrors `org.apache.spark.sql.KeyValueGroupedDataset`. */
export class KeyValueGroupedDataset<K, V> {
  /** Carries the types for the type checker only; it never has a value. */
  declare protected readonly groups?: readonly [K, V]
  readonly [recorded]: Flow

  constructor(
    flow: Flow,
    private readonly key: Key,
  ) {
    this[recorded] = flow
  }

  /** The same groups by a key of another type; rows whose new keys are equal stay apart. */
  keyAs<L>(): KeyValueGroupedDataset<L, V> {
    return new KeyValueGroupedDataset(this[recorded], this.key)
  }

  /** Changes the rows, and keeps their keys. */
  mapValues<W>(fn: (value: V) => W): KeyValueGroupedDataset<K, W> {
    return new KeyValueGroupedDataset(after(this[recorded], "map"), this.key)
  }

  /** Runs a function for each group of each batch. It keeps no state: the next batch has other groups of the same keys. */
  mapGroups<U>(fn: (key: K, values: Iterable<V>) => U): Dataset<U> {
    return this.next("combine")
  }

  /** As `mapGroups`, with any number of results. */
  flatMapGroups<U>(fn: (key: K, values: Iterable<V>) => Iterable<U>): Dataset<U> {
    return this.next("combine")
  }

  /** Reduces the rows of each group to one. */
  reduceGroups(fn: (a: V, b: V) => V): Dataset<[K, V]> {
    return this.next("aggregate")
  }

  /** How many rows each group has. */
  count(): Dataset<[K, number]> {
    return this.next("aggregate")
  }

  /** Aggregates such as `sum("amount")`, one column each. */
  agg<U>(column: Column, ...columns: readonly Column[]): Dataset<[K, U]> {
    return this.next("aggregate")
  }

  /** Runs a function for the groups of one key in two frames, within each batch. */
  cogroup<W>(
    other: KeyValueGroupedDataset<K, W>,
  ): <U>(fn: (key: K, left: Iterable<V>, right: Iterable<W>) => Iterable<U>) => Dataset<U> {
    return () => this.next("coGroup", {}, other[recorded])
  }

  /**
   * One result for each group in each batch; a group that timed out is called without rows. In update mode only.
   * The initial state must not be a stream.
   */
  mapGroupsWithState<S0>(
    timeoutConf: GroupStateTimeout = GroupStateTimeout.NoTimeout(),
    initialState?: KeyValueGroupedDataset<K, S0>,
  ): <S = S0, U = unknown>(fn: (key: K, values: Iterable<V>, state: GroupState<S>) => U) => Dataset<U> {
    return () => this.stateful({ stateful: "map", state: [groupState], timeMode: timeoutConf }, initialState)
  }

  /** Any number of results for each group in each batch; a group that timed out is called without rows. Not in complete mode. */
  flatMapGroupsWithState<S0>(
    outputMode: OutputMode,
    timeoutConf: GroupStateTimeout,
    initialState?: KeyValueGroupedDataset<K, S0>,
  ): <S = S0, U = unknown>(
    fn: (key: K, values: Iterable<V>, state: GroupState<S>) => Iterable<U>,
  ) => Dataset<U> {
    const functionMode = outputMode.toLowerCase()
    return () =>
      this.stateful(
        { stateful: "flatMap", state: [groupState], functionMode, timeMode: timeoutConf },
        initialState,
      )
  }

  /**
   * Runs a processor with state and timers of its own. Needs the RocksDB state store. Since Spark 4.0.
   *
   * @param time the clock of timers; or the column of the result that carries event time on, for what comes behind.
   */
  transformWithState<U>(
    statefulProcessor: StatefulProcessor<K, V, U>,
    time: TimeMode | string,
    outputMode: OutputMode,
  ): Dataset<U>
  /** The same, beginning with the state of another query. It must not be a stream. */
  transformWithState<U, S>(
    statefulProcessor: StatefulProcessorWithInitialState<K, V, U, S>,
    time: TimeMode | string,
    outputMode: OutputMode,
    initialState: KeyValueGroupedDataset<K, S>,
  ): Dataset<U>
  transformWithState<U>(
    statefulProcessor: StatefulProcessor<K, V, U>,
    time: TimeMode | string,
    outputMode: OutputMode,
    initialState?: KeyValueGroupedDataset<K, unknown>,
  ): Dataset<U> {
    const isColumn = typeof time === "string"
    const timeMode = isColumn ? TimeMode.EventTime() : time
    const state = declaredState(statefulProcessor, outputMode, timeMode)
    return this.stateful(
      {
        stateful: "processor",
        state,
        timeMode: timeMode[recorded],
        eventTimeColumn: isColumn ? time : undefined,
      },
      initialState,
    )
  }

  private stateful<U>(
    settings: OperatorSettings & { readonly timeMode: "none" | Clock },
    initialState?: KeyValueGroupedDataset<K, unknown>,
  ): Dataset<U> {
    const clock = clockOf(settings.timeMode)
    return this.next("stateful", { ...settings, clock }, initialState?.[recorded])
  }

  private next<U>(kind: OperatorKind, settings: OperatorSettings = {}, other?: Flow): Dataset<U> {
    return new Dataset(after(this[recorded], kind, { key: this.key, ...settings }, other ? [other] : []))
  }
}

const groupState: State = { name: "state", type: "value", scope: "key" }

function clockOf(time: "none" | Clock): Clock | undefined {
  return time === "none" ? undefined : time
}

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

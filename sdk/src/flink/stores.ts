import type {
  AggregatingState,
  AggregatingStateDescriptor,
  BroadcastState,
  ListState,
  ListStateDescriptor,
  MapState,
  MapStateDescriptor,
  ReducingState,
  ReducingStateDescriptor,
  ValueState,
  ValueStateDescriptor,
} from "./state.js"
import type * as v2 from "./state-v2.js"

/** Gives state of which each key has its own entry. Mirrors `org.apache.flink.api.common.state.KeyedStateStore`. */
export interface KeyedStateStore {
  getState<T>(stateProperties: ValueStateDescriptor<T>): ValueState<T>
  getListState<T>(stateProperties: ListStateDescriptor<T>): ListState<T>
  getMapState<K, V>(stateProperties: MapStateDescriptor<K, V>): MapState<K, V>
  getReducingState<T>(stateProperties: ReducingStateDescriptor<T>): ReducingState<T>
  getAggregatingState<In, Acc, Out>(
    stateProperties: AggregatingStateDescriptor<In, Acc, Out>,
  ): AggregatingState<In, Out>
}

/** As `KeyedStateStore`, for state that is read without waiting. */
export interface AsyncKeyedStateStore {
  getState<T>(stateProperties: v2.ValueStateDescriptor<T>): v2.ValueState<T>
  getListState<T>(stateProperties: v2.ListStateDescriptor<T>): v2.ListState<T>
  getMapState<K, V>(stateProperties: v2.MapStateDescriptor<K, V>): v2.MapState<K, V>
  getReducingState<T>(stateProperties: v2.ReducingStateDescriptor<T>): v2.ReducingState<T>
  getAggregatingState<In, Acc, Out>(
    stateProperties: v2.AggregatingStateDescriptor<In, Acc, Out>,
  ): v2.AggregatingState<In, Out>
}

/**
 * Gives state that belongs to a parallel task and not to keys. Mirrors
 * `org.apache.flink.api.common.state.OperatorStateStore`.
 */
export interface OperatorStateStore {
  /** When the job is rescaled, the entries are dealt out to the tasks. */
  getListState<S>(stateDescriptor: ListStateDescriptor<S>): ListState<S>
  /** When the job is rescaled, every task gets all entries. */
  getUnionListState<S>(stateDescriptor: ListStateDescriptor<S>): ListState<S>
  /** The same in every task, as long as every task writes the same. */
  getBroadcastState<K, V>(stateDescriptor: MapStateDescriptor<K, V>): BroadcastState<K, V>
}

import { recorded } from "../record.js"
import type { Duration } from "./interval.js"

/** The state of one key. Mirrors `org.apache.spark.streaming.State`. */
export interface State<S> {
  /** Whether the key has state. */
  exists(): boolean
  /** Fails where there is no state. */
  get(): S
  /** Sets the state; not while it times out. */
  update(newState: S): void
  /** Takes the state away. */
  remove(): void
  /** Whether the key is called because of its timeout. */
  isTimingOut(): boolean
}

/** How `mapWithState` keeps state. Mirrors `org.apache.spark.streaming.StateSpec`. */
export class StateSpec<K, V, S, M> {
  /** Carries the types for the type checker only; it never has a value. */
  declare protected readonly maps?: readonly [K, V, S, M];
  [recorded]?: number

  /** `value` is undefined for a key that times out. */
  static function<K, V, S, M>(
    mappingFunction: (key: K, value: V | undefined, state: State<S>) => M,
  ): StateSpec<K, V, S, M> {
    return new StateSpec()
  }

  /** Removes the state of a key that had no value for this long, by the machine's clock. */
  timeout(idleDuration: Duration): this {
    this[recorded] = idleDuration.milliseconds()
    return this
  }

  /** The state to begin with, by key. */
  initialState(pairs: readonly (readonly [K, S])[]): this {
    return this
  }

  /** Into how many partitions the state is cut. */
  numPartitions(numPartitions: number): this {
    return this
  }
}

import type { State } from "@streamwright/graph"
import { recorded } from "../record.js"
import { attempt } from "../trace.js"
import type {
  AggregatingState,
  AggregatingStateDescriptor,
  ListState,
  ListStateDescriptor,
  MapState,
  MapStateDescriptor,
  ReducingState,
  ReducingStateDescriptor,
  StateDescriptor,
  ValueState,
  ValueStateDescriptor,
} from "./state.js"

/** Gives a function its state, one entry for each key. Mirrors `org.apache.flink.api.common.functions.RuntimeContext`. */
export interface RuntimeContext {
  getState<T>(stateProperties: ValueStateDescriptor<T>): ValueState<T>
  getListState<T>(stateProperties: ListStateDescriptor<T>): ListState<T>
  getMapState<K, V>(stateProperties: MapStateDescriptor<K, V>): MapState<K, V>
  getReducingState<T>(stateProperties: ReducingStateDescriptor<T>): ReducingState<T>
  getAggregatingState<In, Acc, Out>(
    stateProperties: AggregatingStateDescriptor<In, Acc, Out>,
  ): AggregatingState<In, Out>
}

/** Mirrors `org.apache.flink.api.common.functions.OpenContext`; it is empty there too. */
// biome-ignore lint/suspicious/noEmptyInterface: the engine's own type has no members.
export interface OpenContext {}

/**
 * A function with a life: `open` before the first record, `close` after the last.
 * Mirrors `org.apache.flink.api.common.functions.AbstractRichFunction`.
 */
export abstract class AbstractRichFunction {
  [recorded]?: RuntimeContext

  /** Called once before the first record of each parallel task: the place to ask for state. */
  open(openContext: OpenContext): void {}

  close(): void {}

  /** @throws Error before `open` is called, in constructors and field initialisers too. */
  getRuntimeContext(): RuntimeContext {
    const context = this[recorded]
    if (!context) throw new Error("The runtime context has not been initialized.")
    return context
  }
}

/** The state that a function asks for in its `open`, in the order of asking; none for a plain function. */
export function declaredState(declaring: unknown): readonly State[] | undefined {
  if (!(declaring instanceof AbstractRichFunction)) return undefined
  const context = new RecordingContext()
  declaring[recorded] = context
  attempt(() => declaring.open({}))
  return context.states.length > 0 ? context.states : undefined
}

class RecordingContext implements RuntimeContext {
  readonly states: State[] = []

  getState<T>(descriptor: ValueStateDescriptor<T>): ValueState<T> {
    this.declare(descriptor)
    return inertState
  }

  getListState<T>(descriptor: ListStateDescriptor<T>): ListState<T> {
    this.declare(descriptor)
    return { ...inertState, get: () => [] }
  }

  getMapState<K, V>(descriptor: MapStateDescriptor<K, V>): MapState<K, V> {
    this.declare(descriptor)
    return inertState
  }

  getReducingState<T>(descriptor: ReducingStateDescriptor<T>): ReducingState<T> {
    this.declare(descriptor)
    return inertState
  }

  getAggregatingState<In, Acc, Out>(
    descriptor: AggregatingStateDescriptor<In, Acc, Out>,
  ): AggregatingState<In, Out> {
    this.declare(descriptor)
    return inertState
  }

  private declare(descriptor: StateDescriptor): void {
    this.states.push({ ...descriptor[recorded] })
  }
}

/** State of every type that is empty and stays so. */
const inertState = {
  value: () => null,
  get: () => null,
  contains: () => false,
  isEmpty: () => true,
  entries: () => [],
  keys: () => [],
  values: () => [],
  update: () => {},
  add: () => {},
  addAll: () => {},
  put: () => {},
  putAll: () => {},
  remove: () => {},
  clear: () => {},
}

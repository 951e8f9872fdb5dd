import type { State } from "@streamwright/graph"
import { recorded } from "../record.js"
import { attempt } from "../trace.js"
import type { CheckpointedFunction } from "./checkpointed.js"
import { AbstractRichFunction, type RuntimeContext } from "./rich.js"
import type { StateDescriptor } from "./state.js"
import type { StateFuture } from "./state-v2.js"
import type { AsyncKeyedStateStore, KeyedStateStore } from "./stores.js"

/** The state that a function asks for when it is initialised and opened, in the order of asking. */
export function declaredState(declaring: unknown): readonly State[] | undefined {
  if (typeof declaring !== "object" || declaring === null) return undefined
  const states: State[] = []
  if (isCheckpointed(declaring)) attempt(() => declaring.initializeState(initializationContext(states)))
  if (declaring instanceof AbstractRichFunction) {
    declaring[recorded] = runtimeContext(states)
    attempt(() => declaring.open({}))
  }
  return states.length > 0 ? states : undefined
}

function isCheckpointed(declaring: object): declaring is CheckpointedFunction {
  return "initializeState" in declaring && typeof declaring.initializeState === "function"
}

function initializationContext(states: State[]): Parameters<CheckpointedFunction["initializeState"]>[0] {
  const list = declare(states, "task", { get: () => [] })
  return {
    isRestored: () => false,
    getOperatorStateStore: () => ({
      getListState: list,
      getUnionListState: list,
      getBroadcastState: declare(states, "broadcast", { immutableEntries: () => [] }),
    }),
    getKeyedStateStore: () => keyedStateStore(states),
  }
}

function runtimeContext(states: State[]): RuntimeContext {
  const counter = { inc: () => {}, dec: () => {}, getCount: () => 0 }
  const metrics = { counter: () => counter, gauge: () => {}, addGroup: () => metrics }
  return {
    ...keyedStateStore(states),
    getTaskInfo: () => ({
      getTaskName: () => "",
      getIndexOfThisSubtask: () => 0,
      getNumberOfParallelSubtasks: () => 1,
      getMaxNumberOfParallelSubtasks: () => 1,
      getAttemptNumber: () => 0,
    }),
    getMetricGroup: () => metrics,
    getGlobalJobParameters: () => new Map(),
  }
}

/** Answers for the state of both kinds: what is asked for is noted, and what is got holds nothing. */
function keyedStateStore(states: State[]): KeyedStateStore & AsyncKeyedStateStore {
  const inert = declare(states, "key", {})
  return {
    getState: inert,
    getListState: declare(states, "key", { get: () => [] }),
    getMapState: inert,
    getReducingState: inert,
    getAggregatingState: inert,
  }
}

function declare<S extends object>(states: State[], scope: State["scope"], more: S) {
  return (descriptor: StateDescriptor): typeof inertState & S => {
    states.push({ ...descriptor[recorded], scope })
    return { ...inertState, ...more }
  }
}

/** A result that never comes: nothing chained to it runs while a job is recorded. */
const never: StateFuture<never> = {
  thenApply: () => never,
  thenAccept: () => never,
  thenCompose: () => never,
  thenCombine: () => never,
}

/** State of every type that is empty and stays so. */
const inertState = {
  value: () => null,
  get: () => null,
  contains: () => false,
  isEmpty: () => true,
  entries: () => [],
  iterator: () => [][Symbol.iterator](),
  keys: () => [],
  values: () => [],
  update: () => {},
  add: () => {},
  addAll: () => {},
  put: () => {},
  putAll: () => {},
  remove: () => {},
  clear: () => {},
  asyncValue: () => never,
  asyncUpdate: () => never,
  asyncClear: () => never,
  asyncGet: () => never,
  asyncAdd: () => never,
  asyncAddAll: () => never,
  asyncPut: () => never,
  asyncRemove: () => never,
  asyncContains: () => never,
  asyncEntries: () => never,
  asyncKeys: () => never,
  asyncValues: () => never,
  asyncIsEmpty: () => never,
}

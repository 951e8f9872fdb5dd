import { recorded } from "../record.js"
import type { AsyncKeyedStateStore, KeyedStateStore } from "./stores.js"

/** Gives a function its state and tells it where it runs. Mirrors `org.apache.flink.api.common.functions.RuntimeContext`. */
export type RuntimeContext = KeyedStateStore & AsyncKeyedStateStore & TaskContext

/** What a function can ask of the task it runs in. */
export interface TaskContext {
  /** Name, number and attempt of the task. */
  getTaskInfo(): TaskInfo
  /** Counts and measures that are shown beside those of Flink. */
  getMetricGroup(): MetricGroup
  /** The parameters that the job was given for all its functions. */
  getGlobalJobParameters(): ReadonlyMap<string, string>
}

/** Mirrors `org.apache.flink.api.common.TaskInfo`. */
export interface TaskInfo {
  getTaskName(): string
  getIndexOfThisSubtask(): number
  getNumberOfParallelSubtasks(): number
  getMaxNumberOfParallelSubtasks(): number
  getAttemptNumber(): number
}

/** Mirrors `org.apache.flink.metrics.MetricGroup`. */
export interface MetricGroup {
  counter(name: string): Counter
  gauge<T>(name: string, gauge: () => T): void
  addGroup(name: string): MetricGroup
}

/** Mirrors `org.apache.flink.metrics.Counter`. */
export interface Counter {
  inc(n?: number): void
  dec(n?: number): void
  getCount(): number
}

/** Mirrors `org.apache.flink.api.common.functions.OpenContext`; it is empty there too. */
// biome-ignore lint/suspicious/noEmptyInterface: the engine's own type has no members.
export interface OpenContext {}

/**
 * A function with a life: `open` before the first record, `close` after the last.
 * Mirrors `org.apache.flink.api.common.functions.AbstractRichFunction`.
 */
export abstract class AbstractRichFunction<Context = RuntimeContext> {
  [recorded]?: Context

  /** Called once before the first record of each parallel task: the place to ask for state. */
  open(openContext: OpenContext): void {}

  close(): void {}

  /** @throws Error before `open` is called, in constructors and field initialisers too. */
  getRuntimeContext(): Context {
    const context = this[recorded]
    if (!context) throw new Error("The runtime context has not been initialized.")
    return context
  }
}

import type { KeyedStateStore, OperatorStateStore } from "./stores.js"

/**
 * A function that takes part in checkpoints. `initializeState` is called before `open`, also when nothing is
 * restored. Mirrors `org.apache.flink.streaming.api.checkpoint.CheckpointedFunction`.
 */
export interface CheckpointedFunction {
  /** Called for each checkpoint: the time to bring the state up to date. */
  snapshotState(context: FunctionSnapshotContext): void
  initializeState(context: FunctionInitializationContext): void
}

/** Mirrors `org.apache.flink.runtime.state.FunctionSnapshotContext`. */
export interface FunctionSnapshotContext {
  getCheckpointId(): number
  /** Milliseconds since 1970 UTC. */
  getCheckpointTimestamp(): number
}

/** Mirrors `org.apache.flink.runtime.state.FunctionInitializationContext`. */
export interface FunctionInitializationContext {
  /** Whether there is state of an earlier run. */
  isRestored(): boolean
  getOperatorStateStore(): OperatorStateStore
  /** Only on a keyed stream. */
  getKeyedStateStore(): KeyedStateStore
}

/** Hears when a checkpoint is complete: what it covers can be made visible. Mirrors `org.apache.flink.api.common.state.CheckpointListener`. */
export interface CheckpointListener {
  notifyCheckpointComplete(checkpointId: number): void
  notifyCheckpointAborted?(checkpointId: number): void
}

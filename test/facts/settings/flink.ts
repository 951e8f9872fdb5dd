// # Settings as they take effect: set with types or as texts, under old keys, not known, and left to Flink

import { defineJob } from "streamwright"
import { CheckpointingMode, Configuration, StreamExecutionEnvironment } from "streamwright/flink"

declare function load(): Configuration
declare const interval: string

const text = "to be or not to be"

export const silent = defineJob({ name: "silent" }, () => {
  StreamExecutionEnvironment.getExecutionEnvironment().fromData(text).print()
})

export const typed = defineJob({ name: "typed" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing(60_000, CheckpointingMode.AT_LEAST_ONCE)
  env.getCheckpointConfig().setCheckpointTimeout("2 min")
  env.getCheckpointConfig().setMinPauseBetweenCheckpoints(500)
  env.getCheckpointConfig().setMaxConcurrentCheckpoints(2)
  env.getCheckpointConfig().enableUnalignedCheckpoints()
  env.fromData(text).print()
})

export const texts = defineJob({ name: "texts" }, () => {
  const configuration = new Configuration()
    .set("execution.checkpointing.interval", "3 min")
    .set("execution.checkpointing.mode", "AT_LEAST_ONCE")
    .set("execution.checkpointing.timeout", "90 s")
    .set("execution.checkpointing.unaligned.enabled", "true")
    .set("execution.checkpointing.dir", "s3://lake/checkpoints")
    .set("state.backend.type", "rocksdb")
    .set("restart-strategy.type", "fixed-delay")
  StreamExecutionEnvironment.getExecutionEnvironment(configuration).fromData(text).print()
})

export const older = defineJob({ name: "older", engineVersion: "1.20" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.configure(
    new Configuration()
      .set("state.backend", "rocksdb")
      .set("state.checkpoints.dir", "s3://lake/checkpoints")
      .set("restart-strategy", "none"),
  )
  env.fromData(text).print()
})

export const elsewhere = defineJob({ name: "elsewhere" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment(load())
  env.getCheckpointConfig().setCheckpointTimeout("2 min")
  env.fromData(text).print()
})

export const notKnown = defineJob({ name: "not known" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing(interval)
  env.fromData(text).print()
})

/* facts
silent
  source: 
    checkpointInterval: none (default)
    checkpointMode: exactly-once (default)
    checkpointTimeout: 600000 (default)
    checkpointPause: 0 (default)
    concurrentCheckpoints: 1 (default)
    unaligned: false (default)
    checkpointDirectory: none (default)
    stateBackend: hashmap (default)
    restartStrategy: none (default)
typed
  source: 
    checkpointInterval: 60000
    checkpointMode: at-least-once
    checkpointTimeout: 120000
    checkpointPause: 500
    concurrentCheckpoints: 2
    unaligned: true
    checkpointDirectory: none (default)
    stateBackend: hashmap (default)
    restartStrategy: exponential-delay (default)
texts
  source: 
    checkpointInterval: 180000
    checkpointMode: at-least-once
    checkpointTimeout: 90000
    checkpointPause: 0 (default)
    concurrentCheckpoints: 1 (default)
    unaligned: true
    checkpointDirectory: s3://lake/checkpoints
    stateBackend: rocksdb
    restartStrategy: fixed-delay
older
  source: 
    checkpointInterval: none (default)
    checkpointMode: exactly-once (default)
    checkpointTimeout: 600000 (default)
    checkpointPause: 0 (default)
    concurrentCheckpoints: 1 (default)
    unaligned: false (default)
    checkpointDirectory: s3://lake/checkpoints
    stateBackend: rocksdb
    restartStrategy: none
elsewhere
  source: 
    checkpointInterval: ?
    checkpointMode: ?
    checkpointTimeout: 120000
    checkpointPause: ?
    concurrentCheckpoints: ?
    unaligned: ?
    checkpointDirectory: ?
    stateBackend: ?
    restartStrategy: ?
not known
  source: 
    checkpointInterval: ?
    checkpointMode: exactly-once (default)
    checkpointTimeout: 600000 (default)
    checkpointPause: 0 (default)
    concurrentCheckpoints: 1 (default)
    unaligned: false (default)
    checkpointDirectory: none (default)
    stateBackend: hashmap (default)
    restartStrategy: ?
*/

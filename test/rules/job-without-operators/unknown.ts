// # Silent where something may be done that cannot be followed, and where a query in SQL does it

import { defineJob } from "streamwright"
import { StreamExecutionEnvironment, StreamTableEnvironment } from "streamwright/flink"
import { finish } from "./elsewhere.js"

defineJob({ name: "finished elsewhere" }, () => {
  finish(StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10))
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: the stream goes into a call that is not followed: the function has no body here
})

defineJob({ name: "in SQL" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const tables = StreamTableEnvironment.create(env)
  tables.createTemporaryView("numbers", env.fromSequence(1, 10))
  tables.executeSql("INSERT INTO target SELECT * FROM numbers")
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: SQL is not opened yet
})

defineJob({ name: "collected" }, () => {
  StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).executeAndCollect()
})

defineJob({ name: "two sources" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.fromSequence(1, 10).union(env.fromSequence(11, 20)).rebalance()
//    ^^^^^^^^^^^^ error job-without-operators: Nothing is done with the records of this job, and Flink refuses to run sources alone.
//  help: Send the records to a sink, or remove the source.
//  because "fromSequence": nor with the records of this source
})

// @file: elsewhere.ts
import type { DataStream } from "streamwright/flink"

export declare function finish(numbers: DataStream<number>): void

// # State behind state

import { col, count, expr, type GroupState, GroupStateTimeout, OutputMode, SparkSession, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("chains").getOrCreate()
const views = (topic: string) => spark.readStream.format("kafka").option("subscribe", topic).load()

interface View {
  readonly key: string
  readonly timestamp: Date
}

const timed = (topic: string) => views(topic).withWatermark("timestamp", "10 minutes")

// ## Deduplication behind an aggregation in update mode

timed("update")
  .groupBy(window(col("timestamp"), "5 minutes"), col("key"))
  .count()
  .dropDuplicatesWithinWatermark("key")
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error chained-state: This deduplication follows the tumbling window of 5 min before it, and in update mode it gives results again that the watermark has passed: Spark refuses the query.
//  help: Write in append mode, or make two queries with a topic or table between them.
//  because "count": rows that are late come from here
//  because ""update"": because of this output mode
//  fix "Write in append mode" (changes-results)
//  - .writeStream.outputMode("update")
//  + .writeStream.outputMode("append")
  .writeStream.outputMode("update")
  .format("console")
  .start()

// ## An aggregation behind an aggregation in complete mode: there is no way to write it in append mode

views("complete")
  .groupBy("key")
  .count()
  .groupBy("count")
  .agg(count("*").as("keys"))
// ^^^ error chained-state: This aggregation follows the aggregation before it, and in complete mode it gives results again that the watermark has passed: Spark refuses the query.
//  help: Write in append mode, or make two queries with a topic or table between them.
//  because "count": rows that are late come from here
//  because ""complete"": because of this output mode
  .writeStream.outputMode("complete")
  .format("console")
  .start()

// ## Behind event-time timeouts

timed("timeouts")
  .as<View>()
  .groupByKey(({ key }) => key)
  .flatMapGroupsWithState(OutputMode.Append(), GroupStateTimeout.EventTimeTimeout())(
    (_key, rows: Iterable<View>, state: GroupState<number>): View[] => {
      state.setTimeoutTimestamp(state.getCurrentWatermarkMs() + 1_000)
      return [...rows]
    },
  )
  .withWatermark("timestamp", "10 minutes")
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
// ^^^^^ error chained-state: This tumbling window of 5 min follows the stateful function before it, and what times out there is behind the watermark: Spark refuses the query.
//  help: Use a processor (`transformWithState`) that says which of its columns is the event time, or make two queries.
//  because "flatMapGroupsWithState": rows that are late come from here
  .writeStream.format("noop")
  .start()

// ## Deduplication before an aggregation, and for ever behind one

timed("before")
  .dropDuplicates("key", "timestamp")
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
  .writeStream.outputMode("update")
  .format("console")
  .start()

// ## A join with an aggregated table

views("joined")
  .join(spark.read.parquet("s3://lake/keys").groupBy("key").count(), "key")
  .groupBy("key")
  .count()
  .writeStream.outputMode("update")
  .format("console")
  .start()

// ## A join of streams before an aggregation

const others = timed("others").selectExpr("key AS other", "timestamp AS at")
timed("streams")
  .join(others, expr("key = other AND at BETWEEN timestamp AND timestamp + INTERVAL 1 HOUR"))
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
  .writeStream.format("noop")
  .start()

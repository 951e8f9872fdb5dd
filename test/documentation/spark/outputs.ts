// # Sources, sinks and triggers as Spark's guide shows them

import { defineJob } from "streamwright"
import { type ForeachWriter, OutputMode, type Row, SparkSession, Trigger } from "streamwright/spark"

const spark = () => SparkSession.builder().appName("guide").getOrCreate()

const lines = () =>
  spark().readStream.format("socket").option("host", "localhost").option("port", 9999).load()

const kafka = () =>
  spark()
    .readStream.format("kafka")
    .option("kafka.bootstrap.servers", "host1:9092,host2:9092")
    .option("subscribe", "topic1,topic2")
    .option("includeHeaders", "true")
    .load()

export const rate = defineJob({ name: "the rate source on the console" }, () => {
  spark()
    .readStream.format("rate")
    .option("rowsPerSecond", 10)
    .load()
    .writeStream.format("console")
    .start()
    .awaitTermination()
})

export const files = defineJob({ name: "files into files" }, () => {
  spark()
    .readStream.schema("name STRING, age INT")
    .json("/data/people")
    .writeStream.format("parquet")
    .option("checkpointLocation", "hdfs:///checkpoints/people")
    .option("path", "hdfs:///lake/people")
    .start()
    .awaitTermination()
})

export const topics = defineJob({ name: "Kafka to Kafka" }, () => {
  kafka()
    .selectExpr("CAST(key AS STRING)", "CAST(value AS STRING)")
    .writeStream.format("kafka")
    .option("kafka.bootstrap.servers", "host1:9092,host2:9092")
    .option("topic", "copy")
    .option("checkpointLocation", "hdfs:///checkpoints/copy")
    .start()
    .awaitTermination()
})

export const routed = defineJob({ name: "to the topic that the record names" }, () => {
  kafka()
    .selectExpr("topic", "CAST(key AS STRING)", "CAST(value AS STRING)")
    .writeStream.format("kafka")
    .option("kafka.bootstrap.servers", "host1:9092,host2:9092")
    .option("checkpointLocation", "hdfs:///checkpoints/routed")
    .start()
    .awaitTermination()
})

export const patterned = defineJob({ name: "every topic of a pattern" }, () => {
  spark()
    .readStream.format("kafka")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("subscribePattern", "topic.*")
    .option("startingOffsets", "earliest")
    .load()
    .selectExpr("CAST(value AS STRING)")
    .writeStream.format("console")
    .start()
    .awaitTermination()
})

export const memory = defineJob({ name: "a table in memory" }, () => {
  const query = kafka()
    .groupBy("key")
    .count()
    .writeStream.queryName("aggregates")
    .outputMode("complete")
    .format("memory")
    .start()
  spark().sql("SELECT * FROM aggregates").show()
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: SQL is not opened yet
  query.awaitTermination()
})

class Connection implements ForeachWriter<Row> {
  open(): boolean {
    return true
  }
  process(): void {}
  close(): void {}
}

export const rowByRow = defineJob({ name: "row by row" }, () => {
  lines().writeStream.foreach(new Connection()).start().awaitTermination()
})

export const batchByBatch = defineJob({ name: "batch by batch, into two places" }, () => {
  kafka()
    .selectExpr("CAST(value AS STRING)")
    .writeStream.foreachBatch((batch, batchId) => {
      batch.persist()
      batch.write.format("parquet").mode("overwrite").save(`hdfs:///lake/batches/${batchId}`)
      batch.write.format("json").mode("overwrite").save(`hdfs:///lake/copies/${batchId}`)
      batch.unpersist()
    })
    .option("checkpointLocation", "hdfs:///checkpoints/batches")
    .start()
    .awaitTermination()
})

export const table = defineJob({ name: "into a table and on from it" }, () => {
  spark()
    .readStream.format("rate")
    .option("rowsPerSecond", 10)
    .load()
    .writeStream.option("checkpointLocation", "hdfs:///checkpoints/table")
    .toTable("numbers")
  spark()
    .readStream.table("numbers")
    .select("value")
    .writeStream.option("checkpointLocation", "hdfs:///checkpoints/other")
    .format("parquet")
    .toTable("copies")
  spark().streams.awaitAnyTermination()
})

export const triggers = defineJob({ name: "each trigger" }, () => {
  lines().writeStream.format("console").start()
  lines().writeStream.format("console").trigger(Trigger.ProcessingTime("2 seconds")).start()
  lines().writeStream.format("console").trigger(Trigger.AvailableNow()).start()
  spark().streams.awaitAnyTermination()
})

export const continuous = defineJob({ name: "continuous processing" }, () => {
  spark()
    .readStream.format("rate")
    .option("rowsPerSecond", 10)
    .load()
    .writeStream.format("console")
    .trigger(Trigger.Continuous("1 second"))
    .start()
    .awaitTermination()
})

export const realTime = defineJob({ name: "real-time mode", engineVersion: "4.1" }, () => {
  kafka()
    .selectExpr("CAST(key AS STRING)", "CAST(value AS STRING)")
    .writeStream.format("kafka")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("topic", "copy")
    .option("checkpointLocation", "hdfs:///checkpoints/fast")
    .outputMode(OutputMode.Update())
    .trigger(Trigger.RealTime("5 minutes"))
    .start()
    .awaitTermination()
})

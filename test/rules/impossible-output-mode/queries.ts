// # Output modes that queries have and cannot have

import { col, OutputMode, SparkSession, session_window, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("modes").getOrCreate()
const views = (topic: string) => spark.readStream.format("kafka").option("subscribe", topic).load()

declare const mode: string

// ## Misspelt

views("misspelt").writeStream.outputMode("upd").format("console").start()
//                                       ^^^^^ error impossible-output-mode: Spark knows no output mode "upd".
//  help: Write `append` for rows that are final, `update` for those that changed, or `complete` for the whole result.
//  fix "Write in update mode" (changes-results)
//  - views("misspelt").writeStream.outputMode("upd").format("console").start()
//  + views("misspelt").writeStream.outputMode("update").format("console").start()
views("upper case").writeStream.outputMode("APPEND").format("console").start()
views("from elsewhere").writeStream.outputMode(mode).format("console").start()
//                                             ^^^^ gap: `mode: string` is only known when the job runs

// ## Complete mode needs an aggregation, of the stream

const shops = spark.read.parquet("s3://lake/shops").groupBy("topic").count()
views("joined").join(shops, "topic").writeStream.outputMode(OutputMode.Complete()).format("console").start()
//                                                          ^^^^^^^^^^^^^^^^^^^^^ error impossible-output-mode: Complete mode writes the whole result of an aggregation each time, and this query aggregates nothing over its stream: Spark refuses it.
//  help: Write in append mode.
//  fix "Write in append mode" (changes-results)
//  - views("joined").join(shops, "topic").writeStream.outputMode(OutputMode.Complete()).format("console").start()
//  + views("joined").join(shops, "topic").writeStream.outputMode("append").format("console").start()
views("distinct").select("topic").distinct().writeStream.outputMode("complete").format("console").start()
spark.sql("SELECT * FROM nowhere").writeStream.outputMode("complete").format("console").start()
//        ^^^^^^^^^^^^^^^^^^^^^^^ gap: SQL is not opened yet

// ## Only the last aggregation counts for sessions

const sessions = views("sessions")
  .withWatermark("timestamp", "1 minute")
  .groupBy(session_window(col("timestamp"), "5 minutes"), col("key"))
  .count()
sessions.writeStream.outputMode("update").format("kafka").start()
//                              ^^^^^^^^ error impossible-output-mode: A session that grows or merges with another cannot replace a row written before: Spark refuses session windows in update mode.
//  help: Write in append mode, when sessions have ended.
//  because "count": this is what the mode does not suit
//  fix "Write in append mode" (changes-results)
//  - sessions.writeStream.outputMode("update").format("kafka").start()
//  + sessions.writeStream.outputMode("append").format("kafka").start()
sessions.writeStream.outputMode("append").format("kafka").start()

// ## Limits

views("limited").limit(10).writeStream.outputMode("update").format("console").start()
//                                                ^^^^^^^^ error impossible-output-mode: Which rows are the first ones cannot change, so Spark refuses a limit in update mode.
//  help: Take the limit away, or limit each batch in `foreachBatch`.
//  because "limit": this is what the mode does not suit
views("limited table").join(shops.limit(10), "topic").writeStream.outputMode("update").format("console").start()
views("windows")
  .groupBy(window(col("timestamp"), "1 minute"))
  .count()
  .limit(10)
  .writeStream.outputMode("complete")
  .format("console")
  .start()

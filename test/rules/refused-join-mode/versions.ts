// # Update mode came to inner joins of two streams with Spark 4.2
import { defineJob } from "streamwright"
import { SparkSession } from "streamwright/spark"

function joined(type: "inner" | "left_outer") {
  const spark = SparkSession.builder().appName("joined").getOrCreate()
  const one = spark.readStream.format("delta").load("s3://lake/one").select("id", "at").withWatermark("at", "1 minute")
  const other = spark.readStream.format("delta").load("s3://lake/other").select("id", "at")
  return one.join(other, ["id", "at"], type)
}

defineJob({ name: "inner before 4.2", engineVersion: "4.1" }, () => {
  joined("inner").writeStream.outputMode("update").format("console").start()
//                                       ^^^^^^^^ error refused-join-mode: A join of two streams can be written in append mode only, so Spark 4.1 refuses the query in update mode.
//  help: Write the query in append mode.
//  because "join": two streams are joined here
//  fix "Write in append mode" (changes-results)
//  - joined("inner").writeStream.outputMode("update").format("console").start()
//  + joined("inner").writeStream.outputMode("append").format("console").start()
})
defineJob({ name: "inner since 4.2", engineVersion: "4.2" }, () => {
  joined("inner").writeStream.outputMode("update").format("console").start()
})
defineJob({ name: "outer", engineVersion: "4.2" }, () => {
  joined("left_outer").writeStream.outputMode("update").format("console").start()
//                                            ^^^^^^^^ error refused-join-mode: An outer join of two streams can be written in append mode only, so Spark 4.2 refuses the query in update mode.
//  help: Write the query in append mode.
//  because "join": two streams are joined here
//  fix "Write in append mode" (changes-results)
//  - joined("left_outer").writeStream.outputMode("update").format("console").start()
//  + joined("left_outer").writeStream.outputMode("append").format("console").start()
})
defineJob({ name: "whole", engineVersion: "4.2" }, () => {
  joined("inner").groupBy("id").count().writeStream.outputMode("complete").format("console").start()
//                                                             ^^^^^^^^^^ error refused-join-mode: A join of two streams can be written in append and update mode only, so Spark 4.2 refuses the query in complete mode.
//  help: Write the query in append mode.
//  because "join": two streams are joined here
})
defineJob({ name: "appended", engineVersion: "3.5" }, () => {
  joined("left_outer").writeStream.outputMode("append").format("console").start()
})

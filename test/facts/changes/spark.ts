// # How results change, and in which queries

import { defineJob } from "streamwright"
import { SparkSession } from "streamwright/spark"

const views = () =>
  SparkSession.builder().getOrCreate().readStream.format("kafka").option("subscribe", "views").load()

export const one = defineJob({ name: "one query" }, () => {
  const shops = SparkSession.builder().getOrCreate().read.parquet("s3://lake/shops").distinct()
  views()
    .join(shops, "key")
    .groupBy("topic")
    .count()
    .filter("count > 1")
    .writeStream.outputMode("update")
    .format("console")
    .start()
})

export const two = defineJob({ name: "two queries" }, () => {
  const counts = views().groupBy("topic").count()
  counts.writeStream.outputMode("complete").format("console").start()
  counts.where("count > 10").writeStream.outputMode("update").format("console").start()
})

/* facts
one query
  source: append for update
  distinct: append for update
  source#2: append for update
  join: append for update
  aggregate: update for update
  filter: update for update
  sink: update for update
two queries
  source: append for complete, update
  aggregate: unknown for complete, update
  sink: unknown for complete
  filter: unknown for update
  sink#2: unknown for update
*/

// # Keys of Spark: grouped columns, computed keys and groups by a function

import { defineJob } from "streamwright"
import { col, SparkSession, window } from "streamwright/spark"

export default defineJob({ name: "keys" }, () => {
  const spark = SparkSession.builder().getOrCreate()
  const views = spark.readStream
    .format("kafka")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("subscribe", "views")
    .load()
  views
    .withWatermark("timestamp", "1 minute")
    .groupBy(window(col("timestamp"), "5 minutes"), col("topic"), "key")
    .count()
    .writeStream.format("console")
    .start()
  views.groupBy("topic").count().writeStream.outputMode("complete").format("console").start()
  views.filter("topic = 'a'").writeStream.format("console").start()
})

/* facts
keys
  source: none
  watermark: none
  aggregate: topic, key by aggregate
  sink: none
  aggregate#2: topic by aggregate#2
  sink#2: none
  filter: none
  sink#3: none
*/

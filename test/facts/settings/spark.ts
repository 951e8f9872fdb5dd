// # Settings as they take effect in a Spark session

import { defineJob } from "streamwright"
import { SparkSession } from "streamwright/spark"

declare const partitions: number

const look = (spark: SparkSession) =>
  spark.readStream.format("rate").load().writeStream.format("console").start()

export const silent = defineJob({ name: "silent" }, () => {
  look(SparkSession.builder().getOrCreate())
})

export const told = defineJob({ name: "told" }, () => {
  const spark = SparkSession.builder()
    .config("spark.sql.streaming.checkpointLocation", "s3://lake/_checkpoints")
    .config("spark.sql.shuffle.partitions", "64")
    .config(
      "spark.sql.streaming.stateStore.providerClass",
      "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider",
    )
    .getOrCreate()
  spark.conf.set("spark.sql.streaming.multipleWatermarkPolicy", "MAX")
  look(spark)
})

export const notKnown = defineJob({ name: "not known" }, () => {
  look(SparkSession.builder().config("spark.sql.shuffle.partitions", partitions).getOrCreate())
})

/* facts
silent
  source: 
    checkpointDirectory: none (default)
    shufflePartitions: 200 (default)
    stateStoreProvider: org.apache.spark.sql.execution.streaming.state.HDFSBackedStateStoreProvider (default)
    watermarkPolicy: min (default)
told
  source: 
    checkpointDirectory: s3://lake/_checkpoints
    shufflePartitions: 64
    stateStoreProvider: org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider
    watermarkPolicy: max
not known
  source: 
    checkpointDirectory: none (default)
    shufflePartitions: ?
    stateStoreProvider: org.apache.spark.sql.execution.streaming.state.HDFSBackedStateStoreProvider (default)
    watermarkPolicy: min (default)
*/

// # Groups that are final some time, or need not be

import { col, SparkSession, to_timestamp, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("groups").getOrCreate()
const views = spark.readStream.format("kafka").option("subscribe", "views").load()
const timed = views.withWatermark("timestamp", "10 minutes")

// ## Distinct rows with an event time

timed.select("key", "timestamp").distinct().writeStream.format("noop").start()

// ## The column itself is a key

timed.groupBy("timestamp", "topic").count().writeStream.format("noop").start()

// ## A key from elsewhere

declare const key: string
//            ^^^^^^^^^^^ gap: `key: string` is only known when the job runs

timed.groupBy(key).count().writeStream.format("noop").start()

// ## A mode from elsewhere

declare const mode: string

views.groupBy("topic").count().writeStream.outputMode(mode).format("noop").start()
//                                                    ^^^^ gap: `mode: string` is only known when the job runs

// ## Data that has an end

const shops = spark.read.parquet("s3://lake/shops").groupBy("shopId").count()

views
  .join(shops, col("shopId").equalTo(to_timestamp(col("key"))))
  .writeStream.format("noop")
  .start()

// ## Update and complete mode

views.groupBy("topic").count().writeStream.outputMode("update").format("console").start()
views.distinct().writeStream.outputMode("complete").format("console").start()

// ## Aggregated within each batch

views
  .writeStream.foreachBatch(batch => {
    batch.groupBy(window(col("timestamp"), "5 minutes")).count().write.saveAsTable("totals")
  })
  .start()

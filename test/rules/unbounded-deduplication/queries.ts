// # Duplicates, and how long they are remembered

import { SparkSession } from "streamwright/spark"

const spark = SparkSession.builder().appName("duplicates").getOrCreate()
const views = (topic: string) => spark.readStream.format("kafka").option("subscribe", topic).load()

declare const key: string
//            ^^^^^^^^^^^ gap: the column is not known

// ## For ever

views("no watermark").dropDuplicates("key").writeStream.format("noop").start()
//                    ^^^^^^^^^^^^^^ warning unbounded-deduplication: Every value of `key` is remembered for ever: there is no watermark that says when to forget.
//  help: Drop duplicates within a watermark, whose delay is how far apart they may come.
//  fix "Drop duplicates within the watermark of `timestamp`" (changes-results)
//  - views("no watermark").dropDuplicates("key").writeStream.format("noop").start()
//  + views("no watermark").withWatermark("timestamp", "10 minutes").dropDuplicatesWithinWatermark("key").writeStream.format("noop").start()
views("all columns").select("key", "value").dropDuplicates().writeStream.format("noop").start()
//                                          ^^^^^^^^^^^^^^ warning unbounded-deduplication: Every row is remembered for ever: there is no watermark that says when to forget.
//  help: Drop duplicates within a watermark, whose delay is how far apart they may come.
views("left out").withWatermark("timestamp", "1 hour").select("key").dropDuplicates("key").writeStream.format("noop").start()
//                                                                   ^^^^^^^^^^^^^^ warning unbounded-deduplication: Every value of `key` is remembered for ever: there is no watermark that says when to forget.
//  help: Drop duplicates within a watermark, whose delay is how far apart they may come.
views("two columns").withWatermark("timestamp", "1 hour").dropDuplicates(["key", "topic"]).writeStream.format("noop").start()
//                                                        ^^^^^^^^^^^^^^ warning unbounded-deduplication: Every value of `key` and `topic` is remembered for ever: the watermark is on `timestamp`, which is not among them.
//  help: Drop duplicates within a watermark, whose delay is how far apart they may come.
//  fix "Drop duplicates within the watermark" (changes-results)
//  - views("two columns").withWatermark("timestamp", "1 hour").dropDuplicates(["key", "topic"]).writeStream.format("noop").start()
//  + views("two columns").withWatermark("timestamp", "1 hour").dropDuplicatesWithinWatermark(["key", "topic"]).writeStream.format("noop").start()

// ## As long as the watermark says

const timed = views("timed").withWatermark("timestamp", "1 hour")
timed.dropDuplicates().writeStream.format("noop").start()
timed.dropDuplicates("key", "TIMESTAMP").writeStream.format("noop").start()
timed.dropDuplicatesWithinWatermark().writeStream.format("noop").start()

// ## Nobody knows

timed.dropDuplicates(key).writeStream.format("noop").start()

// ## Data that has an end, also within a batch

views("joined")
  .join(spark.read.parquet("s3://lake/topics").dropDuplicates("topic"), "topic")
  .writeStream.foreachBatch(batch => {
    batch.dropDuplicates(["key"]).write.saveAsTable("keys")
  })
  .start()

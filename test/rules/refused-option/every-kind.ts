// # What sources and sinks refuse of their options: twice, empty, too many, too few, not theirs

import { SparkSession } from "streamwright/spark"

const spark = SparkSession.builder().getOrCreate()
const brokers = "kafka:9092"
const checkpointLocation = "s3://lake/_checkpoints/orders"

const twice = spark.readStream.schema("shop STRING").option("path", "s3://lake/orders").json("s3://lake/shops")
//                                                                                           ^^^^^^^^^^^^^^^^^ error refused-option: The path is given twice, as an option and here; Spark takes only one of them.
//  help: Leave one of the two out.
twice.writeStream.option("path", "s3://lake/copies").option("checkpointLocation", checkpointLocation).start("s3://lake/copies")
//                                                                                                          ^^^^^^^^^^^^^^^^^^ error refused-option: The path is given twice, as an option and here; Spark takes only one of them.
//  help: Leave one of the two out.

const both = spark.readStream
  .format("kafka")
  .options({ "kafka.bootstrap.servers": brokers, subscribe: "orders", subscribePattern: "orders-.*" })
//                                                                                      ^^^^^^^^^^^ error refused-option: `subscribe` and `subscribePattern` exclude each other, so Spark refuses the source.
//  help: Keep the one that is meant.
  .load()
both.writeStream.format("console").start()

const nothing = spark.readStream.format("kafka").option("kafka.bootstrap.servers", brokers).option("Subscribe", " ").load()
//                                                                                                              ^^^ error refused-option: `subscribe` names no topic, so Spark refuses the source.
//  help: Say which topics to read.
nothing.writeStream.format("console").start()

const told = spark.readStream
  .format("kafka")
  .option("kafka.bootstrap.servers", brokers)
  .option("assign", "orders-0")
//                  ^^^^^^^^^^ error refused-option: `assign` names no partitions: it must be JSON such as `{"views":[0,1]}`, so Spark refuses the source.
//  help: Say which topics to read.
  // Up to now.
  .option("endingOffsets", "latest")
//                         ^^^^^^^^ error refused-option: Spark refuses `endingOffsets` here: a stream has no end.
//  help: Take the option away.
//  fix "Take `endingOffsets` away" (changes-results)
//  - .option("endingOffsets", "latest")
//  +
  .schema("value STRING")
// ^^^^^^ error refused-option: A kafka source takes no schema from outside: its columns are `key`, `value`, `topic` and what else a record of Kafka has; parse `value` with `from_json`.
//  help: Take the schema away and select what is needed.
  .load()
told.writeStream.format("console").start()

const rates = spark.readStream.format("rate").schema("timestamp TIMESTAMP").option("rowsPerSecond", 0).load()
//                                            ^^^^^^ error refused-option: A rate source takes no schema from outside: its columns are `timestamp` and `value`.
//  help: Take the schema away and select what is needed.
//  fix "Leave the columns to this rate source" (changes-results)
//  - const rates = spark.readStream.format("rate").schema("timestamp TIMESTAMP").option("rowsPerSecond", 0).load()
//  + const rates = spark.readStream.format("rate").option("rowsPerSecond", 0).load()
//                                                                                                  ^ error refused-option: `rowsPerSecond` is 0, but must be more than zero.
//  help: Give it a positive number, or take it away.
//  fix "Take `rowsPerSecond` away" (changes-results)
//  - const rates = spark.readStream.format("rate").schema("timestamp TIMESTAMP").option("rowsPerSecond", 0).load()
//  + const rates = spark.readStream.format("rate").schema("timestamp TIMESTAMP").load()
rates.writeStream.format("console").start()

const lines = spark.readStream.format("socket").options({ host: "localhost", port: 9999, includeTimestamp: "yes" }).load()
//                                                                                                         ^^^^^ error refused-option: `includeTimestamp` is yes, but must be true or false.
//  help: Say true or false.
lines.writeStream.format("console").start()

// What may be given under a name that is not known is not judged.
declare const option: string
const some = spark.readStream.format("kafka").option("kafka.bootstrap.servers", brokers).option(option, "orders").load()
//                                                                                                      ^^^^^^^^ gap: `option: string` is only known when the job runs
some.writeStream.format("console").start()

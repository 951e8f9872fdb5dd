// # Rows that are no records of Kafka, and what would make them some

import { SparkSession } from "streamwright/spark"

const spark = SparkSession.builder().getOrCreate()
const brokers = "kafka:9092"
const orders = spark.readStream.schema("key STRING, shop STRING, amount DOUBLE").json("s3://lake/orders")

orders.writeStream
  .format("kafka")
//        ^^^^^^^ error kafka-sink-columns: The first batch fails: the rows that reach this kafka sink have no column `value`.
//  help: Kafka's sink writes a column `value` of text or bytes to the topic of the option or the column `topic`.
//  fix "Write the whole row as JSON" (changes-results)
//  - orders.writeStream
//  + orders.selectExpr("key", "to_json(struct(*)) AS value").writeStream
  .option("kafka.bootstrap.servers", brokers)
  .option("topic", "orders")
  .option("checkpointLocation", "s3://lake/_checkpoints/orders")
  .start()

orders
  .selectExpr("amount AS value")
  .writeStream.format("kafka")
//                    ^^^^^^^ error kafka-sink-columns: The first batch fails: the rows that reach this kafka sink have a column `value` of type DOUBLE and no topic: neither an option nor a column `topic`.
//  help: Kafka's sink writes a column `value` of text or bytes to the topic of the option or the column `topic`.
  .option("kafka.bootstrap.servers", brokers)
  .option("checkpointLocation", "s3://lake/_checkpoints/amounts")
  .start()

// An aggregation makes its own columns.
orders
  .groupBy("shop")
  .count()
  .writeStream.format("kafka")
//                    ^^^^^^^ error kafka-sink-columns: The first batch fails: the rows that reach this kafka sink have no column `value`.
//  help: Kafka's sink writes a column `value` of text or bytes to the topic of the option or the column `topic`.
//  fix "Write the whole row as JSON" (changes-results)
//  + .selectExpr("to_json(struct(*)) AS value")
  .outputMode("update")
  .option("kafka.bootstrap.servers", brokers)
  .option("topic", "counts")
  .option("checkpointLocation", "s3://lake/_checkpoints/counts")
  .start()

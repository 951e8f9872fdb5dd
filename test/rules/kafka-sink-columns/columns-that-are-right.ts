// # Columns that are as Kafka has them, in the ways people write them

import { col, SparkSession, struct, to_json } from "streamwright/spark"

const spark = SparkSession.builder().getOrCreate()
const servers = { "kafka.bootstrap.servers": "kafka:9092" }
const views = spark.readStream.format("kafka").options(servers).option("subscribe", "views").load()
const orders = spark.readStream.schema("shop STRING, amount DOUBLE, paid BOOLEAN").json("s3://lake/orders")

interface Order {
  readonly shop: string
  readonly amount: number
}

views
  .selectExpr("CAST(key AS STRING)", "CAST(value AS STRING)")
  .writeStream.format("kafka")
  .options(servers)
  .option("topic", "a")
  .option("checkpointLocation", "s3://lake/_checkpoints/a")
  .start()

views
  .select(col("key").cast("string"), col("value").cast("string"))
  .writeStream.format("kafka")
  .options(servers)
  .option("topic", "b")
  .option("checkpointLocation", "s3://lake/_checkpoints/b")
  .start()

orders
  .select(to_json(struct("*")).as("value"))
  .writeStream.format("kafka")
  .options(servers)
  .option("topic", "c")
  .option("checkpointLocation", "s3://lake/_checkpoints/c")
  .start()

orders
  .as<Order>()
  .map(order => ({ key: order.shop, value: JSON.stringify(order), topic: `orders-${order.shop}` }))
  .writeStream.format("kafka")
  .options(servers)
  .option("checkpointLocation", "s3://lake/_checkpoints/d")
  .start()

orders
  .as<Order>()
  .map(order => JSON.stringify(order))
  .writeStream.format("kafka")
  .options(servers)
  .option("topic", "e")
  .option("checkpointLocation", "s3://lake/_checkpoints/e")
  .start()

orders
  .groupBy("shop")
  .count()
  .selectExpr("shop AS key", "CAST(count AS STRING) AS value")
  .writeStream.format("kafka")
  .outputMode("update")
  .options(servers)
  .option("topic", "f")
  .option("checkpointLocation", "s3://lake/_checkpoints/f")
  .start()

orders
  .toJSON()
  .writeStream.format("kafka")
  .options(servers)
  .option("topic", "g")
  .option("checkpointLocation", "s3://lake/_checkpoints/g")
  .start()

views
  .withColumn("value", col("value").cast("string"))
  .drop("topic")
  .writeStream.format("kafka")
  .options(servers)
  .option("topic", "h")
  .option("checkpointLocation", "s3://lake/_checkpoints/h")
  .start()

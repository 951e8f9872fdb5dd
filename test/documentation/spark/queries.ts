// # Queries as Spark's streaming guide shows them: word counts, windows, sessions, joins, duplicates

import { defineJob } from "streamwright"
import {
  col,
  explode,
  expr,
  SparkSession,
  session_window,
  split,
  window,
  window_time,
} from "streamwright/spark"

const spark = () => SparkSession.builder().appName("guide").getOrCreate()

const kafka = (topic: string, schema: string) =>
  spark()
    .readStream.format("kafka")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("subscribe", topic)
    .load()
    .selectExpr(`from_json(CAST(value AS STRING), '${schema}') AS record`)
    .select("record.*")

const words = () => kafka("words", "timestamp TIMESTAMP, word STRING")

export const quick = defineJob({ name: "the quick example" }, () => {
  const lines = spark().readStream.format("socket").option("host", "localhost").option("port", 9999).load()
  const counts = lines
    .select(explode(split(col("value"), " ")).as("word"))
    .groupBy("word")
    .count()
  const query = counts.writeStream.outputMode("complete").format("console").start()
  query.awaitTermination()
})

export const operations = defineJob({ name: "selections and a running count" }, () => {
  const devices = spark()
    .readStream.format("csv")
    .option("sep", ";")
    .schema("device STRING, deviceType STRING, signal DOUBLE, time TIMESTAMP")
    .load("/data/devices")
  devices.select("device").where("signal > 10").writeStream.format("console").start()
  devices.groupBy("deviceType").count().writeStream.outputMode("complete").format("console").start()
  spark().streams.awaitAnyTermination()
})

export const sliding = defineJob({ name: "counts of the last ten minutes" }, () => {
  words()
    .withWatermark("timestamp", "10 minutes")
    .groupBy(window(col("timestamp"), "10 minutes", "5 minutes"), col("word"))
    .count()
    .writeStream.outputMode("append")
    .format("console")
    .start()
    .awaitTermination()
})

export const updated = defineJob({ name: "counts as they change" }, () => {
  words()
    .withWatermark("timestamp", "10 minutes")
    .groupBy(window(col("timestamp"), "10 minutes", "5 minutes"), col("word"))
    .count()
    .writeStream.outputMode("update")
    .format("console")
    .start()
    .awaitTermination()
})

export const sessions = defineJob({ name: "sessions of users" }, () => {
  kafka("events", "timestamp TIMESTAMP, userId STRING")
    .withWatermark("timestamp", "10 minutes")
    .groupBy(session_window(col("timestamp"), "5 minutes"), col("userId"))
    .count()
    .writeStream.format("console")
    .start()
    .awaitTermination()
})

export const chained = defineJob({ name: "windows over windows" }, () => {
  words()
    .withWatermark("timestamp", "10 minutes")
    .groupBy(window(col("timestamp"), "10 minutes", "5 minutes"), col("word"))
    .count()
    .groupBy(window(window_time(col("window")), "1 hour"), col("word"))
    .count()
    .writeStream.outputMode("append")
    .format("console")
    .start()
    .awaitTermination()
})

export const looked = defineJob({ name: "a stream and a table" }, () => {
  const devices = spark().read.table("devices")
  const signals = kafka("signals", "type STRING, signal DOUBLE")
  signals.join(devices, "type").writeStream.format("console").start()
  signals.join(devices, "type", "left_outer").writeStream.format("console").start()
  spark().streams.awaitAnyTermination()
})

const impressions = () =>
  kafka("impressions", "impressionAdId STRING, impressionTime TIMESTAMP").withWatermark(
    "impressionTime",
    "2 hours",
  )

const clicks = () =>
  kafka("clicks", "clickAdId STRING, clickTime TIMESTAMP").withWatermark("clickTime", "3 hours")

const soon = expr(`
  clickAdId = impressionAdId AND
  clickTime >= impressionTime AND
  clickTime <= impressionTime + interval 1 hour
`)

export const joined = defineJob({ name: "clicks soon after their impressions" }, () => {
  impressions().join(clicks(), soon).writeStream.format("console").start().awaitTermination()
})

export const outer = defineJob({ name: "impressions with or without a click" }, () => {
  impressions().join(clicks(), soon, "leftOuter").writeStream.format("console").start().awaitTermination()
})

export const semi = defineJob({ name: "impressions with a click" }, () => {
  impressions().join(clicks(), soon, "leftSemi").writeStream.format("console").start().awaitTermination()
})

export const once = defineJob({ name: "each event once" }, () => {
  kafka("events", "guid STRING, eventTime TIMESTAMP")
    .withWatermark("eventTime", "10 seconds")
    .dropDuplicates("guid", "eventTime")
    .writeStream.format("console")
    .start()
    .awaitTermination()
})

export const onceWithin = defineJob({ name: "each event once within ten hours" }, () => {
  kafka("events", "guid STRING, eventTime TIMESTAMP")
    .withWatermark("eventTime", "10 hours")
    .dropDuplicatesWithinWatermark("guid")
    .writeStream.format("console")
    .start()
    .awaitTermination()
})

export const sqlOverStreams = defineJob({ name: "a view of a stream" }, () => {
  words().createOrReplaceTempView("updates")
  spark().table("updates").select("word").writeStream.format("console").start().awaitTermination()
})

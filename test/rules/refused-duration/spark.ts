// # Intervals that Spark refuses, and those that it reads

import { col, session_window, SparkSession, Trigger, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("intervals").getOrCreate()
const views = spark.readStream.format("kafka").option("subscribe", "views").load()

// ## Read

views
  .withWatermark("timestamp", "1 hour 30 minutes")
  .groupBy(window(col("timestamp"), "5 MINUTES", "interval 1 minute"))
  .count()
  .writeStream.format("console")
  .trigger(Trigger.ProcessingTime("1 minute"))
  .start()

// ## Refused

views
  .withWatermark("timestamp", "10s")
  .groupBy(window(col("timestamp"), "5min"))
  .count()
  .writeStream.format("console")
  .trigger(Trigger.ProcessingTime("10 secs"))
  .start()

views
  .withWatermark("timestamp", "-5 minutes")
  .groupBy(session_window(col("timestamp"), "five minutes"))
  .count()
  .writeStream.format("console")
  .start()

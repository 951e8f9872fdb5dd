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
//                            ^^^^^ error refused-duration: The engine refuses the duration "10s": Spark needs a space between number and unit, and the unit in full words.
//  help: Write it in the engine's own grammar.
  .groupBy(window(col("timestamp"), "5min"))
//                                  ^^^^^^ error refused-duration: The engine refuses the duration "5min": Spark needs a space between number and unit, and the unit in full words.
//  help: Write it in the engine's own grammar.
  .count()
  .writeStream.format("console")
  .trigger(Trigger.ProcessingTime("10 secs"))
//                                ^^^^^^^^^ error refused-duration: The engine refuses the duration "10 secs": Spark knows no unit "secs"; it takes full words such as "seconds".
//  help: Write it in the engine's own grammar.
  .start()

views
  .withWatermark("timestamp", "-5 minutes")
//                            ^^^^^^^^^^^^ error refused-duration: The engine refuses the duration "-5 minutes": the interval must not be negative.
//  help: Write it in the engine's own grammar.
  .groupBy(session_window(col("timestamp"), "five minutes"))
//                                          ^^^^^^^^^^^^^^ error refused-duration: The engine refuses the duration "five minutes": "five" is not a number that Spark reads.
//  help: Write it in the engine's own grammar.
  .count()
  .writeStream.format("console")
  .start()

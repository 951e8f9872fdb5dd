// # Intervals of triggers: no months, nothing negative, and Spark's own words

import { SparkSession, Trigger } from "streamwright/spark"

const spark = SparkSession.builder().getOrCreate()
const rates = spark.readStream.format("rate").load()

rates.writeStream.format("console").trigger(Trigger.ProcessingTime("1 month")).start()
//                                                                 ^^^^^^^^^ error refused-duration: The engine refuses the duration "1 month": months and years have no fixed length; use days.
//  help: Write it in the engine's own grammar.
rates.writeStream.format("console").trigger(Trigger.ProcessingTime("-1 second")).start()
//                                                                 ^^^^^^^^^^^ error refused-duration: The engine refuses the duration "-1 second": the interval must not be negative.
//  help: Write it in the engine's own grammar.
rates.writeStream.format("console").trigger(Trigger.ProcessingTime(-5)).start()
//                                                                 ^^ error refused-duration: The engine refuses the duration "-5": the interval must not be negative.
//  help: Write it in the engine's own grammar.
rates.writeStream.format("console").trigger(Trigger.Continuous("10s")).start()
//                                                             ^^^^^ error refused-duration: The engine refuses the duration "10s": Spark needs a space between number and unit, and the unit in full words.
//  help: Write it in the engine's own grammar.
rates.writeStream.format("console").trigger(Trigger.ProcessingTime("1 minute 30 seconds")).start()
rates.writeStream.format("console").trigger(Trigger.ProcessingTime(500)).start()

// @file: streamwright.json
{
  // Comments and commas at the end are fine.
  "rules": { "processing-time-window": "error", "unused-ignore": "off" },
  "slo": { "latency": "5 s" },
  "overrides": [
    { "files": ["experiments/**"], "rules": { "processing-time-window": "off" }, "slo": { "latency": "1 h" } },
  ],
}

// @file: job.ts
// # Settings for all files, and others for some

import { SparkSession, Trigger } from "streamwright/spark"

const spark = SparkSession.builder().appName("views").getOrCreate()

// streamwright-ignore missing-watermark: not reported, as the settings say
spark.readStream
  .format("kafka")
  .option("subscribe", "views")
  .load()
  .writeStream.format("kafka")
  .option("topic", "out")
  .trigger(Trigger.ProcessingTime("1 minute"))
  .start()

// @file: experiments/job.ts
import { SparkSession, Trigger } from "streamwright/spark"

const spark = SparkSession.builder().appName("experiment").getOrCreate()

spark.readStream
  .format("kafka")
  .option("subscribe", "views")
  .load()
  .writeStream.format("kafka")
  .option("topic", "out")
  .trigger(Trigger.ProcessingTime("1 minute"))
  .start()

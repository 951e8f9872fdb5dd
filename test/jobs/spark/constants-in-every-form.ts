// @file: job.ts
// # Constants of a query: enums, overrides, defaults, imported settings, JSON, fallbacks

import { defineJob } from "streamwright"
import { SparkSession, Trigger, avg, col, window } from "streamwright/spark"
import limits from "./limits.json" with { type: "json" }
import { reader as common, checkpoints } from "./settings.js"

enum Mode {
  Append = "append",
  Update = "update",
}

const name = "means" as const
const reader = { ...common, subscribe: `plant.${name}`, startingOffsets: "latest" } satisfies Record<string, string | number>
const { windowSize = "10 minutes", bound: [, delay] }: { windowSize?: string; bound: readonly string[] } = limits
const pace = process.env.MEANS_PACE ?? "30 seconds"
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: `process.env.MEANS_PACE` is only known when the job runs; read as "30 seconds"
const maximum = Number(process.env.MEANS_MAXIMUM ?? "500")
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: `process.env.MEANS_MAXIMUM` is only known when the job runs; read as "500"

export default defineJob({ name, slo: { latency: limits.latency } }, () => {
  const spark = SparkSession.builder().appName(name).getOrCreate()
  spark.readStream
    .format("kafka")
    .options(reader)
    .option("maxOffsetsPerTrigger", maximum * 2)
    .load()
    .withWatermark("timestamp", delay!)
    .groupBy(window(col("timestamp"), windowSize, `${60 / 12} minutes`), col("key"))
    .agg(avg("value"))
    .writeStream.outputMode(Mode.Append)
    .format("parquet")
    .option("checkpointLocation", checkpoints.at + "/" + name)
    .trigger(Trigger.ProcessingTime(pace))
    .start("/lake/means")
})

// @file: settings.ts
export const reader = { "kafka.bootstrap.servers": "kafka:9092", startingOffsets: "earliest", failOnDataLoss: "true" }
export const checkpoints = Object.freeze({ at: "/checkpoints" })

// @file: limits.json
{ "latency": "15 min", "bound": ["1 minute", "2 minutes"] }

/* graph
spark means slo=900000
  source connector=kafka options={failOnDataLoss=true kafka.bootstrap.servers=kafka:9092 maxOffsetsPerTrigger=1000 startingOffsets=latest subscribe=plant.means}
  watermark <- source watermark={bound=120000 strategy=bounded timestamp=timestamp}
  aggregate <- watermark key=[key] projection={columns=[window, key, "avg(value)"] computed=["avg(value)"] from={window=timestamp} keeps=false types={window="struct<start:timestamp,end:timestamp>"}} window={clock=event column=timestamp shape=sliding size=600000 slide=300000}
  sink <- aggregate checkpointLocation=/checkpoints/means connector=parquet options={path=/lake/means} outputMode=append trigger={interval=30000 type=processing-time}
*/

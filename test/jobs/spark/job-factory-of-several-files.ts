// @file: europe.ts
// # A factory of queries called from two files: two jobs, and one finding on the line that they share

import { copying } from "./copying.js"

export default copying("Europe")

// @file: asia.ts
import { copying } from "./copying.js"

export default copying("Asia")

// @file: copying.ts
import { defineJob } from "streamwright"
import { SparkSession, Trigger } from "streamwright/spark"

export function copying(region: string) {
  return defineJob({ name: `orders of ${region}`, slo: { latency: "30 s" } }, () => {
    const spark = SparkSession.builder().appName("orders").getOrCreate()
    spark.readStream
      .table("shop.orders")
      .where(`region = '${region}'`)
      .writeStream.format("parquet")
      .option("checkpointLocation", `/lake/_checkpoints/${region}`)
      .trigger(Trigger.ProcessingTime("1 minute"))
//                                    ^^^^^^^^^^ warning micro-batch-exceeds-slo: A record can take 60.1 s to its result, but the job promises 30 s: micro-batch every 1 min + the batch itself, at best (100 ms).
//  help: Batch more often.
//  because ""30 s"": the job promises 30 s
//  because ""1 minute"": the batch itself, at best (100 ms)
//  fix "Start a batch every 20 s" (safe)
//  - .trigger(Trigger.ProcessingTime("1 minute"))
//  + .trigger(Trigger.ProcessingTime("20 seconds"))
      .start(`/lake/${region}`)
  })
}

/* graph
spark "orders of Europe" slo=30000
  source connector=table options={table=shop.orders}
  filter <- source
  sink <- filter checkpointLocation=/lake/_checkpoints/Europe connector=parquet options={path=/lake/Europe} trigger={interval=60000 type=processing-time}

spark "orders of Asia" slo=30000
  source connector=table options={table=shop.orders}
  filter <- source
  sink <- filter checkpointLocation=/lake/_checkpoints/Asia connector=parquet options={path=/lake/Asia} trigger={interval=60000 type=processing-time}
*/

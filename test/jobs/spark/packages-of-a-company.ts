// @file: jobs/payments.ts
// # A query that knows only its company's packages; one of them has path aliases of its own

import { define, store } from "@acme/queries"
import { topic } from "@acme/queries/sources"
import { perHour } from "@/windows"

export default define("payments", spark => {
  const payments = topic(spark, "payments").withWatermark("timestamp", "10 minutes")
  store(payments.groupBy(perHour, "key").count(), "payments")
})

// @file: jobs/tsconfig.json
{ "compilerOptions": { "paths": { "@/*": ["./shared/*"] } } }

// @file: jobs/shared/windows.ts
import { col, window } from "streamwright/spark"

export const perHour = window(col("timestamp"), "1 hour")

// @file: packages/queries/package.json
{ "name": "@acme/queries", "type": "module", "exports": { ".": { "import": "./src/index.ts" }, "./sources": "./src/sources.ts" } }

// @file: packages/queries/tsconfig.json
{ "compilerOptions": { "paths": { "#lake": ["./src/lake/index.ts"] } } }

// @file: packages/queries/src/index.ts
import { defineJob } from "streamwright"
import { SparkSession } from "streamwright/spark"

export { store } from "#lake"

/** The company's own way to define a query. */
export const define = (name: string, build: (spark: SparkSession) => void) =>
  defineJob({ name, slo: { latency: "3 h" } }, () => build(SparkSession.builder().appName(name).getOrCreate()))

// @file: packages/queries/src/sources.ts
import type { DataFrame, SparkSession } from "streamwright/spark"

export const topic = (spark: SparkSession, name: string): DataFrame =>
  spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", name).load()

// @file: packages/queries/src/lake/index.ts
import type { DataFrame } from "streamwright/spark"

export function store(frame: DataFrame, name: string): void {
  frame.writeStream
    .format("delta")
    .outputMode("append")
    .option("checkpointLocation", `/lake/_checkpoints/${name}`)
    .start(`/lake/${name}`)
}

/* graph
spark payments slo=10800000
  source connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=payments}
  watermark <- source watermark={bound=600000 strategy=bounded timestamp=timestamp}
  aggregate <- watermark key=[key] projection={columns=[window, key, count] from={window=timestamp} keeps=false types={count=bigint window="struct<start:timestamp,end:timestamp>"}} window={clock=event column=timestamp shape=tumbling size=3600000}
  sink <- aggregate checkpointLocation=/lake/_checkpoints/payments connector=delta options={path=/lake/payments} outputMode=append
*/

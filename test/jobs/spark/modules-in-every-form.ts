// @file: job.ts
// # Barrels, renamed and namespace imports, `.mts` and `.js` files, modules that import each other, around a query

import { jobs, kafka, topics as names } from "./acme/index.js"
import perHour, { column as time } from "./windows.mjs"
import { untyped } from "./older.js"

export default jobs.spark("payments", session => {
  const payments = kafka.read(session, names.payments).withWatermark(time, "10 minutes")
  untyped(payments.groupBy(perHour()).count()).option("checkpointLocation", "/checkpoints/payments").start("/lake/payments")
})

// @file: acme/index.ts
export { default as topics } from "./topics.js"
export * as kafka from "./kafka.js"
export * as jobs from "./jobs.js"

// @file: acme/topics.ts
import { servers } from "./kafka.js"

const topics = { payments: "payments", describe: () => `payments at ${servers}` }
export { topics as default }

// @file: acme/jobs.ts
import { defineJob } from "streamwright"
import { SparkSession as Session } from "streamwright/spark"

/** The company's own way to define a job. */
export const spark = (name: string, build: (session: Session) => void) =>
  defineJob({ name, slo: { latency: "2 h" } }, () => build(Session.builder().appName(name).getOrCreate()))

// @file: acme/kafka.ts
import type * as spark from "streamwright/spark"
import topics from "./topics.js"

export const servers = "kafka:9092"

export function read(session: spark.SparkSession, topic: string): spark.DataFrame {
  return session.readStream
    .format("kafka")
    .options({ "kafka.bootstrap.servers": servers, subscribe: topic, groupIdPrefix: topics.describe() })
    .load()
}

// @file: windows.mts
import { col, window } from "streamwright/spark"

export const column = "timestamp"
export default () => window(col(column), "1 hour")

// @file: older.js
/**
 * @param {import("streamwright/spark").DataFrame} frame
 */
export const untyped = frame => frame.writeStream.format("parquet").outputMode("append").queryName("payments")

/* graph
spark payments slo=7200000
  source connector=kafka options={groupIdPrefix="payments at kafka:9092" kafka.bootstrap.servers=kafka:9092 subscribe=payments}
  watermark <- source watermark={bound=600000 strategy=bounded timestamp=timestamp}
  aggregate <- watermark projection={columns=[window, count] from={window=timestamp} keeps=false types={count=bigint window="struct<start:timestamp,end:timestamp>"}} window={clock=event column=timestamp shape=tumbling size=3600000}
  sink:payments <- aggregate checkpointLocation=/checkpoints/payments connector=parquet options={path=/lake/payments} outputMode=append
*/

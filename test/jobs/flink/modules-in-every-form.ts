// @file: job.ts
// # Barrels, renamed and namespace imports, `.mts` and `.js` files, modules that import each other

import { jobs, kafka, topics as names } from "./acme/index.js"
import minutes, { pace as rhythm } from "./windows.mjs"
import { untyped } from "./older.js"

export default jobs.flink("payments", env => {
  const payments = kafka.read(env, names.payments)
  const perShop = payments.keyBy(payment => payment.shop)
  untyped(perShop.window(minutes(rhythm)).reduce((_, later) => later)).print()
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
import { StreamExecutionEnvironment as Environment } from "streamwright/flink"

/** The company's own way to define a job. */
export function flink(name: string, build: (env: Environment) => void) {
  return defineJob({ name, timeDomain: "event" }, () => {
    const env = Environment.getExecutionEnvironment()
    env.enableCheckpointing(60_000)
    build(env)
  })
}

// @file: acme/kafka.ts
import * as flink from "streamwright/flink"
import topics from "./topics.js"

export interface Payment {
  readonly shop: string
  readonly at: number
}

export const servers = "kafka:9092"

export function read(env: flink.StreamExecutionEnvironment, topic: string): flink.DataStream<Payment> {
  const strategy = flink.WatermarkStrategy.forMonotonousTimestamps<Payment>().withTimestampAssigner(({ at }) => at)
  const source = flink.KafkaSource.builder<Payment>().setBootstrapServers(servers).setTopics(topic).build()
  return env.fromSource(source, strategy, topics.describe())
}

// @file: windows.mts
import { TumblingEventTimeWindows } from "streamwright/flink"

export const pace = 15
export default function (minutes: number) {
  return TumblingEventTimeWindows.of(`${minutes} min`)
}

// @file: older.js
/**
 * @param {import("streamwright/flink").DataStream<any>} stream
 */
export const untyped = stream => stream.filter(payment => payment.shop !== "").name("with a shop")

/* graph
flink payments timeDomain=event checkpointInterval=60000
  source:payments at kafka:9092 connector=kafka options={bootstrapServers=kafka:9092 topics=payments} watermark={strategy=monotonous timestamp=at}
  keyBy <- source:payments at kafka:9092 key=[shop]
  window <- keyBy window={clock=event shape=tumbling size=900000}
  filter:with a shop <- window
  sink <- filter:with a shop connector=print
*/

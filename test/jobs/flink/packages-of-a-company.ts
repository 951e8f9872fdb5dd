// @file: jobs/payments.ts
// # A job that knows only its company's packages; one of them has path aliases of its own

import { define } from "@acme/streams"
import { payments } from "@acme/streams/sources"
import { minutes } from "@/windows"

export default define("payments", env => {
  payments(env)
    .keyBy(payment => payment.shop)
    .window(minutes(5))
    .reduce((_, later) => later)
    .print()
})

// @file: jobs/tsconfig.json
{ "compilerOptions": { "paths": { "@/*": ["./shared/*"] } } }

// @file: jobs/shared/windows.ts
import { TumblingEventTimeWindows } from "streamwright/flink"

export const minutes = (count: number) => TumblingEventTimeWindows.of(`${count} min`)

// @file: packages/streams/package.json
{ "name": "@acme/streams", "type": "module", "exports": { ".": "./src/index.ts", "./*": "./src/*.ts" } }

// @file: packages/streams/tsconfig.json
{ "compilerOptions": { "paths": { "#kafka": ["./src/connectors/kafka.ts"] } } }

// @file: packages/streams/src/index.ts
import { defineJob } from "streamwright"
import { StreamExecutionEnvironment } from "streamwright/flink"

/** The company's own way to define a job. */
export function define(name: string, build: (env: StreamExecutionEnvironment) => void) {
  return defineJob({ name, timeDomain: "event" }, () => build(StreamExecutionEnvironment.getExecutionEnvironment()))
}

// @file: packages/streams/src/sources.ts
import { type StreamExecutionEnvironment, WatermarkStrategy } from "streamwright/flink"
import { topic } from "#kafka"

export interface Payment {
  readonly shop: string
  readonly at: number
}

export const payments = (env: StreamExecutionEnvironment) =>
  env.fromSource(
    topic<Payment>("payments"),
    WatermarkStrategy.forMonotonousTimestamps<Payment>().withTimestampAssigner(payment => payment.at),
    "payments",
  )

// @file: packages/streams/src/connectors/kafka.ts
import { KafkaSource } from "streamwright/flink"

export const topic = <Item>(name: string) =>
  KafkaSource.builder<Item>().setBootstrapServers("kafka:9092").setTopics(name).build()

/* graph
flink payments timeDomain=event
  source:payments connector=kafka options={bootstrapServers=kafka:9092 topics=payments} watermark={strategy=monotonous timestamp=at}
  keyBy <- source:payments key=[shop]
  window <- keyBy window={clock=event shape=tumbling size=300000}
  sink <- window connector=print
*/

// @file: job.ts
// # Constants as people write them: enums, `as const`, overrides, defaults, imported settings, JSON, fallbacks

import { defineJob } from "streamwright"
import {
  Duration,
  KafkaSink,
  KafkaSource,
  SlidingEventTimeWindows,
  StreamExecutionEnvironment,
  WatermarkStrategy,
} from "streamwright/flink"
import * as defaults from "./settings.js"
import limits from "./limits.json" with { type: "json" }

interface Reading {
  readonly sensorId: string
  readonly celsius: number
  readonly measuredAt: number
}

enum Topic {
  Readings = "plant.readings",
  Means = "plant.means",
}

enum Workers {
  Reading = 2,
  Averaging,
}

const hall = { site: "north", line: 7 } as const
const settings = { ...defaults.base, windowMinutes: 10, kafka: { ...defaults.base.kafka, groupId: `means-${hall.site}-${hall.line}` } }
const {
  windowMinutes,
  kafka: { servers, groupId },
  slide = "30 s",
  ...others
}: typeof settings & { slide?: string } = settings
const [, second] = defaults.checkpoints
const idleness = process.env.MEANS_IDLENESS ?? "2 min"
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: `process.env.MEANS_IDLENESS` is only known when the job runs; read as "2 min"

export default defineJob({ name: ["means", hall.site].join(" of "), slo: { latency: limits.latency } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing(second)
  env
    .fromSource(
      KafkaSource.builder<Reading>().setBootstrapServers(servers).setGroupId(groupId).setTopics(Topic.Readings).build(),
      WatermarkStrategy.forBoundedOutOfOrderness<Reading>(Duration.ofMillis(limits.outOfOrderness["p99"] * 1_000))
        .withTimestampAssigner(reading => reading.measuredAt)
        .withIdleness(idleness),
      Topic.Readings,
    )
    .setParallelism(Workers.Reading)
    .keyBy(reading => reading.sensorId)
    .window(SlidingEventTimeWindows.of(Duration.ofMinutes(windowMinutes), slide))
    .allowedLateness(Duration.ofMillis(others.latenessMillis))
    .reduce((_, later) => later)
    .setParallelism(Workers.Averaging)
    .sinkTo(KafkaSink.builder<Reading>().setBootstrapServers(servers).build())
//   ^^^^^^ warning unset-delivery-guarantee: `plant.means` says nothing of its delivery guarantee, and the default is none: a failure loses the records that are under way.
//  help: Choose `AT_LEAST_ONCE`, or `EXACTLY_ONCE` where readers wait for committed records.
//  fix "Write every record at least once" (changes-results)
//  + DeliveryGuarantee,
//  - .sinkTo(KafkaSink.builder<Reading>().setBootstrapServers(servers).build())
//  + .sinkTo(KafkaSink.builder<Reading>().setBootstrapServers(servers).setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE).build())
    .name(Topic.Means)
})

// @file: settings.ts
export const checkpoints = [30_000, 5 * 60_000 - 1] as const

export const base = {
  windowMinutes: 5,
  latenessMillis: 2 ** 4 * 1_000,
  kafka: { servers: ["kafka-1:9092", "kafka-2:9092"].join(), groupId: "unnamed" },
}

// @file: limits.json
{ "latency": "15 min", "outOfOrderness": { "p99": 12 } }

/* graph
flink "means of north" slo=900000 checkpointInterval=299999
  source:plant.readings connector=kafka options={bootstrapServers="kafka-1:9092,kafka-2:9092" groupId=means-north-7 topics=plant.readings} parallelism=2 watermark={bound=12000 idleness=120000 strategy=bounded timestamp=measuredAt}
  keyBy <- source:plant.readings key=[sensorId]
  window <- keyBy allowedLateness=16000 parallelism=3 window={clock=event shape=sliding size=600000 slide=30000}
  sink:plant.means <- window connector=kafka options={bootstrapServers="kafka-1:9092,kafka-2:9092"}
*/

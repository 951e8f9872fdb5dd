import { nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink timestamp assigner that returns seconds instead of milliseconds.
 *
 * Event time is in milliseconds since 1970. Seconds are read as a time in
 * January 1970 and pass a thousand times too slowly: a window of a minute spans
 * sixteen hours of records.
 *
 * ```ts
 * interface Reading { readonly device: string; readonly epochSeconds: number }
 * const readings = KafkaSource.builder<Reading>().setBootstrapServers("kafka:9092").setTopics("readings").build()
 * const strategy = WatermarkStrategy.forBoundedOutOfOrderness<Reading>("5 s").withTimestampAssigner(r => r.epochSeconds)
 * env.fromSource(readings, strategy, "readings").print()
 * ```
 *
 * Not reported where seconds or microseconds are made milliseconds:
 *
 * ```ts
 * interface Reading { readonly device: string; readonly epochSeconds: number }
 * const readings = KafkaSource.builder<Reading>().setBootstrapServers("kafka:9092").setTopics("readings").build()
 * const strategy = WatermarkStrategy.forBoundedOutOfOrderness<Reading>("5 s").withTimestampAssigner(r => r.epochSeconds * 1000)
 * env.fromSource(readings, strategy, "readings").print()
 * ```
 *
 * ```ts
 * interface Reading { readonly device: string; readonly takenAtMicros: number }
 * const readings = KafkaSource.builder<Reading>().setBootstrapServers("kafka:9092").setTopics("readings").build()
 * const strategy = WatermarkStrategy.forBoundedOutOfOrderness<Reading>("5 s").withTimestampAssigner(r => r.takenAtMicros / 1000)
 * env.fromSource(readings, strategy, "readings").print()
 * ```
 */
export const timestampInSeconds = rule({
  group: "time",
  severity: "warning",

  *check({ job }) {
    for (const operator of job.operators) {
      const at = operator.code?.timestamp?.seconds
      if (!at) continue
      yield {
        at,
        operator,
        shows: "silently",
        message: `The timestamps of ${nameOf(operator)} are seconds here, but Flink takes them for milliseconds since 1970.`,
        help: "Give milliseconds: multiply seconds by 1000.",
      }
    }
  },
})

import { formatDuration } from "@streamwright/graph"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { type Breach, becauseOf, breachesBy } from "./common/breach.js"
import { shapeOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * A window that is longer than the latency that the job promises.
 *
 * A record that opens a window waits until the window ends before anybody sees
 * its result. A window of five minutes cannot keep a promise of thirty seconds,
 * whatever the rest of the job does.
 *
 * ```ts
 * defineJob({ name: "revenue", slo: { latency: "30 s" } }, () => {
 *   StreamExecutionEnvironment.getExecutionEnvironment()
 *     .fromSource(orderSource, inTime, "orders")
 *     .keyBy(o => o.shopId)
 *     .window(TumblingEventTimeWindows.of("5 min"))
 *     .reduce(addAmounts)
 *     .sinkTo(orderSink)
 * })
 * ```
 *
 * In Spark the append mode waits for the end of the window and for the
 * watermark. The update mode writes what is there after every batch, if the
 * sink can replace earlier results:
 *
 * ```ts
 * defineJob({ name: "popular pages", slo: { latency: "1 min" } }, () => {
 *   views()
 *     .withWatermark("timestamp", "10 seconds")
 *     .groupBy(window(col("timestamp"), "5 minutes"), col("key"))
 *     .count()
 *     .selectExpr("CAST(key AS STRING) AS key", "CAST(count AS STRING) AS value")
 *     .writeStream.format("kafka")
 *     .option("kafka.bootstrap.servers", "kafka:9092")
 *     .option("topic", "popular")
 *     .option("checkpointLocation", "s3://lake/_checkpoints/popular")
 *     .trigger(Trigger.ProcessingTime("10 seconds"))
 *     .start()
 * })
 * ```
 *
 * A Spark outer join keeps a row without a match until none can come any more,
 * which is a wait like that of a window: as long as the range of its condition.
 *
 * Not reported where the window fires early enough, or where the promise leaves room for it:
 *
 * ```ts
 * defineJob({ name: "revenue", slo: { latency: "30 s" } }, () => {
 *   StreamExecutionEnvironment.getExecutionEnvironment()
 *     .fromSource(orderSource, inTime, "orders")
 *     .keyBy(o => o.shopId)
 *     .window(TumblingEventTimeWindows.of("5 min"))
 *     .trigger(ContinuousEventTimeTrigger.of("10 s"))
 *     .reduce(addAmounts)
 *     .sinkTo(orderSink)
 * })
 * ```
 *
 * ```ts
 * defineJob({ name: "popular pages", slo: { latency: "1 min" } }, () => {
 *   views()
 *     .withWatermark("timestamp", "10 seconds")
 *     .groupBy(window(col("timestamp"), "5 minutes"), col("key"))
 *     .count()
 *     .writeStream.format("console")
 *     .outputMode("update")
 *     .trigger(Trigger.ProcessingTime("10 seconds"))
 *     .start()
 * })
 * ```
 */
export const windowExceedsSlo = rule({
  group: "latency",
  severity: "warning",
  fix: "changes-results",

  *check({ facts }) {
    for (const breach of breachesBy("window", facts)) yield report(breach)
  },
})

function report(breach: Breach): Reported {
  const { term, promised } = breach
  const slo = formatDuration(promised)
  const fixes = updateMode(breach)
  return {
    at: term.at,
    operator: term.operator,
    shows: "silently",
    message: `A record can wait ${formatDuration(term.worst)} in this ${shapeOf(term.operator)} alone, but the job promises ${slo}.`,
    help: helpFor(breach),
    because: becauseOf(breach),
    fixes,
  }
}

function helpFor({ term, facts }: Breach): string {
  if (term.operator.settings.window === undefined)
    return "Narrow the range of times in the condition of the join, or promise more."
  const earlier = facts.tagsColumns
    ? "Write in update mode, if the sink can replace what it wrote before"
    : "Let the window fire early with a continuous trigger"
  return `${earlier}, shorten the window, or promise more.`
}

/** The sinks of Spark that take updates as they come. */
const updatable = new Set(["kafka", "console", "foreach", "foreachBatch", "memory"])

function updateMode({ sink, facts, latency }: Breach): readonly Fix[] {
  const isSession = latency.terms.some(({ operator }) => operator.settings.window?.shape === "session")
  if (!facts.tagsColumns || isSession || !updatable.has(sink.settings.connector ?? "")) return []
  const windows = latency.terms.filter(({ cause }) => cause === "window")
  if (windows.length > 1 || windows.some(({ operator }) => operator.settings.window === undefined)) return []
  return [
    {
      title: "Write updates after every batch",
      safety: "changes-results",
      patches: [set(sink, "outputMode", "update")],
    },
  ]
}

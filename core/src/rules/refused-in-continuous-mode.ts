import { formatDuration, isKnown, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { fileFormats, queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { isOpaque, isRecordByRecord, streamOperators, streamSources } from "./common/streams.js"
import { listed, nameOf, shapeOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * An operator, function, source or sink that Spark's continuous mode does not have.
 *
 * Continuous mode hands on every record by itself. It knows selections, filters
 * and functions of one record, and nothing that puts records together: no
 * watermark, no aggregation, no union, no join. There are no batches, so there
 * is no time of a batch and no `foreachBatch`, and it reads and writes only what
 * can do without them, such as Kafka.
 *
 * ```ts
 * views().withWatermark("timestamp", "1 minute").writeStream.format("console").trigger(Trigger.Continuous("1 second")).start()
 * ```
 *
 * ```ts
 * views().writeStream.foreachBatch(batch => batch.show()).trigger(Trigger.Continuous("1 second")).start()
 * ```
 *
 * ```ts
 * views().selectExpr("value", "current_timestamp() AS seen").writeStream.format("console").trigger(Trigger.Continuous("1 second")).start()
 * ```
 *
 * The repair goes back to micro-batches with the same interval.
 *
 * Not reported for what takes one record at a time, or in micro-batches:
 *
 * ```ts
 * views().filter("key IS NOT NULL").selectExpr("CAST(value AS STRING) AS value")
 *   .writeStream.format("console").trigger(Trigger.Continuous("1 second")).start()
 * ```
 *
 * ```ts
 * views().withWatermark("timestamp", "1 minute").dropDuplicatesWithinWatermark("key")
 *   .writeStream.format("console").trigger(Trigger.ProcessingTime("1 second")).start()
 * ```
 *
 * ```ts
 * views().writeStream.foreachBatch(batch => batch.show()).trigger(Trigger.ProcessingTime("1 second")).start()
 * ```
 */
export const refusedInContinuousMode = rule({
  group: "batches",
  severity: "error",
  fix: "changes-results",
  engine: ["spark:U46", "spark:U47", "spark:A29", "spark:P18"],

  *check({ job, facts }) {
    for (const query of queriesOf(job).filter(({ settings }) => settings.trigger?.type === "continuous")) {
      yield* sink(query, facts)
      for (const source of streamSources(query, facts.flow)) yield* ofSource(source, query, facts)
      for (const operator of streamOperators(query, facts.flow)) yield* ofOperator(operator, query, facts)
    }
  },
})

function report(
  operator: Operator,
  query: Operator,
  facts: Facts,
): Pick<Reported, "operator" | "because" | "fixes" | "help"> {
  const { trigger } = query.settings
  const because =
    operator === query
      ? []
      : [{ at: settingPlace(query, "trigger"), message: "the query is in continuous mode" }]
  const isPossible = isKnown(trigger?.interval) && !isShared(query, facts)
  return {
    operator,
    because,
    help: "Run the query in micro-batches.",
    fixes: isPossible ? [microBatches(query, trigger.interval)] : [],
  }
}

function microBatches(query: Operator, interval: number): Fix {
  return {
    title: `Run the query in micro-batches, one every ${formatDuration(interval)}`,
    safety: "changes-results",
    patches: [set(query, "trigger", { type: "processing-time", interval })],
  }
}

function* sink(query: Operator, facts: Facts): Generator<Reported> {
  const { connector = "" } = query.settings
  const isFunction = connector === "foreachBatch"
  if (isFunction || fileFormats.has(connector) || connector === "delta")
    yield {
      at: settingPlace(query, "connector"),
      shows: isFunction ? "on submit" : "at run time",
      message: isFunction
        ? "Continuous mode has no batches that `foreachBatch` could be given."
        : `Continuous mode cannot write to ${connector}, which is written batch by batch.`,
      ...report(query, query, facts),
    }
}

function* ofSource(source: Operator, query: Operator, facts: Facts): Generator<Reported> {
  const { connector = "" } = source.settings
  if (fileFormats.has(connector) || connector === "delta" || connector === "rate-micro-batch")
    yield {
      at: settingPlace(source, "connector"),
      shows: "at run time",
      message: `Continuous mode cannot read ${nameOf(source)}, which gives its rows batch by batch.`,
      ...report(source, query, facts),
    }
}

const currentTime = new Set(["current_timestamp", "now", "current_date", "curdate", "localtimestamp"])

function* ofOperator(operator: Operator, query: Operator, facts: Facts): Generator<Reported> {
  if (isOpaque(operator)) return
  const times = operator.settings.functions?.filter(name => currentTime.has(name)) ?? []
  const isOne = facts.flow.inputs(operator).length === 1 && traits(operator).watermarks === "keeps"
  const message = !(isOne && isRecordByRecord(operator))
    ? `Continuous mode takes one record at a time and has no ${shapeOf(operator)}.`
    : times.length > 0
      ? `Continuous mode has no batch whose time ${listed(times.map(name => `\`${name}\``))} could be.`
      : undefined
  if (message !== undefined)
    yield { at: operator.origin.name, shows: "on submit", message, ...report(operator, query, facts) }
}

import { formatDuration, isKnown, type Operator, type Span, traits } from "@streamwright/graph"
import type { Facts } from "../../derive/facts.js"
import { settingPlace } from "../../derive/setting-place.js"
import type { Fix } from "../../finding.js"
import { set } from "../../patch.js"
import { changeOptions, isOptionOn, optionOf, optionPath } from "./queries.js"
import { isEndless, isOpaque, isRecordByRecord, streamOperators, streamSources } from "./streams.js"
import { nameOf, shapeOf } from "./words.js"

/** Why a query cannot run in real-time mode. */
export interface Obstacle {
  readonly at: Span
  /** Absent for the query itself. */
  readonly operator?: Operator
  readonly message: string
  readonly help: string
  /** Whether only the first batch fails. */
  readonly isLate?: boolean
  readonly fix?: Fix
}

/** What keeps a query out of Spark's real-time mode, as far as the text tells. */
export function* obstacles(query: Operator, facts: Facts): Generator<Obstacle> {
  if (!facts.version.isAtLeast("4.1")) {
    yield {
      at: settingPlace(query, "trigger"),
      message: `Spark ${facts.version.text} has no real-time mode; it came with 4.1.`,
      help: "Run the query in micro-batches, or on a newer Spark.",
    }
    return
  }
  yield* mode(query)
  yield* interval(query)
  yield* sink(query, facts)
  for (const source of streamSources(query, facts.flow)) yield* ofSource(source)
  for (const operator of streamOperators(query, facts.flow)) {
    yield* ofOperator(operator, facts)
    yield* ofUnion(operator, facts)
  }
  yield* configuration(query, facts)
}

function* mode(query: Operator): Generator<Obstacle> {
  const { outputMode = "append" } = query.settings
  if (!isKnown(outputMode) || outputMode === "update") return
  yield {
    at:
      query.settings.outputMode === undefined
        ? settingPlace(query, "trigger")
        : settingPlace(query, "outputMode"),
    message: `Real-time mode writes updates, so Spark refuses it in ${outputMode} mode.`,
    help: "Set the output mode to update.",
    fix: { title: "Write updates", safety: "changes-results", patches: [set(query, "outputMode", "update")] },
  }
}

const shortest = 5_000
/** What Spark takes where nothing is said. */
const usual = 300_000

function* interval(query: Operator): Generator<Obstacle> {
  const every = query.settings.trigger?.interval
  if (!isKnown(every) || every >= shortest) return
  yield {
    at: settingPlace(query, "trigger.interval"),
    message: `The interval of real-time mode is that of its checkpoints, and Spark refuses less than 5 s; ${formatDuration(every)} would make no record faster.`,
    help: "Take 5 minutes, the default: records are handed on at once, whatever the interval is.",
    fix: {
      title: "Make a checkpoint every 5 minutes",
      safety: "safe",
      patches: [set(query, "trigger", { type: "real-time", interval: usual })],
    },
  }
}

const sinks = new Set(["kafka", "foreach", "console", "memory", "?"])
const async = "asyncProgressTrackingEnabled"

function* sink(query: Operator, facts: Facts): Generator<Obstacle> {
  const { connector = "" } = query.settings
  if (!sinks.has(connector))
    yield {
      at: settingPlace(query, "connector"),
      message: `Real-time mode cannot write to ${connector}: its sinks are Kafka, \`foreach\`, the console and memory.`,
      help: "Write to one of them, or run the query in micro-batches.",
    }
  if (isOptionOn(query, async) && !facts.version.isAtLeast("4.3"))
    yield {
      at: settingPlace(query, optionPath(query, async)),
      message: "Real-time mode and asynchronous progress exclude each other before Spark 4.3.",
      help: "Take the option away.",
      fix: withoutOption(query, async),
    }
}

function withoutOption(operator: Operator, option: string): Fix {
  return {
    title: `Take \`${option}\` away`,
    safety: "safe",
    patches: [changeOptions(operator, [option])],
  }
}

function* ofSource(source: Operator): Generator<Obstacle> {
  const { connector } = source.settings
  if (connector !== undefined && connector !== "kafka" && connector !== "table" && connector !== "?")
    yield {
      at: settingPlace(source, "connector"),
      operator: source,
      isLate: true,
      message: `Real-time mode reads only Kafka, so the query fails in its first batch because of ${nameOf(source)}.`,
      help: "Read from Kafka, or run the query in micro-batches.",
    }
  if (connector === "kafka" && optionOf(source, "minPartitions") !== undefined)
    yield {
      at: settingPlace(source, optionPath(source, "minPartitions")),
      operator: source,
      isLate: true,
      message:
        "Real-time mode reads each partition of Kafka in one task and does not divide them, as `minPartitions` asks.",
      help: "Take the option away.",
      fix: withoutOption(source, "minPartitions"),
    }
}

function* ofOperator(operator: Operator, facts: Facts): Generator<Obstacle> {
  if (isRecordByRecord(operator) || isOpaque(operator) || !isRefused(operator, facts)) return
  yield {
    at: operator.origin.name,
    operator,
    isLate: true,
    message: `Real-time mode of Spark ${facts.version.text} has no ${what(operator)}, so the query fails in its first batch.`,
    help: "Run the query in micro-batches, or leave this to another query.",
  }
}

function what(operator: Operator): string {
  if (operator.settings.joinType !== undefined) return "join of two streams"
  const isWithin = traits(operator).record === "same" && operator.settings.clock === "event"
  return isWithin ? `${traits(operator).title} within the watermark` : shapeOf(operator)
}

/** A join with what has an end works where that is broadcast; which functions keep state by hand is not told. */
function isRefused(operator: Operator, { flow, version }: Facts): boolean {
  const { state, shuffles, aggregates } = traits(operator)
  const { window, clock, joinType } = operator.settings
  const inputs = flow.inputs(operator)
  if (joinType !== undefined) return inputs.length > 1 && inputs.every(input => isEndless(input, flow))
  if (!version.isAtLeast("4.3")) return true
  if (aggregates) return window?.shape === "session"
  if (traits(operator).record === "same" && clock === "event") return !version.isAtLeast("5.0")
  return state === "nothing" && !shuffles
}

/** One source must not come to a union on two ways. */
function* ofUnion(operator: Operator, { flow }: Facts): Generator<Obstacle> {
  const inputs = flow.inputs(operator)
  if (inputs.length < 2 || operator.settings.joinType !== undefined || isOpaque(operator)) return
  const sources = inputs.flatMap(input =>
    [...new Set([input, ...flow.upstream(input)])].filter(each => traits(each).role === "source"),
  )
  const twice = sources.find((source, index) => sources.indexOf(source) !== index)
  if (!twice) return
  yield {
    at: operator.origin.name,
    operator,
    isLate: true,
    message: `Both sides of this ${traits(operator).title} come from ${nameOf(twice)}; real-time mode refuses one source on two ways.`,
    help: "Read the topic once for each side.",
  }
}

/** Settings that state in real-time mode, of 4.3 and later, does not go with. */
const conflicting: { readonly [key: string]: (value: string) => boolean } = {
  "spark.sql.streaming.stateStore.providerClass": value => !/rocksdb/i.test(value),
  "spark.sql.streaming.stateStore.checkpointFormatVersion": value => value === "1",
  "spark.sql.execution.sortBeforeRepartition": value => value === "true",
}

function* configuration(query: Operator, { flow }: Facts): Generator<Obstacle> {
  const keepsState = streamOperators(query, flow).some(operator => traits(operator).state !== "nothing")
  if (!keepsState) return
  for (const [key, isConflict] of Object.entries(conflicting)) {
    const value = flow.job.settings.configuration?.[key]
    if (!isKnown(value) || !isConflict(String(value))) continue
    yield {
      at: flow.job.origins[`configuration.${key}`] ?? query.origin.name,
      isLate: true,
      message: `State in real-time mode does not go with \`${key}\` set to ${value}.`,
      help: "Leave the setting to Spark, which chooses what the mode needs.",
    }
  }
}

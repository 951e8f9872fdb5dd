import { type Job, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { flinkLacks } from "./common/flink-lacks.js"
import { plainName } from "./common/plain-name.js"
import { fileFormats, lacksOption, optionText, queriesOf, sourcesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { capitalized, listed, nameOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * A source or sink without a setting that it needs, such as a topic, a path or a schema.
 *
 * Kafka needs its brokers and exactly one way of saying which topics; files need
 * a path, and on a stream a schema, since Spark does not look into files that
 * are not there yet; the table of the memory sink is called what the query is
 * called.
 * The engine says so when the source or sink is built or the query is started.
 *
 * ```ts
 * views().writeStream.format("memory").outputMode("append").start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * spark.readStream.json("s3://lake/incoming").writeStream.format("console").start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * const orders = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").load()
 * orders.writeStream.format("console").start()
 * ```
 *
 * ```ts
 * const orders = KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders")
 * env.fromSource(orders.setTopicPattern(/orders-.+/).build(), inTime, "orders").sinkTo(orderSink)
 * ```
 *
 * Formats are often decided last: for Flink's Kafka sources and sinks without
 * one, see `missing-format`.
 *
 * Not reported where everything is said, for lines of text, whose only column is
 * known, and where the engine is told to look for the schema itself:
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * spark.readStream.schema("shop STRING, amount DOUBLE").json("s3://lake/incoming").writeStream.format("console").start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().getOrCreate()
 * spark.readStream.text("s3://lake/logs").writeStream.format("memory").queryName("logs").start()
 * ```
 *
 * ```ts
 * const spark = SparkSession.builder().config("spark.sql.streaming.schemaInference", true).getOrCreate()
 * spark.readStream.format("parquet").option("path", "s3://lake/orders").load().writeStream.format("console").start()
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 */
export const incompleteConnector = rule({
  group: "sources",
  severity: "error",
  fix: "safe",
  engine: [
    "spark:A17",
    "spark:A18",
    "spark:A22",
    "spark:A23",
    "spark:A26",
    "spark:A28",
    "spark:P19",
    "flink:X4",
    "flink:X5",
    "flink:X6",
  ],

  *check({ job, facts }) {
    const operators = job.engine === "flink" ? job.operators : [...sourcesOf(job), ...queriesOf(job)]
    for (const operator of operators) {
      const missing = [...(job.engine === "flink" ? flinkLacks(operator) : lacks(operator, job))]
      if (missing.length > 0) yield report(operator, missing, facts)
    }
  },
})

function report(operator: Operator, missing: readonly string[], facts: Facts): Reported {
  return {
    at: facts.flow.job.engine === "flink" ? operator.origin.name : settingPlace(operator, "connector"),
    operator,
    shows: isClient(operator) ? "at run time" : "on submit",
    message: `${capitalized(nameOf(operator))} cannot work: it has ${listed(missing)}.`,
    help: "Say it where the source or sink is described.",
    fixes: isUnnamedMemory(operator) && !isShared(operator, facts) ? [nameIt(operator, facts.flow.job)] : [],
  }
}

/** What Kafka's producer lacks it says only when it is made. */
function isClient(operator: Operator): boolean {
  return operator.settings.connector === "kafka" && traits(operator).role === "sink"
}

function* lacks(operator: Operator, job: Job): Generator<string> {
  const { connector = "" } = operator.settings
  if (traits(operator).role === "sink") yield* sinkLacks(operator, connector)
  else if (connector === "kafka") yield* kafkaSourceLacks(operator)
  else if (fileFormats.has(connector)) yield* fileSourceLacks(operator, connector, job)
  else {
    const needed = required[connector] ?? []
    for (const option of needed) if (lacksOption(operator, option)) yield `no \`${option}\``
  }
}

const required: { readonly [connector: string]: readonly string[] } = {
  socket: ["host", "port"],
  "rate-micro-batch": ["rowsPerBatch"],
}

function* sinkLacks(operator: Operator, connector: string): Generator<string> {
  if (connector === "kafka" && lacksOption(operator, servers)) yield `no \`${servers}\``
  if ((fileFormats.has(connector) || connector === "delta") && lacksOption(operator, "path"))
    yield "no path to write to"
  if (isUnnamedMemory(operator)) yield "no query name, which its table is called by"
}

const servers = "kafka.bootstrap.servers"
const subscriptions = ["subscribe", "subscribePattern", "assign"]

function* kafkaSourceLacks(operator: Operator): Generator<string> {
  if (lacksOption(operator, servers)) yield `no \`${servers}\``
  if (subscriptions.every(name => lacksOption(operator, name)))
    yield "none of `subscribe`, `subscribePattern` and `assign`"
}

function* fileSourceLacks(operator: Operator, connector: string, job: Job): Generator<string> {
  if (lacksOption(operator, "path")) yield "no path to read from"
  const isStream = operator.settings.bounded !== true
  if (isStream && connector !== "text" && !operator.settings.hasSchema && !infersSchemas(job))
    yield "no schema, which a stream of files needs"
  if (
    optionText(operator, "cleanSource")?.toLowerCase() === "archive" &&
    lacksOption(operator, "sourceArchiveDir")
  )
    yield "no `sourceArchiveDir` to archive to"
}

function infersSchemas(job: Job): boolean {
  const inference = job.settings.configuration?.["spark.sql.streaming.schemaInference"]
  return inference !== undefined && String(inference).toLowerCase() !== "false"
}

function isUnnamedMemory({ settings, origin }: Operator): boolean {
  return settings.connector === "memory" && settings.name === undefined && origin.settings.name === undefined
}

function nameIt(operator: Operator, job: Job): Fix {
  const name = plainName(job.name, "_")
  return { title: `Call the query \`${name}\``, safety: "safe", patches: [set(operator, "name", name)] }
}

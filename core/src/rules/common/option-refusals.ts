import { type Operator, type OperatorSettings, type Span, traits } from "@streamwright/graph"
import { settingPlace } from "../../derive/setting-place.js"
import {
  fileFormats,
  lacksOption,
  optionName,
  optionNumber,
  optionOf,
  optionPath,
  optionText,
} from "./queries.js"
import { listed } from "./words.js"

/** An option that a source or sink refuses. */
export interface OptionRefusal {
  readonly option: string
  readonly message: string
  readonly help: string
  /** Where it is not at the option itself. */
  readonly at?: Span
  /** Whether the engine says so only in the first batch. */
  readonly isLate?: boolean
  /** Taking the option or the schema away, or giving others for it. */
  readonly repair?: "remove" | "schema" | NonNullable<OperatorSettings["options"]>
}

/** What Spark's sources and sinks refuse of the options that an operator is given. */
export function* refusals(operator: Operator): Generator<OptionRefusal> {
  const { connector = "" } = operator.settings
  const isSink = traits(operator).role === "sink"
  yield* givenTwice(operator)
  if (connector === "kafka") yield* isSink ? kafkaSink(operator) : kafkaSource(operator)
  if (isSink) return
  yield* fixedSchema(operator, connector)
  yield* notPositive(operator, connector)
  if (fileFormats.has(connector))
    yield* exclusive(operator, ["maxFilesPerTrigger", "maxBytesPerTrigger"], true)
  if (connector === "socket") yield* socket(operator)
}

function* givenTwice(operator: Operator): Generator<OptionRefusal> {
  const at = operator.origin.settings["options.path.argument"]
  if (at)
    yield {
      option: "path",
      at,
      message: "The path is given twice, as an option and here; Spark takes only one of them.",
      help: "Leave one of the two out.",
    }
}

/** What the consumer would do by itself, and why Spark does not let it. */
const ownedBySpark: { readonly [option: string]: string } = {
  "kafka.key.deserializer": "keys always come as bytes; cast the column `key`",
  "kafka.value.deserializer": "values always come as bytes; cast or parse the column `value`",
  "kafka.enable.auto.commit": "the query keeps its place in its checkpoint and commits nothing to Kafka",
  "kafka.interceptor.classes": "an interceptor could break what the consumer gives the query",
}

function* kafkaSource(operator: Operator): Generator<OptionRefusal> {
  for (const [option, why] of Object.entries(ownedBySpark))
    if (optionOf(operator, option) !== undefined) yield refused(option, why)
  if (optionOf(operator, "kafka.auto.offset.reset") !== undefined) yield offsetReset(operator)
  if (operator.settings.bounded !== true)
    for (const option of ["endingOffsets", "endingOffsetsByTimestamp", "endingTimestamp"])
      if (optionOf(operator, option) !== undefined) yield refused(option, "a stream has no end")
  yield* subscription(operator)
}

function refused(option: string, why: string): OptionRefusal {
  return {
    option,
    message: `Spark refuses \`${option}\` here: ${why}.`,
    help: "Take the option away.",
    repair: "remove",
  }
}

function offsetReset(operator: Operator): OptionRefusal {
  const option = "kafka.auto.offset.reset"
  const where = optionText(operator, option)
  const isSame = (where === "earliest" || where === "latest") && lacksOption(operator, "startingOffsets")
  return {
    option,
    message: `Spark refuses \`${option}\`: where a query begins is said by \`startingOffsets\`, and afterwards its checkpoint knows.`,
    help: "Say it with `startingOffsets`.",
    repair: isSame ? { startingOffsets: where } : "remove",
  }
}

const subscriptions = ["subscribe", "subscribePattern", "assign"]

function* subscription(operator: Operator): Generator<OptionRefusal> {
  yield* exclusive(operator, subscriptions, false)
  for (const option of subscriptions) {
    const text = optionText(operator, option)
    if (text === undefined) continue
    const isEmpty = text.split(",").every(part => part.trim() === "")
    if (isEmpty || (option === "assign" && !text.startsWith("{")))
      yield {
        option,
        message: `\`${option}\` names ${isEmpty ? "no topic" : 'no partitions: it must be JSON such as `{"views":[0,1]}`'}, so Spark refuses the source.`,
        help: "Say which topics to read.",
      }
  }
}

/** Of several options only one may be given; the later ones are too many. */
function* exclusive(operator: Operator, names: readonly string[], isLate: boolean): Generator<OptionRefusal> {
  const given = names.filter(name => optionName(operator, name) !== undefined)
  const last = given.toSorted((a, b) => startOf(operator, a) - startOf(operator, b)).at(-1)
  if (given.length > 1 && last !== undefined)
    yield {
      option: last,
      isLate,
      message: `${listed(given.map(name => `\`${name}\``))} exclude each other, so Spark refuses the source.`,
      help: "Keep the one that is meant.",
    }
}

function startOf(operator: Operator, name: string): number {
  return settingPlace(operator, optionPath(operator, name)).start
}

function* kafkaSink(operator: Operator): Generator<OptionRefusal> {
  for (const option of ["kafka.key.serializer", "kafka.value.serializer"])
    if (optionOf(operator, option) !== undefined)
      yield refused(option, "the sink takes text or bytes and writes them as they are")
}

const columnsOf: { readonly [connector: string]: string } = {
  kafka: "`key`, `value`, `topic` and what else a record of Kafka has; parse `value` with `from_json`",
  rate: "`timestamp` and `value`",
  "rate-micro-batch": "`timestamp` and `value`",
  socket: "`value`",
  delta: "those of the table",
}

function* fixedSchema(operator: Operator, connector: string): Generator<OptionRefusal> {
  const columns = columnsOf[connector]
  if (!operator.settings.hasSchema || columns === undefined) return
  yield {
    option: "schema",
    at: settingPlace(operator, "hasSchema"),
    message: `A ${connector} source takes no schema from outside: its columns are ${columns}.`,
    help: "Take the schema away and select what is needed.",
    ...(connector === "kafka" ? {} : { repair: "schema" }),
  }
}

/** Counts that make no sense from zero downwards; of files Spark looks only when it lists them. */
const counts: { readonly [connector: string]: readonly string[] } = {
  kafka: ["minPartitions", "maxRecordsPerPartition"],
  rate: ["rowsPerSecond", "numPartitions"],
  "rate-micro-batch": ["rowsPerBatch", "numPartitions"],
}

function* notPositive(operator: Operator, connector: string): Generator<OptionRefusal> {
  const isFiles = fileFormats.has(connector)
  for (const option of isFiles ? ["maxFilesPerTrigger"] : (counts[connector] ?? [])) {
    const value = optionNumber(operator, option)
    if (value !== undefined && value <= 0)
      yield {
        option,
        isLate: isFiles,
        message: `\`${option}\` is ${value}, but must be more than zero.`,
        help: "Give it a positive number, or take it away.",
        repair: "remove",
      }
  }
}

function* socket(operator: Operator): Generator<OptionRefusal> {
  const value = optionText(operator, "includeTimestamp")
  if (value !== undefined && !/^(true|false)$/i.test(value))
    yield {
      option: "includeTimestamp",
      message: `\`includeTimestamp\` is ${value}, but must be true or false.`,
      help: "Say true or false.",
    }
}

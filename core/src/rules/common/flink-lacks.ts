import { type Operator, traits } from "@streamwright/graph"
import { isOptionOn, lacksOption, optionText } from "./queries.js"

/** What a Kafka source or sink of Flink is not told, or is told twice, so that it cannot be built. */
export function* flinkLacks(operator: Operator): Generator<string> {
  if (operator.settings.connector !== "kafka") return
  if (lacksBoth(operator, "bootstrapServers", "bootstrap.servers")) yield "no bootstrap servers"
  if (traits(operator).role === "sink") yield* sinkLacks(operator)
  else yield* sourceLacks(operator)
}

function* sinkLacks(sink: Operator): Generator<string> {
  if (optionText(sink, "serializer") === "incomplete")
    yield lacksOption(sink, "topic")
      ? "a record serializer without a topic"
      : "a record serializer that is not told how to write values"
}

/** The ways of saying what to read, of which a source takes one. */
const subscriptions: { readonly [option: string]: string } = {
  topics: "topics",
  topicPattern: "a pattern of topics",
  partitions: "partitions",
  subscriber: "a subscriber",
}

function* sourceLacks(source: Operator): Generator<string> {
  const options = source.settings.options ?? {}
  const given = Object.keys(subscriptions).filter(option => options[option] !== undefined)
  if (given.length === 0 && lacksOption(source, "topics")) yield "no topics"
  if (given.length > 1)
    yield `${given.map(option => subscriptions[option]).join(" as well as ")}, of which it takes one`
  if (needsGroup(source) && lacksBoth(source, "groupId", "group.id"))
    yield "no group id, which the offsets of a group need"
}

function needsGroup(source: Operator): boolean {
  const commits =
    isOptionOn(source, "commit.offsets.on.checkpoint") || isOptionOn(source, "enable.auto.commit")
  return commits || optionText(source, "startingOffsets") === "committed"
}

function lacksBoth(operator: Operator, method: string, property: string): boolean {
  return lacksOption(operator, method) && lacksOption(operator, property)
}

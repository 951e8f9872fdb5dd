// # DStreams have no other clock

import { defineJob } from "streamwright"
import {
  ConsumerStrategies,
  KafkaUtils,
  LocationStrategies,
  Minutes,
  Seconds,
  SparkConf,
  StreamingContext,
} from "streamwright/spark"

interface Click {
  readonly campaign: string
  readonly clickedAt: number
}

const kafka = { "bootstrap.servers": "kafka:9092", "group.id": "clicks" }

function clicksOf(context: StreamingContext) {
  return KafkaUtils.createDirectStream<string, string>(
    context,
    LocationStrategies.PreferConsistent(),
    ConsumerStrategies.Subscribe<string, string>(["clicks"], kafka),
  ).map(message => JSON.parse(message.value()) as Click)
}

export const replayed = defineJob({ name: "campaigns" }, () => {
  const context = new StreamingContext(new SparkConf(), Seconds(10))
  clicksOf(context)
    .map((click): [string, number] => [click.campaign, 1])
    .reduceByKeyAndWindow((a, b) => a + b, Minutes(5), Minutes(1))
//   ^^^^^^^^^^^^^^^^^^^^ info processing-time-window: This sliding window of 5 min runs on the processing clock, but this kafka source can be replayed. After a replay or a backlog its results differ.
//  help: DStreams know no event time; Structured Streaming does. Or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
    .print()
  context.start()
})

// ## The record carries its own time

export const timed = defineJob({ name: "clicks" }, () => {
  const context = new StreamingContext(new SparkConf(), Seconds(10))
  clicksOf(context).window(Minutes(5)).print()
//                  ^^^^^^ info processing-time-window: This sliding window of 5 min runs on the processing clock, but this kafka source can be replayed. After a replay or a backlog its results differ.
//  help: DStreams know no event time; Structured Streaming does. Or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
  context.start()
})

// ## The author says so

export const meant = defineJob({ name: "load", timeDomain: "processing" }, () => {
  const context = new StreamingContext(new SparkConf(), Seconds(10))
  clicksOf(context).countByWindow(Minutes(5), Seconds(10)).print()
  context.start()
})

// ## Nothing speaks against it

export const lines = defineJob({ name: "lines" }, () => {
  const context = new StreamingContext(new SparkConf(), Seconds(10))
  context.socketTextStream("localhost", 9999).countByWindow(Minutes(5), Seconds(10)).print()
  context.start()
})

/**
 * The mistaken twin of `ad-clicks.ts`: the job as it was written in 2017, with
 * DStreams, and as it still runs in many places.
 *
 * Two mistakes:
 * - `processing-time-window`: a DStream knows only the clock of the machine. The
 *   five minutes are those in which clicks were read, not those in which people
 *   clicked (`clickedAt`); after an outage all of the backlog falls into one
 *   window. No setting mends that, only the move to Structured Streaming.
 * - `micro-batch-exceeds-slo`: a click waits up to ten seconds for its batch to
 *   begin, and three were promised.
 */
import { defineJob } from "streamwright"
import {
  ConsumerStrategies,
  KafkaUtils,
  LocationStrategies,
  Minutes,
  type RDD,
  Seconds,
  SparkConf,
  StreamingContext,
} from "streamwright/spark"
import { brokers } from "./shared/kafka.js"

interface Click {
  readonly campaign: string
  /** Milliseconds since 1970. */
  readonly clickedAt: number
}

const kafka = {
  "bootstrap.servers": brokers,
  "key.deserializer": "org.apache.kafka.common.serialization.StringDeserializer",
  "value.deserializer": "org.apache.kafka.common.serialization.StringDeserializer",
  "group.id": "ad-clicks",
  "auto.offset.reset": "earliest",
  "enable.auto.commit": false,
}

const plus = (a: number, b: number) => a + b
const minus = (a: number, b: number) => a - b

/** Replaces a report, so a batch that is run again does no harm. There are few campaigns. */
async function report(name: string, counts: RDD<[string, number]>): Promise<void> {
  const body = JSON.stringify(counts.collect())
  await fetch(`http://reports.example.com/${name}`, { method: "PUT", body })
}

export default defineJob({ name: "ad-clicks", slo: { latency: "3 s" } }, () => {
  const configuration = new SparkConf().setAppName("ad-clicks")
  const context = new StreamingContext(configuration, Seconds(10))
  context.checkpoint("hdfs:///checkpoints/ad-clicks")

  const messages = KafkaUtils.createDirectStream<string, string>(
    context,
    LocationStrategies.PreferConsistent(),
    ConsumerStrategies.Subscribe<string, string>(["ad-clicks"], kafka),
  )

  const clicks = messages
    .map(message => JSON.parse(message.value()) as Click)
    .map((click): [string, number] => [click.campaign, 1])

  // `minus` takes away what leaves the window, so that not all that stays is added up anew.
  clicks
    .reduceByKeyAndWindow(plus, minus, Minutes(5))
    .foreachRDD(counts => report("clicks-last-five-minutes", counts))

  clicks
    .updateStateByKey<number>((ones, total) => ones.reduce(plus, total ?? 0))
    .foreachRDD(totals => report("clicks-per-campaign", totals))

  context.start()
  context.awaitTermination()
})

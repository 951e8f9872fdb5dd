// # DStream programs as Spark's older guide shows them

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

const add = (a: number, b: number) => a + b

const context = () =>
  new StreamingContext(new SparkConf().setMaster("local[2]").setAppName("guide"), Seconds(1))

const pairs = (streaming: StreamingContext) =>
  streaming
    .socketTextStream("localhost", 9999)
    .flatMap(line => line.split(" "))
    .map((word): [string, number] => [word, 1])

export const words = defineJob({ name: "network word count" }, () => {
  const streaming = context()
  pairs(streaming).reduceByKey(add).print()
  streaming.start()
  streaming.awaitTermination()
})

export const running = defineJob({ name: "a running count" }, () => {
  const streaming = context()
  streaming.checkpoint("hdfs:///checkpoints/running")
  pairs(streaming)
    .updateStateByKey<number>((ones, total) => ones.reduce(add, total ?? 0))
    .print()
  streaming.start()
  streaming.awaitTermination()
})

export const windowed = defineJob({ name: "the last thirty seconds" }, () => {
  const streaming = context()
  pairs(streaming).reduceByKeyAndWindow(add, Seconds(30), Seconds(10)).print()
  streaming.start()
  streaming.awaitTermination()
})

export const direct = defineJob({ name: "directly from Kafka", timeDomain: "processing" }, () => {
  const streaming = context()
  const stream = KafkaUtils.createDirectStream<string, string>(
    streaming,
    LocationStrategies.PreferConsistent(),
    ConsumerStrategies.Subscribe<string, string>(["topicA", "topicB"], {
      "bootstrap.servers": "localhost:9092,anotherhost:9092",
      "group.id": "guide",
      "auto.offset.reset": "latest",
      "enable.auto.commit": false,
    }),
  )
  stream
    .map((record): [string, string] => [record.key(), record.value()])
    .window(Minutes(1))
    .print()
  streaming.start()
  streaming.awaitTermination()
})

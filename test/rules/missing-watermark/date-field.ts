// # An event time that is a Date gives its own milliseconds

import { KafkaSource, StreamExecutionEnvironment, TumblingEventTimeWindows, WatermarkStrategy } from "streamwright/flink"

interface Reading {
  readonly sensorId: string
  readonly celsius: number
  readonly measuredAt: Date
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const source = KafkaSource.builder<Reading>().setBootstrapServers("kafka:9092").setTopics("readings").build()

env
  .fromSource(source, WatermarkStrategy.noWatermarks(), "readings")
  .keyBy(reading => reading.sensorId)
  .window(TumblingEventTimeWindows.of("1 min"))
//        ^^^^^^^^^^^^^^^^^^^^^^^^ error missing-watermark: This event-time tumbling window of 1 min never fires: `readings` supplies no watermarks.
//  help: Say at `readings` which field is the event time and how far out of order records may be.
//  because "WatermarkStrategy.noWatermarks()": `readings` supplies no watermarks
//  fix "Add watermarks at `readings` from `measuredAt`" (changes-results)
//  - .fromSource(source, WatermarkStrategy.noWatermarks(), "readings")
//  + .fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness<Reading>("5 s").withTimestampAssigner(reading => reading.measuredAt.getTime()), "readings")
  .reduce((a, b) => (a.celsius > b.celsius ? a : b))
  .print()

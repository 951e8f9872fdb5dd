// # Comments that silence something, and comments that do not

import { KafkaSource, StreamExecutionEnvironment, TumblingEventTimeWindows, TumblingProcessingTimeWindows, WatermarkStrategy } from "streamwright/flink"

interface Reading {
  readonly sensor: string
  readonly value: number
  readonly timestamp: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const source = KafkaSource.builder<Reading>().setBootstrapServers("kafka:9092").setTopics("readings").build()
const readings = env.fromSource(source, WatermarkStrategy.noWatermarks<Reading>(), "readings").keyBy(r => r.sensor)

// ## Used: on the line above, with a blank line or another comment between

// streamwright-ignore processing-time-window: shows what arrives, not what happened
readings.window(TumblingProcessingTimeWindows.of("1 s")).max("value").print()

// streamwright-ignore processing-time-window: shows what arrives, not what happened

// Each second.
readings.window(TumblingProcessingTimeWindows.of("1 s")).min("value").print()

// ## Used: two comments above one line

// streamwright-ignore processing-time-window: shows what arrives, not what happened
// streamwright-ignore missing-watermark: ended by hand
readings.window(TumblingProcessingTimeWindows.of("2 s")).max("value").print(); readings.window(TumblingEventTimeWindows.of("1 s")).max("value").print()

// ## Unused: nothing is reported on the line

// streamwright-ignore unkeyed-state: mended long ago
// ^line warning unused-ignore: Nothing is reported here for unkeyed-state, so this ignore silences nothing.
//  help: Remove the comment.
readings.countWindow(10).max("value").print()

// ## Unused: no rule is named, or none that exists

// streamwright-ignore: everything
// ^line warning unused-ignore: This ignore names no rule.
//  help: Remove the comment.
readings.countWindow(20).max("value").print()

// streamwright-ignore no-such-rule: it was renamed
// ^line warning unused-ignore: Nothing is reported here for no-such-rule, so this ignore silences nothing.
//  help: Remove the comment.
readings.countWindow(30).max("value").print()

// ## Unused: without a reason

// streamwright-ignore processing-time-window
// ^line warning unused-ignore: This ignore gives no reason, so it is not followed.
//  help: Write the reason after a colon.
readings.countWindow(40).max("value").print()

// ## No ignore: other tools have comments of the same kind

// streamwright-ignored things are none
readings.countWindow(50).max("value").print()

// ## Unused: at the end of the file

// streamwright-ignore processing-time-window: nothing follows
// ^line warning unused-ignore: Nothing is reported here for processing-time-window, so this ignore silences nothing.
//  help: Remove the comment.

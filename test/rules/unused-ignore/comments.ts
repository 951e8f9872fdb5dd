// # What stands between an ignore and its line, and what only looks like an ignore

import { KafkaSource, StreamExecutionEnvironment, TumblingProcessingTimeWindows, WatermarkStrategy } from "streamwright/flink"

interface Reading {
  readonly sensor: string
  readonly value: number
  readonly timestamp: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const source = KafkaSource.builder<Reading>().setBootstrapServers("kafka:9092").setTopics("readings").build()
const readings = env.fromSource(source, WatermarkStrategy.noWatermarks<Reading>(), "readings").keyBy(r => r.sensor)

// ## Used: above the comments of the line

// streamwright-ignore processing-time-window: shows what arrives, not what happened
/** The highest of each second. */
readings.window(TumblingProcessingTimeWindows.of("1 s")).max("value").print()

// streamwright-ignore processing-time-window: shows what arrives, not what happened
/*
 * The lowest of each second.

   No more, no less.
 */
readings.window(TumblingProcessingTimeWindows.of("1 s")).min("value").print()

// ## Used: behind texts that hold quotation marks

const quotes = ['"', "'", "`", `'"${"`"}`, "\"", /["'`]/.source, 4 / 2]
// streamwright-ignore processing-time-window: shows what arrives, not what happened
readings.window(TumblingProcessingTimeWindows.of("2 s")).max("value").name(quotes.join()).print()

// ## None: within a template, within a comment, and behind code

export const page = `
// streamwright-ignore missing-watermark: this is a text
`

/*
// streamwright-ignore missing-watermark: this is a comment of several lines
*/
readings.countWindow(10).max("value").print() // streamwright-ignore missing-watermark: this is behind code

// ## None: something else has a name that begins like it

// streamwright-ignore-file missing-watermark: another tool
readings.countWindow(20).max("value").print()

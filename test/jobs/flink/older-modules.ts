// @file: job.cts
// # `require`, `import =`, `export =`, `exports` and `module.exports`

import flink = require("streamwright/flink")
import sources = require("./sources.cjs")
import windows = require("./windows.cjs")
const { clean } = require("./steps.cjs")

const env = flink.StreamExecutionEnvironment.getExecutionEnvironment()
clean(sources.load(env, windows.topic)).keyBy((event: sources.Event) => event.key).window(windows.minute).max("at").print()

// @file: sources.cts
import flink = require("streamwright/flink")

function read(env: flink.StreamExecutionEnvironment, topic: string): flink.DataStream<sources.Event> {
  const source = flink.KafkaSource.builder<sources.Event>().setBootstrapServers("kafka:9092").setTopics(topic).build()
  const strategy = flink.WatermarkStrategy.forMonotonousTimestamps<sources.Event>().withTimestampAssigner(event => event.at)
  return env.fromSource(source, strategy, topic)
}

const sources = { load: read }

declare namespace sources {
  interface Event {
    readonly key: string
    readonly at: number
  }
}

export = sources

// @file: windows.cjs
const { TumblingEventTimeWindows } = require("streamwright/flink")

exports.topic = "events"
exports.minute = TumblingEventTimeWindows.of("1 min")

// @file: steps.cjs
module.exports = {
  clean: stream => stream.filter(event => event.key !== "").name("clean"),
}

/* graph
flink "Flink Streaming Job"
  source:events connector=kafka options={bootstrapServers=kafka:9092 topics=events} watermark={strategy=monotonous timestamp=at}
  filter:clean <- source:events
  keyBy <- filter:clean key=[key]
  window <- keyBy window={clock=event shape=tumbling size=60000}
  sink <- window connector=print
*/

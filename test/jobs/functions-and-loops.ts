// # Helper functions, generics, closures, loops over what is known, conditions on what is known

import {
  type DataStream,
  KafkaSink,
  KafkaSource,
  type KeyedStream,
  StreamExecutionEnvironment,
  TumblingProcessingTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Event {
  readonly id: string
  readonly region: string
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()

function read<T>(topic: string, { parallelism = 1 } = {}): DataStream<T> {
  const source = KafkaSource.builder<T>().setBootstrapServers("kafka:9092").setTopics(topic).build()
  return env.fromSource(source, WatermarkStrategy.noWatermarks<T>(), topic).setParallelism(parallelism)
}

const write = (topic: string) => (stream: DataStream<Event>) =>
  stream.sinkTo(KafkaSink.builder<Event>().setBootstrapServers("kafka:9092").build()).name(topic)
//       ^^^^^^ info missing-uid: 2 operators keep state and have no uid: after a change of the job, Flink may no longer find what was saved.
//  help: Give each a uid that says what it does, and never change it.
//  because "sinkTo": has no uid either
//       ^^^^^^ warning unset-delivery-guarantee: `one` says nothing of its delivery guarantee, and the default is none: a failure loses the records that are under way.
//  help: Choose `AT_LEAST_ONCE`, or `EXACTLY_ONCE` where readers wait for committed records.

// ## A loop over an array, with an index and destructuring

const topics = ["clicks", "views"]
const streams: DataStream<Event>[] = []
for (const [index, topic] of topics.entries()) {
  if (topic === "views") streams.push(read<Event>(topic, { parallelism: index + 1 }).filter(e => e.id !== ""))
  else streams.push(read<Event>(topic))
}

// ## `map`, `reduce` and spread over streams

const [first, ...others] = streams.map(stream => stream.filter(event => event.region !== ""))
const all = first!.union(...others)
const keyed = [(e: Event) => e.region].reduce<DataStream<Event> | KeyedStream<Event, string>>(
  (stream, key) => stream.keyBy(key),
  all,
) as KeyedStream<Event, string>

// ## Closures and optional parts

const isCounting = true
const counted = isCounting
  ? keyed.window(TumblingProcessingTimeWindows.of("10 s")).reduce((a, _) => a).name("last per region")
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info processing-time-window: This tumbling window of 10 s runs on the processing clock, but `clicks` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
  : keyed.filter(() => false)

for (const { name, sink } of [{ name: "one", sink: write("one") }, { name: "two", sink: write("two") }]) sink(counted).uid(name)
for (let shard = 0; shard < 2; shard++) write(`shard-${shard}`)(all.filter(event => event.id.length % 2 === shard))

env.execute()

/* graph
flink "Flink Streaming Job"
  source:clicks connector=kafka options={bootstrapServers=kafka:9092 topics=clicks} parallelism=1 watermark={strategy=none}
  source:views connector=kafka options={bootstrapServers=kafka:9092 topics=views} parallelism=2 watermark={strategy=none}
  filter <- source:views
  filter#2 <- source:clicks
  filter#3 <- filter
  union <- filter#2, filter#3
  keyBy <- union key=[region]
  window:last per region <- keyBy window={clock=processing shape=tumbling size=10000}
  sink:one <- window:last per region connector=kafka options={bootstrapServers=kafka:9092} uid=one
  sink:two <- window:last per region connector=kafka options={bootstrapServers=kafka:9092} uid=two
  filter#4 <- union
  sink:shard-0 <- filter#4 connector=kafka options={bootstrapServers=kafka:9092}
  filter#5 <- union
  sink:shard-1 <- filter#5 connector=kafka options={bootstrapServers=kafka:9092}
*/

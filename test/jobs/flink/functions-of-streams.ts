// @file: job.ts
// # Functions of streams: piped, with rest parameters, returning functions, generic, in other files

import { type DataStream, StreamExecutionEnvironment, TumblingEventTimeWindows } from "streamwright/flink"
import { pipe, readAll, repeat } from "./helpers/streams.js"

interface Event {
  readonly id: string
  readonly region: string
  readonly at: number
}

type Step = (stream: DataStream<Event>) => DataStream<Event>

const env = StreamExecutionEnvironment.getExecutionEnvironment()

const only =
  (region: string): Step =>
  stream =>
    stream.filter(event => event.region === region).name(`only ${region}`)

const distinct: Step = stream =>
  stream
    .keyBy(event => event.id)
    .window(TumblingEventTimeWindows.of("1 min"))
    .reduce(first => first)
    .name("distinct")

function named<Item>(stream: DataStream<Item>, name = "unnamed"): DataStream<Item> {
  return stream.map(item => item).name(name)
}

const [clicks, ...views] = readAll<Event>(env, "clicks", "views", "impressions")

pipe(clicks!, only("eu"), distinct).print()
const european = views.map(stream => pipe(stream, only("eu")))
const everything = european.reduce((all, stream) => all.union(stream))
named(everything).print()
named(repeat(2, stream => stream.rebalance())(everything), "balanced").print()
;[everything].forEach(function (stream) {
  stream.print().name("everything")
})

// @file: helpers/streams.ts
import { type DataStream, KafkaSource, type StreamExecutionEnvironment, WatermarkStrategy } from "streamwright/flink"

/** Hands a stream from one function to the next. */
export function pipe<Item>(
  stream: DataStream<Item>,
  ...steps: readonly ((stream: DataStream<Item>) => DataStream<Item>)[]
): DataStream<Item> {
  return steps.reduce((piped, step) => step(piped), stream)
}

/** A step made of the same step several times. */
export const repeat =
  (times: number, step: <Item>(stream: DataStream<Item>) => DataStream<Item>) =>
  <Item>(stream: DataStream<Item>): DataStream<Item> =>
    times === 0 ? stream : step(repeat(times - 1, step)(stream))

export function readAll<Item extends { readonly at: number }>(
  env: StreamExecutionEnvironment,
  ...topics: readonly string[]
): DataStream<Item>[] {
  const strategy = WatermarkStrategy.forBoundedOutOfOrderness<Item>("10 s").withTimestampAssigner(item => item.at)
  return topics.map(topic => {
    const source = KafkaSource.builder<Item>().setBootstrapServers("kafka:9092").setTopics(topic).build()
    return env.fromSource(source, strategy, topic)
  })
}

/* graph
flink "Flink Streaming Job"
  source:clicks connector=kafka options={bootstrapServers=kafka:9092 topics=clicks} watermark={bound=10000 strategy=bounded timestamp=at}
  source:views connector=kafka options={bootstrapServers=kafka:9092 topics=views} watermark={bound=10000 strategy=bounded timestamp=at}
  source:impressions connector=kafka options={bootstrapServers=kafka:9092 topics=impressions} watermark={bound=10000 strategy=bounded timestamp=at}
  filter:only eu <- source:clicks
  keyBy <- filter:only eu key=[id]
  window:distinct <- keyBy window={clock=event shape=tumbling size=60000}
  sink <- window:distinct connector=print
  filter:only eu#2 <- source:views
  filter:only eu#3 <- source:impressions
  union <- filter:only eu#2, filter:only eu#3
  map:unnamed <- union
  sink#2 <- map:unnamed connector=print
  repartition <- union partitioning=rebalance
  repartition#2 <- repartition partitioning=rebalance
  map:balanced <- repartition#2
  sink#3 <- map:balanced connector=print
  sink:everything <- union connector=print
*/

// # Joins, calls of other services and side outputs as Flink's documentation shows them

import { defineJob } from "streamwright"
import {
  AsyncDataStream,
  type CoGroupFunction,
  type Collector,
  EventTimeSessionWindows,
  JsonDeserializationSchema,
  KafkaSource,
  OutputTag,
  ProcessFunction,
  ProcessJoinFunction,
  type ResultFuture,
  RichAsyncFunction,
  SlidingEventTimeWindows,
  StreamExecutionEnvironment,
  TimeUnit,
  TumblingEventTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Coloured {
  readonly key: number
  readonly value: string
  readonly at: number
}

const stream = (env: StreamExecutionEnvironment, topic: string) =>
  env.fromSource(
    KafkaSource.builder<Coloured>()
      .setBootstrapServers("kafka:9092")
      .setTopics(topic)
      .setValueOnlyDeserializer(new JsonDeserializationSchema<Coloured>())
      .build(),
    WatermarkStrategy.forBoundedOutOfOrderness<Coloured>("10 s")
      .withTimestampAssigner(({ at }) => at)
      .withIdleness("1 min"),
    topic,
  )

const both = (a: Coloured, b: Coloured) => `${a.value},${b.value}`

export const windowed = defineJob({ name: "pairs within a window" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const orange = stream(env, "orange")
  const green = stream(env, "green")
  for (const window of [
    TumblingEventTimeWindows.of("2 ms"),
    SlidingEventTimeWindows.of("2 ms", "1 ms"),
    EventTimeSessionWindows.withGap("1 ms"),
  ])
    orange
      .join(green)
      .where(({ key }) => key)
      .equalTo(({ key }) => key)
      .window(window)
      .apply(both)
      .print()
  env.execute()
})

class All implements CoGroupFunction<Coloured, Coloured, string> {
  coGroup(first: Iterable<Coloured>, second: Iterable<Coloured>, out: Collector<string>): void {
    out.collect(`${[...first].length} ${[...second].length}`)
  }
}

export const grouped = defineJob({ name: "groups of both" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  stream(env, "orange")
    .coGroup(stream(env, "green"))
    .where(({ key }) => key)
    .equalTo(({ key }) => key)
    .window(TumblingEventTimeWindows.of("3 s"))
    .apply(new All())
    .print()
})

class Both extends ProcessJoinFunction<Coloured, Coloured, string> {
  override processElement(
    left: Coloured,
    right: Coloured,
    _: ProcessJoinFunction.Context,
    out: Collector<string>,
  ): void {
    out.collect(both(left, right))
  }
}

export const interval = defineJob({ name: "pairs that are near in time" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  stream(env, "orange")
    .keyBy(({ key }) => key)
    .intervalJoin(stream(env, "green").keyBy(({ key }) => key))
    .between("-2 ms", "1 ms")
    .process(new Both())
    .print()
})

class Lookup extends RichAsyncFunction<Coloured, string> {
  override asyncInvoke(input: Coloured, result: ResultFuture<string>): void {
    fetch(`https://names.example.com/${input.key}`)
      .then(answer => answer.text())
      .then(
        name => result.complete([name]),
        error => result.completeExceptionally(error),
      )
  }

  override timeout(input: Coloured, result: ResultFuture<string>): void {
    result.complete([input.value])
  }
}

export const asked = defineJob({ name: "names from another service" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  AsyncDataStream.unorderedWait(
    stream(env, "orange"),
    new Lookup(),
    1_000,
    TimeUnit.MILLISECONDS,
    100,
  ).print()
  AsyncDataStream.orderedWait(stream(env, "green"), new Lookup(), 1_000, TimeUnit.MILLISECONDS).print()
})

const rejected = new OutputTag<string>("rejected")

class Split extends ProcessFunction<Coloured, Coloured> {
  override processElement(input: Coloured, context: ProcessFunction.Context, out: Collector<Coloured>): void {
    out.collect(input)
    context.output(rejected, `sideout-${input.value}`)
  }
}

export const split = defineJob({ name: "a side output" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const main = stream(env, "orange").process(new Split())
  main.print()
  main.getSideOutput(rejected).print()
})

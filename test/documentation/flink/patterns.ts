// # Patterns as the documentation of Flink's CEP library shows them

import { defineJob } from "streamwright"
import {
  AfterMatchSkipStrategy,
  CEP,
  type Collector,
  JsonDeserializationSchema,
  KafkaSource,
  type Match,
  Pattern,
  PatternProcessFunction,
  SimpleCondition,
  StreamExecutionEnvironment,
  WatermarkStrategy,
} from "streamwright/flink"

interface Event {
  readonly id: number
  readonly name: string
  readonly volume: number
  readonly at: number
}

const events = (env: StreamExecutionEnvironment) =>
  env
    .fromSource(
      KafkaSource.builder<Event>()
        .setBootstrapServers("kafka:9092")
        .setTopics("events")
        .setValueOnlyDeserializer(new JsonDeserializationSchema<Event>())
        .build(),
      WatermarkStrategy.forBoundedOutOfOrderness<Event>("5 s")
        .withTimestampAssigner(({ at }) => at)
        .withIdleness("1 min"),
      "events",
    )
    .keyBy(({ id }) => id)

class Alert extends PatternProcessFunction<Event, string> {
  override processMatch(
    match: Match<Event>,
    _: PatternProcessFunction.Context,
    out: Collector<string>,
  ): void {
    out.collect([...match.keys()].join(" "))
  }
}

export const strict = defineJob({ name: "three steps within ten seconds" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const pattern = Pattern.begin<Event>("start")
    .where(SimpleCondition.of(event => event.id === 42))
    .next("middle")
    .where(SimpleCondition.of(event => event.volume >= 10))
    .followedBy("end")
    .where(SimpleCondition.of(event => event.name === "end"))
    .within("10 s")
  CEP.pattern(events(env), pattern).process(new Alert()).print()
  env.execute()
})

export const looping = defineJob({ name: "a loop that ends" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const pattern = Pattern.begin<Event>("start", AfterMatchSkipStrategy.skipPastLastEvent())
    .where(SimpleCondition.of(event => event.name === "a"))
    .followedBy("loop")
    .where(SimpleCondition.of(event => event.name === "b"))
    .oneOrMore()
    .greedy()
    .followedByAny("end")
    .where(SimpleCondition.of(event => event.name === "c"))
    .within("1 h")
  CEP.pattern(events(env), pattern).process(new Alert()).print()
})

export const absence = defineJob({ name: "what did not follow" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const pattern = Pattern.begin<Event>("start")
    .where(SimpleCondition.of(event => event.name === "order"))
    .notFollowedBy("payment")
    .where(SimpleCondition.of(event => event.name === "payment"))
    .within("15 min")
  CEP.pattern(events(env), pattern).process(new Alert()).print()
})

export const machineTime = defineJob(
  { name: "by the clock of the machine", timeDomain: "processing" },
  () => {
    const env = StreamExecutionEnvironment.getExecutionEnvironment()
    const pattern = Pattern.begin<Event>("start").times(3).consecutive().within("10 s")
    CEP.pattern(events(env), pattern).inProcessingTime().process(new Alert()).print()
  },
)

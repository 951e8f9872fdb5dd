// # A pattern with a condition on what matched before, timed-out matches and late records apart

import {
  AfterMatchSkipStrategy,
  CEP,
  type Collector,
  IterativeCondition,
  JsonDeserializationSchema,
  KafkaSource,
  type Match,
  OutputTag,
  Pattern,
  PatternProcessFunction,
  SimpleCondition,
  StreamExecutionEnvironment,
  type TimedOutPartialMatchHandler,
  WatermarkStrategy,
} from "streamwright/flink"

interface Login {
  readonly account: string
  readonly address: string
  readonly succeeded: boolean
  /** Milliseconds since 1970. */
  readonly at: number
}

class FromAnotherAddress extends IterativeCondition<Login> {
  override filter(login: Login, context: IterativeCondition.Context<Login>): boolean {
    return [...context.getEventsForPattern("failures")].some(({ address }) => address !== login.address)
  }
}

const late = new OutputTag<Login>("late")
const abandoned = new OutputTag<string>("abandoned")

class Guessed extends PatternProcessFunction<Login, string> implements TimedOutPartialMatchHandler<Login> {
  override processMatch(match: Match<Login>, _: PatternProcessFunction.Context, out: Collector<string>): void {
    out.collect(match.get("success")?.[0]?.account ?? "")
  }

  processTimedOutMatch(match: Match<Login>, context: PatternProcessFunction.Context): void {
    context.output(abandoned, match.get("failures")?.[0]?.account ?? "")
  }
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
env.enableCheckpointing("30 s")

const logins = env.fromSource(
  KafkaSource.builder<Login>()
    .setBootstrapServers("kafka:9092")
    .setTopics("logins")
    .setValueOnlyDeserializer(new JsonDeserializationSchema<Login>())
    .build(),
  WatermarkStrategy.forBoundedOutOfOrderness<Login>("10 s")
    .withTimestampAssigner(({ at }) => at)
    .withIdleness("1 min"),
  "logins",
)

const guesses = Pattern.begin<Login>("failures", AfterMatchSkipStrategy.skipPastLastEvent())
  .where(SimpleCondition.of(login => !login.succeeded))
  .timesOrMore(5)
  .consecutive()
  .followedBy("success")
  .where(login => login.succeeded)
  .where(new FromAnotherAddress())
  .within("10 min")

const found = CEP.pattern(
  logins.keyBy(({ account }) => account),
  guesses,
)
  .sideOutputLateData(late)
  .process(new Guessed())
  .name("guessed passwords")

found.print()
found.getSideOutput(abandoned).print()
found.getSideOutput(late).print()
env.execute("password-guessing")

/* graph
flink password-guessing checkpointInterval=30000
  source:logins connector=kafka options={bootstrapServers=kafka:9092 deserializer=given topics=logins} watermark={bound=10000 idleness=60000 strategy=bounded timestamp=at}
  keyBy <- source:logins key=[account]
  pattern:guessed passwords <- keyBy clock=event lateDataTo=late pattern={skip={strategy="skip past last event"} steps=[{after=begin name=failures told=[{is=condition}, {from=5 is=timesOrMore}, {is=consecutive}]}, {after=followedBy name=success told=[{is=condition}, {is=condition}, {between="first and last" is=within time=600000}]}]} steps=[failures, success] within=600000
  sink <- pattern:guessed passwords connector=print
  sideOutput <- pattern:guessed passwords (side) sideOutput=abandoned
  sink#2 <- sideOutput connector=print
  sideOutput#2 <- pattern:guessed passwords (side) sideOutput=late
  sink#3 <- sideOutput#2 connector=print
*/

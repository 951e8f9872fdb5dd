// # Triggers within triggers, evictors, joins with their bounds and late records, aligned watermarks, asynchronous calls and all that a pattern may say

import {
  AfterMatchSkipStrategy,
  AsyncDataStream,
  AsyncRetryStrategies,
  CEP,
  CountEvictor,
  CountTrigger,
  DeltaTrigger,
  Duration,
  EventTimeTrigger,
  type Evictor,
  GlobalWindows,
  KafkaSource,
  OutputTag,
  Pattern,
  ProcessingTimeoutTrigger,
  ProcessJoinFunction,
  PurgingTrigger,
  SimpleCondition,
  StreamExecutionEnvironment,
  TimeEvictor,
  TimeUnit,
  Trigger,
  TriggerResult,
  TumblingEventTimeWindows,
  WatermarkStrategy,
  WithinType,
} from "streamwright/flink"

interface Reading {
  readonly device: string
  readonly value: number
  /** Milliseconds since 1970. */
  readonly takenAt: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
env.enableCheckpointing("1 min")

const aligned = WatermarkStrategy.forBoundedOutOfOrderness<Reading>("5 s")
  .withTimestampAssigner(reading => reading.takenAt)
  .withIdleness("1 min")
  .withWatermarkAlignment("readings", "20 s", "500 ms")

const source = (topic: string) =>
  env.fromSource(
    KafkaSource.builder<Reading>().setBootstrapServers("kafka:9092").setTopics(topic).setGroupId(topic).build(),
    aligned,
    topic,
  )

const readings = source("readings").keyBy(reading => reading.device)
const limits = source("limits").keyBy(limit => limit.device)
const late = new OutputTag<Reading>("late")
const lateLimits = new OutputTag<Reading>("late-limits")

class Jumps extends Trigger<unknown, unknown> {
  override onElement(): TriggerResult {
    return TriggerResult.FIRE
  }
  override onEventTime(): TriggerResult {
    return TriggerResult.PURGE
  }
  override onProcessingTime(): TriggerResult {
    return TriggerResult.CONTINUE
  }
  override clear(): void {}
}

class Merging extends Jumps {
  override canMerge(): boolean {
    return true
  }
  override onMerge(): void {}
}

class Odd implements Evictor<Reading> {
  evictBefore(): void {}
  evictAfter(): void {}
}

const newest = (a: Reading, b: Reading): Reading => (a.takenAt > b.takenAt ? a : b)

readings
  .window(GlobalWindows.create())
  .trigger(PurgingTrigger.of(DeltaTrigger.of<Reading>(10, (a, b) => b.value - a.value)))
  .evictor(TimeEvictor.of(Duration.ofSeconds(10)))
  .reduce(newest)
  .uid("jumps")
  .print()
readings
  .window(TumblingEventTimeWindows.of("1 min"))
  .trigger(ProcessingTimeoutTrigger.of(EventTimeTrigger.create(), "10 s"))
  .evictor(new Odd())
  .reduce(newest)
  .uid("early")
  .print()
readings.window(GlobalWindows.create()).trigger(new Jumps()).evictor(CountEvictor.of(10)).reduce(newest).uid("own").print()
readings.window(GlobalWindows.create()).trigger(new Merging()).reduce(newest).uid("merging").print()

readings
  .join(limits)
  .where(reading => reading.device)
  .equalTo(limit => limit.device)
  .window(GlobalWindows.create())
  .trigger(PurgingTrigger.of(CountTrigger.of(2)))
  .evictor(CountEvictor.of(2))
  .apply((reading, limit) => reading.value - limit.value)
  .uid("distances")
  .print()

class Above extends ProcessJoinFunction<Reading, Reading, Reading> {
  override processElement(reading: Reading): void {
    console.log(reading.value)
  }
}

const above = readings
  .intervalJoin(limits)
  .inEventTime()
  .between("-5 min", Duration.ofMinutes(1))
  .lowerBoundExclusive()
  .upperBoundExclusive()
  .sideOutputLeftLateData(late)
  .sideOutputRightLateData(lateLimits)
  .process(new Above())
  .uid("above")
above.getSideOutput(late).print()
above.getSideOutput(lateLimits).print()

const retry = new AsyncRetryStrategies.FixedDelayRetryStrategyBuilder<string>(3, 100).build()
AsyncDataStream.orderedWait<Reading, string>(readings, (reading, future) => future.complete([reading.device]), 5, TimeUnit.SECONDS)
  .uid("names")
  .print()
AsyncDataStream.unorderedWaitWithRetry<Reading, string>(
  readings,
  (reading, future) => future.complete([reading.device]),
  5,
  TimeUnit.SECONDS,
  50,
  retry,
)
  .uid("names-again")
  .print()

const high = SimpleCondition.of<Reading>(({ value }) => value > 100)
const rise = Pattern.begin<Reading>("low", AfterMatchSkipStrategy.skipToFirst("peak"))
  .where(SimpleCondition.of(({ value }) => value < 10))
  .optional()
  .next("peak")
  .where(high)
  .oneOrMore("10 s")
  .until(SimpleCondition.of(({ value }) => value < 50))
  .consecutive()
  .followedByAny(Pattern.begin<Reading>("fall").times(2, 4).greedy().next("rest").timesOrMore(2))
  .within("5 min")
rise.within("30 s", WithinType.PREVIOUS_AND_CURRENT)
CEP.pattern(readings, rise)
  .select(match => match.get("peak")?.length ?? 0)
  .uid("rises")
  .print()

env.execute()

/* graph
flink "Flink Streaming Job" checkpointInterval=60000
  source:readings connector=kafka options={bootstrapServers=kafka:9092 groupId=readings topics=readings} watermark={alignment={drift=20000 group=readings interval=500} bound=5000 idleness=60000 strategy=bounded timestamp=takenAt}
  keyBy <- source:readings key=[device]
  source:limits connector=kafka options={bootstrapServers=kafka:9092 groupId=limits topics=limits} watermark={alignment={drift=20000 group=readings interval=500} bound=5000 idleness=60000 strategy=bounded timestamp=takenAt}
  keyBy#2 <- source:limits key=[device]
  window <- keyBy evictor=time uid=jumps window={shape=global} windowTrigger={merges=false of={merges=false type=DeltaTrigger} type=PurgingTrigger}
  sink <- window connector=print
  window#2 <- keyBy evictor=custom uid=early window={clock=event shape=tumbling size=60000} windowTrigger={every=10000 merges=false of={type=EventTimeTrigger} type=ProcessingTimeoutTrigger}
  sink#2 <- window#2 connector=print
  window#3 <- keyBy evictor=count uid=own window={shape=global} windowTrigger={merges=false type=Jumps}
  sink#3 <- window#3 connector=print
  window#4 <- keyBy uid=merging window={shape=global} windowTrigger={type=Merging}
  sink#4 <- window#4 connector=print
  join <- keyBy, keyBy#2 evictor=count joinType=inner key=[device] uid=distances window={shape=global} windowTrigger={of={every=2 type=CountTrigger} type=PurgingTrigger}
  sink#5 <- join connector=print
  intervalJoin <- keyBy, keyBy#2 clock=event joinInterval={excludesLower=true excludesUpper=true lower=-300000 upper=60000} lateLeftTo=late lateRightTo=late-limits uid=above within=300000
  sideOutput <- intervalJoin (side) sideOutput=late
  sink#6 <- sideOutput connector=print
  sideOutput#2 <- intervalJoin (side) sideOutput=late-limits
  sink#7 <- sideOutput#2 connector=print
  async <- keyBy calls={inOrder=true} timeout=5000 uid=names
  sink#8 <- async connector=print
  async#2 <- keyBy calls={capacity=50 inOrder=false retries=true} timeout=5000 uid=names-again
  sink#9 <- async#2 connector=print
  pattern <- keyBy clock=event pattern={skip={strategy="skip to first" to=peak} steps=[{after=begin name=low told=[{is=condition}, {is=optional}]}, {after=next name=peak told=[{is=condition}, {is=oneOrMore time=10000}, {is=until}, {is=consecutive}]}, {after=followedByAny group={steps=[{after=begin name=fall told=[{from=2 is=times to=4}, {is=greedy}]}, {after=next name=rest told=[{from=2 is=timesOrMore}]}]} told=[{between="first and last" is=within time=300000}, {between="previous and current" is=within time=30000}]}]} steps=[low, peak, fall, rest] uid=rises within=300000
  sink#10 <- pattern connector=print
*/

// # Global windows with a delta trigger, evictors, windows of counts and windows with a gap of their own

import {
  CountEvictor,
  DeltaTrigger,
  EventTimeSessionWindows,
  FileSink,
  FileSource,
  CsvReaderFormat,
  DefaultRollingPolicy,
  GlobalWindows,
  MemorySize,
  ProcessingTimeoutTrigger,
  EventTimeTrigger,
  SimpleStringEncoder,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  WatermarkStrategy,
  WindowStagger,
} from "streamwright/flink"

interface Fare {
  readonly taxi: string
  readonly euros: number
  readonly pause: number
  readonly at: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
env.enableCheckpointing("30 s")

const fares = env
  .fromSource(
    FileSource.forRecordStreamFormat(CsvReaderFormat.forPojo<Fare>(), "s3://fares/incoming")
      .monitorContinuously("10 s")
      .build(),
    WatermarkStrategy.forBoundedOutOfOrderness<Fare>("1 min")
      .withTimestampAssigner({ extractTimestamp: fare => fare.at })
      .withIdleness("5 min"),
    "fares",
  )
  .keyBy(fare => fare.taxi)

fares
  .window(GlobalWindows.create())
  .trigger(DeltaTrigger.of(50, (last: Fare, current: Fare) => current.euros - last.euros))
  .evictor(CountEvictor.of(10))
  .max("euros")
  .name("jumps")
  .print()
fares
  .window(TumblingEventTimeWindows.of("1 h", "0 s", WindowStagger.NATURAL))
  .trigger(ProcessingTimeoutTrigger.of(EventTimeTrigger.create(), "5 min", false, true))
  .sum("euros")
  .name("hourly")
  .print()
fares
  .window(EventTimeSessionWindows.withDynamicGap((fare: Fare) => fare.pause))
  .sum("euros")
  .name("shifts")
  .map(fare => `${fare.taxi},${fare.euros}`)
  .sinkTo(
    FileSink.forRowFormat("s3://fares/shifts", new SimpleStringEncoder<string>())
      .withRollingPolicy(
        DefaultRollingPolicy.builder()
          .withRolloverInterval("15 min")
          .withMaxPartSize(MemorySize.ofMebiBytes(64))
          .build(),
      )
      .build(),
  )
fares.countWindow(100, 10).minBy("euros").name("cheapest").print()
env.execute("fare-changes")

/* graph
flink fare-changes checkpointInterval=30000
  source:fares connector=file options={monitorContinuously=10000 path=s3://fares/incoming} watermark={bound=60000 idleness=300000 strategy=bounded timestamp=at}
  keyBy <- source:fares key=[taxi]
  window:jumps <- keyBy evictor=count window={shape=global} windowTrigger={merges=false type=DeltaTrigger}
  sink <- window:jumps connector=print
  window:hourly <- keyBy window={clock=event offset=0 shape=tumbling size=3600000} windowTrigger={every=300000 merges=false of={type=EventTimeTrigger} type=ProcessingTimeoutTrigger}
  sink#2 <- window:hourly connector=print
  window:shifts <- keyBy window={clock=event gap=? shape=session}
  map <- window:shifts
  sink#3 <- map connector=file options={path=s3://fares/shifts rollingPolicy="size or time" rolloverInterval=900000}
  window:cheapest <- keyBy window={count=100 shape=count}
  sink#4 <- window:cheapest connector=print
*/

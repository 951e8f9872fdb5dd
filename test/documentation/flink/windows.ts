// # Windows as Flink's documentation shows them: word counts, every assigner, functions, late data, windows over windows

import { defineJob } from "streamwright"
import {
  type AggregateFunction,
  type Collector,
  CountEvictor,
  CountTrigger,
  Duration,
  EventTimeSessionWindows,
  type FlatMapFunction,
  GlobalWindows,
  OutputTag,
  ProcessAllWindowFunction,
  ProcessingTimeSessionWindows,
  ProcessWindowFunction,
  PurgingTrigger,
  SlidingEventTimeWindows,
  SlidingProcessingTimeWindows,
  StreamExecutionEnvironment,
  type TimeWindow,
  TumblingEventTimeWindows,
  TumblingProcessingTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Reading {
  readonly sensor: string
  readonly degrees: number
  /** Milliseconds since 1970. */
  readonly takenAt: number
}

const environment = () => StreamExecutionEnvironment.getExecutionEnvironment()

const readings = () =>
  environment()
    .socketTextStream("readings.example.com", 9999)
    .map((line): Reading => {
      const [sensor = "", degrees, takenAt] = line.split(",")
      return { sensor, degrees: Number(degrees), takenAt: Number(takenAt) }
    })
    .assignTimestampsAndWatermarks(
      WatermarkStrategy.forBoundedOutOfOrderness<Reading>("20 s").withTimestampAssigner(
        ({ takenAt }) => takenAt,
      ),
    )

const hotter = (a: Reading, b: Reading): Reading => (a.degrees > b.degrees ? a : b)

class Splitter implements FlatMapFunction<string, [string, number]> {
  flatMap(sentence: string, out: Collector<[string, number]>): void {
    for (const word of sentence.split(" ")) out.collect([word, 1])
  }
}

export const words = defineJob({ name: "count words of the last five seconds" }, () => {
  const env = environment()
  env
    .socketTextStream("localhost", 9999)
    .flatMap(new Splitter())
    .keyBy(([word]) => word)
    .window(TumblingProcessingTimeWindows.of("5 s"))
    .reduce(([word, a], [, b]) => [word, a + b])
    .print()
  env.execute("Window WordCount")
})

export const assigners = defineJob({ name: "each assigner" }, () => {
  const perSensor = readings().keyBy(({ sensor }) => sensor)
  perSensor.window(TumblingEventTimeWindows.of("5 s")).reduce(hotter).print()
  perSensor
    .window(TumblingEventTimeWindows.of(Duration.ofDays(1), Duration.ofHours(-8)))
    .reduce(hotter)
    .print()
  perSensor.window(SlidingEventTimeWindows.of("10 s", "5 s")).reduce(hotter).print()
  perSensor.window(EventTimeSessionWindows.withGap("10 min")).reduce(hotter).print()
  perSensor
    .window(GlobalWindows.create())
    .trigger(PurgingTrigger.of(CountTrigger.of(100)))
    .reduce(hotter)
    .print()
  perSensor.countWindow(10).reduce(hotter).print()
})

export const machineTime = defineJob(
  { name: "requests by the clock of the machine", timeDomain: "processing" },
  () => {
    const lines = environment()
      .socketTextStream("localhost", 9999)
      .map(line => ({ line, count: 1 }))
      .keyBy(({ line }) => line)
    const sum = (a: { line: string; count: number }, b: { count: number }) => ({
      ...a,
      count: a.count + b.count,
    })
    lines.window(SlidingProcessingTimeWindows.of("10 s", "5 s")).reduce(sum).print()
    lines.window(ProcessingTimeSessionWindows.withGap("10 min")).reduce(sum).print()
  },
)

class Average implements AggregateFunction<Reading, { sum: number; count: number }, number> {
  createAccumulator() {
    return { sum: 0, count: 0 }
  }
  add({ degrees }: Reading, { sum, count }: { sum: number; count: number }) {
    return { sum: sum + degrees, count: count + 1 }
  }
  getResult({ sum, count }: { sum: number; count: number }) {
    return sum / count
  }
  merge(a: { sum: number; count: number }, b: { sum: number; count: number }) {
    return { sum: a.sum + b.sum, count: a.count + b.count }
  }
}

class Named extends ProcessWindowFunction<number, string, string, TimeWindow> {
  override process(
    sensor: string,
    context: ProcessWindowFunction.Context<TimeWindow>,
    averages: Iterable<number>,
    out: Collector<string>,
  ): void {
    for (const average of averages) out.collect(`${sensor} ${context.window().getStart()} ${average}`)
  }
}

export const functions = defineJob({ name: "aggregate as records come, and name the window" }, () => {
  readings()
    .keyBy(({ sensor }) => sensor)
    .window(TumblingEventTimeWindows.of("5 min"))
    .aggregate(new Average(), new Named())
    .print()
})

export const evicted = defineJob({ name: "the last readings of each window" }, () => {
  readings()
    .keyBy(({ sensor }) => sensor)
    .window(TumblingEventTimeWindows.of("1 min"))
    .evictor(CountEvictor.of(10))
    .reduce(hotter)
    .print()
})

const late = new OutputTag<Reading>("late readings")

export const lateness = defineJob({ name: "late readings apart" }, () => {
  const hottest = readings()
    .keyBy(({ sensor }) => sensor)
    .window(TumblingEventTimeWindows.of("1 min"))
    .allowedLateness("10 s")
    .sideOutputLateData(late)
    .reduce(hotter)
  hottest.print()
  hottest.getSideOutput(late).print()
})

class Hottest extends ProcessAllWindowFunction<Reading, Reading, TimeWindow> {
  override process(
    _: ProcessAllWindowFunction.Context<TimeWindow>,
    all: Iterable<Reading>,
    out: Collector<Reading>,
  ): void {
    const sorted = [...all].sort((a, b) => b.degrees - a.degrees)
    for (const reading of sorted.slice(0, 3)) out.collect(reading)
  }
}

export const consecutive = defineJob({ name: "the three hottest sensors of each window" }, () => {
  readings()
    .keyBy(({ sensor }) => sensor)
    .window(TumblingEventTimeWindows.of("5 s"))
    .reduce(hotter)
    .windowAll(TumblingEventTimeWindows.of("5 s"))
    .process(new Hottest())
    .print()
})

// # Sources that give no timestamps, and what their records meet

import {
  CEP,
  EventTimeSessionWindows,
  KafkaSource,
  Pattern,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  TumblingProcessingTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Reading {
  readonly device: string
  readonly value: number
  readonly takenAt: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const newest = (a: Reading, b: Reading): Reading => (a.takenAt > b.takenAt ? a : b)

const lines = env.socketTextStream("localhost", 9999).map((line): Reading => JSON.parse(line))

lines.keyBy(r => r.device).window(TumblingEventTimeWindows.of("1 min")).reduce(newest).print()
//                                ^^^^^^^^^^^^^^^^^^^^^^^^ error missing-timestamp: This socket source gives records no timestamps: the first one that reaches this tumbling window of 1 min fails the job.
//  help: Assign timestamps at this socket source, from the field that says when a record happened.
//  because "socketTextStream": this socket source gives no timestamps
//  because "EventTimeSessionWindows": the session window of 1 min here needs them, too
//  because "select": the pattern here needs them, too
lines.keyBy(r => r.device).window(EventTimeSessionWindows.withGap("1 min")).reduce(newest).print()
CEP.pattern(lines.keyBy(r => r.device), Pattern.begin<Reading>("one").next("two")).select(() => 1).print()

// On the machine's clock nobody looks at timestamps, and a window gives its results one.
lines
  .keyBy(r => r.device)
  .window(TumblingProcessingTimeWindows.of("1 s"))
  .reduce(newest)
  .keyBy(r => r.device)
  .window(TumblingEventTimeWindows.of("1 min"))
  .reduce(newest)
  .print()

// Kafka gives timestamps, but the other branch of the union gives none.
const known = env.fromData<Reading>([{ device: "a", value: 1, takenAt: 1_700_000_000_000 }])
const fromKafka = env.fromSource(
  KafkaSource.builder<Reading>().setBootstrapServers("kafka:9092").setTopics("readings").build(),
  WatermarkStrategy.forBoundedOutOfOrderness<Reading>("5 s").withIdleness("1 min"),
  "readings",
)
fromKafka.union(known).keyBy(r => r.device).window(TumblingEventTimeWindows.of("1 h")).reduce(newest).print()
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^ error missing-timestamp: This collection source gives records no timestamps: the first one that reaches this tumbling window of 1 h fails the job.
//  help: Assign timestamps at this collection source, from the field that says when a record happened.
//  because "fromData": this collection source gives no timestamps
//  fix "Add timestamps and watermarks at this collection source from `takenAt`" (changes-results)
//  - const known = env.fromData<Reading>([{ device: "a", value: 1, takenAt: 1_700_000_000_000 }])
//  + const known = env.fromData<Reading>([{ device: "a", value: 1, takenAt: 1_700_000_000_000 }]).assignTimestampsAndWatermarks(WatermarkStrategy.forBoundedOutOfOrderness<Reading>("5 s").withTimestampAssigner(reading => reading.takenAt))
fromKafka.keyBy(r => r.device).window(TumblingEventTimeWindows.of("1 h")).reduce(newest).print()

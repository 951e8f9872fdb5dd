import { type Case, flink } from "./case.js"

const orders = `env.fromSource(KafkaSource.builder<Order>().build(), WatermarkStrategy.forMonotonousTimestamps<Order>(), "orders").keyBy(o => o.shopId)`

const more = `${flink}
import { AsyncDataStream, CEP, GlobalWindows, OutputTag, Pattern, ProcessJoinFunction, SlidingEventTimeWindows, TimeUnit, Trigger, CountTrigger, EventTimeSessionWindows, DeltaTrigger } from "streamwright/flink"
declare class Pairs extends ProcessJoinFunction<Order, Order, string> { processElement(): void }
`

export const cases: readonly Case[] = [
  {
    rule: "impossible-window",
    known: '"2 h"',
    job: `${more}${orders}.window(TumblingEventTimeWindows.of("1 h", "2 h")).reduce((a, b) => a).print()`,
  },
  {
    rule: "impossible-window",
    known: '"5 min"',
    job: `${more}${orders}.window(SlidingEventTimeWindows.of("1 min", "5 min")).reduce((a, b) => a).print()`,
  },
  {
    rule: "window-never-fires",
    known: "GlobalWindows.create()",
    job: `${more}${orders}.window(GlobalWindows.create()).reduce((a, b) => a).print()`,
  },
  {
    rule: "unmergeable-trigger",
    known: "DeltaTrigger.of<Order>(1, () => 1)",
    job: `${more}${orders}.window(EventTimeSessionWindows.withGap("1 min")).trigger(DeltaTrigger.of<Order>(1, () => 1)).reduce((a, b) => a).print()`,
  },
  {
    rule: "refused-interval-join",
    known: '"5 min"',
    job: `${more}${orders}.intervalJoin(${orders}).between("5 min", "-5 min").process(new Pairs()).print()`,
  },
  {
    rule: "late-output-unread",
    known: 'new OutputTag<Order>("late")',
    job: `${more}${orders}.window(TumblingEventTimeWindows.of("1 h")).sideOutputLateData(new OutputTag<Order>("late")).reduce((a, b) => a).print()`,
  },
  {
    rule: "refused-async-call",
    known: "TimeUnit.SECONDS, 0",
    unknown: "TimeUnit.SECONDS, load()",
    job: `${more}AsyncDataStream.unorderedWait<Order, string>(${orders}, (o, future) => future.complete([o.shopId]), 5, TimeUnit.SECONDS, 0).print()`,
  },
  {
    rule: "refused-pattern",
    known: '.next("a")',
    unknown: ".next(load())",
    job: `${more}CEP.pattern(${orders}, Pattern.begin<Order>("a").next("a")).select(() => 1).print()`,
  },
  {
    rule: "refused-watermark",
    known: '"0 s"',
    job: `${more}env.fromSource(KafkaSource.builder<Order>().build(), WatermarkStrategy.forMonotonousTimestamps<Order>().withIdleness("0 s"), "orders").print()`,
  },
]

// # Durations that Flink refuses, and those that it reads

import {
  KafkaSource,
  StateTtlConfig,
  SlidingEventTimeWindows,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Order {
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const source = KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build()

// ## Read

env.enableCheckpointing("1min")
env.setBufferTimeout(100)
StateTtlConfig.newBuilder("7 days").build()
const orders = env.fromSource(
  source,
  WatermarkStrategy.forBoundedOutOfOrderness<Order>("1500 ms").withTimestampAssigner(o => o.placedAt).withIdleness("30s"),
  "orders",
)
const perShop = orders.keyBy(o => o.shopId)
perShop.window(TumblingEventTimeWindows.of("1 h", "15 min")).sum("amount").print()
perShop.window(TumblingEventTimeWindows.of("90000")).sum("amount").print()

// ## Refused: several units, fractions, words of Spark, no unit that exists

perShop.window(TumblingEventTimeWindows.of("1 min 30 s")).sum("amount").print()
//                                         ^^^^^^^^^^^^ error refused-duration: The engine refuses the duration "1 min 30 s": Flink takes one number and one unit, not several.
//  help: Write it in the engine's own grammar.
perShop.window(TumblingEventTimeWindows.of("1.5 h")).sum("amount").print()
//                                         ^^^^^^^ error refused-duration: The engine refuses the duration "1.5 h": Flink takes whole numbers only; use a smaller unit.
//  help: Write it in the engine's own grammar.
perShop.window(SlidingEventTimeWindows.of("1 week", "1 month")).sum("amount").print()
//                                        ^^^^^^^^ error refused-duration: The engine refuses the duration "1 week": Flink knows no unit "week"; use ms, s, min, h or d.
//  help: Write it in the engine's own grammar.
//                                                  ^^^^^^^^^ error refused-duration: The engine refuses the duration "1 month": Flink knows no unit "month"; use ms, s, min, h or d.
//  help: Write it in the engine's own grammar.
perShop.window(TumblingEventTimeWindows.of("")).sum("amount").print()
//                                         ^^ error refused-duration: The engine refuses the duration "": a Flink duration starts with a whole number, without a sign.
//  help: Write it in the engine's own grammar.

// ## Refused in a strategy, by way of a constant, and in a setting of the job

const disorder = "five seconds"
env
  .fromSource(
    source,
    WatermarkStrategy.forBoundedOutOfOrderness<Order>(disorder).withTimestampAssigner(o => o.placedAt),
//                                                    ^^^^^^^^ error refused-duration: The engine refuses the duration "five seconds": a Flink duration starts with a whole number, without a sign.
//  help: Write it in the engine's own grammar.
    "late orders",
  )
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 h"))
  .allowedLateness("10 mins")
//                 ^^^^^^^^^ error refused-duration: The engine refuses the duration "10 mins": Flink knows no unit "mins"; use ms, s, min, h or d.
//  help: Write it in the engine's own grammar.
  .sum("amount")
  .print()

const other = StreamExecutionEnvironment.getExecutionEnvironment()
other.enableCheckpointing("10 seconds")
other.getConfig().setAutoWatermarkInterval("200 msec")
//                                         ^^^^^^^^^^ error refused-duration: The engine refuses the duration "200 msec": Flink knows no unit "msec"; use ms, s, min, h or d.
//  help: Write it in the engine's own grammar.
other.fromData(1, 2, 3).print()

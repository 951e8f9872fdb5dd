// # The machine's clock, where nothing speaks against it or the author means it

import { defineJob } from "streamwright"
import {
  ContinuousProcessingTimeTrigger,
  type Collector,
  EventTimeSessionWindows,
  KafkaSource,
  KeyedProcessFunction,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  TumblingProcessingTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Request {
  readonly host: string
  readonly bytes: number
}

interface Order {
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

// ## A socket cannot be read again, and its lines carry no time

const env = StreamExecutionEnvironment.getExecutionEnvironment()
env
  .socketTextStream("localhost", 9999)
  .map((line): Request => ({ host: line, bytes: line.length }))
  .keyBy(request => request.host)
  .window(TumblingProcessingTimeWindows.of("10 s"))
  .sum("bytes")
  .print()

// ## The author says so

const topic = KafkaSource.builder<Order>().setBootstrapServers("kafka:9092").setTopics("orders").build()
const strategy = WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(o => o.placedAt)

export const alarm = defineJob({ name: "alarm", timeDomain: "processing" }, () => {
  StreamExecutionEnvironment.getExecutionEnvironment()
    .fromSource(topic, strategy, "orders")
    .keyBy(o => o.shopId)
    .window(TumblingProcessingTimeWindows.of("10 s"))
    .sum("amount")
    .print()
})

// ## Event time, with results that also come early

env
  .fromSource(topic, strategy, "orders")
  .keyBy(o => o.shopId)
  .window(TumblingEventTimeWindows.of("1 h"))
  .trigger(ContinuousProcessingTimeTrigger.of("10 s"))
  .sum("amount")
  .print()

env
  .fromSource(topic, strategy, "orders of a session")
  .keyBy(o => o.shopId)
  .window(EventTimeSessionWindows.withGap("30 min"))
  .sum("amount")
  .print()

// ## Windows over numbers of records have no clock

env.fromSource(topic, strategy, "hundreds").keyBy(o => o.shopId).countWindow(100).sum("amount").print()

// ## A timeout on the machine's clock, beside event time

class Silence extends KeyedProcessFunction<string, Order, string> {
  override processElement(_order: Order, context: KeyedProcessFunction.Context<string>): void {
    const timers = context.timerService()
    timers.registerProcessingTimeTimer(timers.currentProcessingTime() + 60_000)
  }

  override onTimer(
    _timestamp: number,
    context: KeyedProcessFunction.OnTimerContext<string>,
    out: Collector<string>,
  ): void {
    out.collect(context.getCurrentKey())
  }
}

env
  .fromSource(topic, strategy, "heartbeats")
  .keyBy(o => o.shopId)
  .process(new Silence())
  .print()

// # Keyed state and timers on a stream without a key

import {
  CoProcessFunction,
  type Collector,
  KafkaSource,
  ProcessFunction,
  RichMapFunction,
  StreamExecutionEnvironment,
  Types,
  type ValueState,
  ValueStateDescriptor,
  WatermarkStrategy,
} from "streamwright/flink"

interface Payment {
  readonly paymentId: string
  readonly cardId: string
  readonly cents: number
  readonly paidAt: number
}

interface Limit {
  readonly cardId: string
  readonly cents: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const topic = <T>(name: string) =>
  KafkaSource.builder<T>().setBootstrapServers("kafka:9092").setTopics(name).build()
const strategy = WatermarkStrategy.forMonotonousTimestamps<Payment>().withTimestampAssigner(p => p.paidAt)
const payments = env.fromSource(topic<Payment>("payments"), strategy, "payments")

// ## State of a rich function, in a chain of one line

class Numbered extends RichMapFunction<Payment, number> {
  private count!: ValueState<number>

  override open(): void {
    this.count = this.getRuntimeContext().getState(new ValueStateDescriptor("count", Types.DOUBLE))
  }

  override map(_payment: Payment): number {
    this.count.update((this.count.value() ?? 0) + 1)
    return this.count.value() ?? 0
  }
}

payments.map(new Numbered()).print()
//       ^^^ error unkeyed-state: This map keeps `count` per key, but its input is not keyed: the job fails as soon as it starts.
//  help: Key the stream before this operator by what the state is about.
//  because "fromSource": this stream is not keyed
//  fix "Key the stream by `paymentId`" (changes-results)
//  - payments.map(new Numbered()).print()
//  + payments.keyBy(payment => payment.paymentId).map(new Numbered()).print()
//  fix "Key the stream by `cardId`" (changes-results)
//  - payments.map(new Numbered()).print()
//  + payments.keyBy(payment => payment.cardId).map(new Numbered()).print()

// ## The key is lost behind a filter

payments
  .keyBy(payment => payment.cardId)
  .filter(payment => payment.cents > 0)
  .map(new Numbered())
// ^^^ error unkeyed-state: This map keeps `count` per key, but its input is not keyed: the job fails as soon as it starts.
//  help: Key the stream before this operator by what the state is about.
//  because "filter": this stream is not keyed
//  fix "Key the stream by `cardId`" (changes-results)
//  + .keyBy(payment => payment.cardId)
  .print()

// ## Timers, in a chain of several lines

class Reminder extends ProcessFunction<Payment, string> {
  override processElement(payment: Payment, context: ProcessFunction.Context): void {
    context.timerService().registerEventTimeTimer(payment.paidAt + 60_000)
  }

  override onTimer(
    _timestamp: number,
    context: ProcessFunction.OnTimerContext,
    out: Collector<string>,
  ): void {
    out.collect(context.timeDomain())
  }
}

payments
  .filter(payment => payment.cents > 0)
  // A minute after each payment.
  .process(new Reminder())
// ^^^^^^^ error unkeyed-state: This process function sets timers, which belong to a key, but its input is not keyed: the job fails at the first record that sets one.
//  help: Key the stream before this operator by what the state is about.
//  because "filter": this stream is not keyed
//  fix "Key the stream by `paymentId`" (changes-results)
//  + KeyedProcessFunction,
//  - class Reminder extends ProcessFunction<Payment, string> {
//  + class Reminder extends KeyedProcessFunction<string, Payment, string> {
//  + .keyBy(payment => payment.paymentId)
//  fix "Key the stream by `cardId`" (changes-results)
//  + KeyedProcessFunction,
//  - class Reminder extends ProcessFunction<Payment, string> {
//  + class Reminder extends KeyedProcessFunction<string, Payment, string> {
//  + .keyBy(payment => payment.cardId)
  .print()

// ## Both sides of connected streams

class Limited extends CoProcessFunction<Payment, Limit, Payment> {
  private limit!: ValueState<number>

  override open(): void {
    this.limit = this.getRuntimeContext().getState(new ValueStateDescriptor("limit", Types.DOUBLE))
  }

  override processElement1(payment: Payment, _: ProcessFunction.Context, out: Collector<Payment>): void {
    if (payment.cents > (this.limit.value() ?? 0)) out.collect(payment)
  }

  override processElement2(limit: Limit): void {
    this.limit.update(limit.cents)
  }
}

payments
  .connect(env.fromSource(topic<Limit>("limits"), WatermarkStrategy.noWatermarks(), "limits"))
  .process(new Limited())
// ^^^^^^^ error unkeyed-state: This process function keeps `limit` per key, but its input is not keyed: the job fails as soon as it starts.
//  help: Key the stream before this operator by what the state is about.
//  because "fromSource": this stream is not keyed
//  because "fromSource": this stream is not keyed
//  fix "Key the stream by `cardId`" (changes-results)
//  - CoProcessFunction,
//  + KeyedCoProcessFunction,
//  - class Limited extends CoProcessFunction<Payment, Limit, Payment> {
//  + class Limited extends KeyedCoProcessFunction<string, Payment, Limit, Payment> {
//  + .keyBy(left => left.cardId, right => right.cardId)
  .print()

// # Functions of two inputs whose class does not fit the streams

import {
  BroadcastProcessFunction,
  type Collector,
  KafkaSource,
  KeyedCoProcessFunction,
  MapStateDescriptor,
  StreamExecutionEnvironment,
  Types,
  WatermarkStrategy,
} from "streamwright/flink"

interface Payment {
  readonly cardId: string
  readonly cents: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const source = KafkaSource.builder<Payment>().setBootstrapServers("kafka:9092").setTopics("payments").build()
const payments = env.fromSource(source, WatermarkStrategy.noWatermarks<Payment>(), "payments")
const limits = new MapStateDescriptor<string, number>("limits", Types.STRING, Types.DOUBLE)

// ## A broadcast function for streams without a key, on a keyed one

class Check extends BroadcastProcessFunction<Payment, Payment, Payment> {
  override processElement(
    payment: Payment,
    context: BroadcastProcessFunction.ReadOnlyContext,
    out: Collector<Payment>,
  ): void {
    if (payment.cents > (context.getBroadcastState(limits).get(payment.cardId) ?? 0)) out.collect(payment)
  }

  override processBroadcastElement(limit: Payment, context: BroadcastProcessFunction.Context): void {
    context.getBroadcastState(limits).put(limit.cardId, limit.cents)
  }
}

payments
  .keyBy(payment => payment.cardId)
  .connect(payments.broadcast(limits))
  .process(new Check())
//         ^^^^^^^^^^^ error unfit-function: A `BroadcastProcessFunction` is for streams without a key, and this one is keyed: Flink refuses it.
//  help: Extend `KeyedBroadcastProcessFunction`, or leave out the key.
//  because "keyBy": the stream is keyed here
//  fix "Extend the class for keyed streams" (safe)
//  + KeyedBroadcastProcessFunction,
//  - class Check extends BroadcastProcessFunction<Payment, Payment, Payment> {
//  + class Check extends KeyedBroadcastProcessFunction<string, Payment, Payment, Payment> {
  .print()

// ## A function of two keyed streams, and only one of them is keyed

class Both extends KeyedCoProcessFunction<string, Payment, Payment, number> {
  override processElement1(payment: Payment, _context: unknown, out: Collector<number>): void {
    out.collect(payment.cents)
  }

  override processElement2(payment: Payment, _context: unknown, out: Collector<number>): void {
    out.collect(-payment.cents)
  }
}

payments.keyBy(payment => payment.cardId).connect(payments).process(new Both()).print()
//                                                                  ^^^^^^^^^^ error unfit-function: This function works per key of both streams, and only one of them is keyed: Flink refuses it.
//  help: Key the stream, or both streams, by what they have in common.
//  because "fromSource": this stream is not keyed

// ## Both are keyed

payments
  .connect(payments)
  .keyBy(
    left => left.cardId,
    right => right.cardId,
  )
  .process(new Both())
  .print()

// @file: job.ts
// # The function stands in another file than the job

import { KafkaSource, StreamExecutionEnvironment, WatermarkStrategy } from "streamwright/flink"
import { CountPayments, type Payment } from "./functions.js"

const source = KafkaSource.builder<Payment>().setBootstrapServers("kafka:9092").setTopics("payments").build()

StreamExecutionEnvironment.getExecutionEnvironment()
  .fromSource(source, WatermarkStrategy.noWatermarks<Payment>(), "payments")
  .process(new CountPayments())
// ^^^^^^^ error unkeyed-state: This process function keeps `count` per key, but its input is not keyed: the job fails as soon as it starts.
//  help: Key the stream before this operator by what the state is about.
//  because "fromSource": this stream is not keyed
//  fix "Key the stream by `cardId`" (changes-results)
//  + .keyBy(payment => payment.cardId)
  .print()

// @file: functions.ts
import { type Collector, ProcessFunction, Types, type ValueState, ValueStateDescriptor } from "streamwright/flink"

export interface Payment {
  readonly cardId: string
  readonly cents: number
}

export class CountPayments extends ProcessFunction<Payment, number> {
  private count!: ValueState<number>

  override open(): void {
    this.count = this.getRuntimeContext().getState(new ValueStateDescriptor("count", Types.DOUBLE))
  }

  override processElement(_payment: Payment, _context: ProcessFunction.Context, out: Collector<number>): void {
    this.count.update((this.count.value() ?? 0) + 1)
    out.collect(this.count.value() ?? 0)
  }
}

// # Repairs keep quotes, semicolons, comments, and what `open` does already

import { KafkaSource, KeyedProcessFunction, StreamExecutionEnvironment, WatermarkStrategy } from 'streamwright/flink';
import type { Collector } from 'streamwright/flink';

interface Payment {
  readonly cardId: string;
  readonly cents: number;
}

class Average extends KeyedProcessFunction<string, Payment, number> {
  private readonly unit: string;
  /** Of all payments of the card. */
  private sum: number = 0; // cents
  private count = 0;

  constructor(unit: string) {
    super();
    this.unit = unit;
  }

  override open(): void {
    console.log(`in ${this.unit}`);
  }

  override processElement(payment: Payment, _: KeyedProcessFunction.Context<string>, out: Collector<number>): void {
    this.sum += payment.cents;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ warning unkeyed-state: `sum` is state kept in a field of its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Keep it in the engine's keyed state.
//  because "private sum: number = 0;": `sum` is declared here
//  fix "Keep `sum` in keyed state" (changes-results)
//  - import { KafkaSource, KeyedProcessFunction, StreamExecutionEnvironment, WatermarkStrategy } from 'streamwright/flink';
//  + import { KafkaSource, KeyedProcessFunction, StreamExecutionEnvironment, Types, type ValueState, ValueStateDescriptor, WatermarkStrategy } from 'streamwright/flink';
//  - private sum: number = 0; // cents
//  + private sum!: ValueState<number>; // cents
//  + this.sum = this.getRuntimeContext().getState(new ValueStateDescriptor('sum', Types.DOUBLE));
//  - this.sum += payment.cents;
//  + this.sum.update((this.sum.value() ?? 0) + payment.cents);
//  - out.collect(this.sum / this.count); // so far
//  + out.collect((this.sum.value() ?? 0) / this.count); // so far
    this.count++;
//  ^^^^^^^^^^^^ warning unkeyed-state: `count` is state kept in a field of its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Keep it in the engine's keyed state.
//  because "private count = 0;": `count` is declared here
//  fix "Keep `count` in keyed state" (changes-results)
//  - import { KafkaSource, KeyedProcessFunction, StreamExecutionEnvironment, WatermarkStrategy } from 'streamwright/flink';
//  + import { KafkaSource, KeyedProcessFunction, StreamExecutionEnvironment, Types, type ValueState, ValueStateDescriptor, WatermarkStrategy } from 'streamwright/flink';
//  - private count = 0;
//  + private count!: ValueState<number>;
//  + this.count = this.getRuntimeContext().getState(new ValueStateDescriptor('count', Types.DOUBLE));
//  - this.count++;
//  - out.collect(this.sum / this.count); // so far
//  + this.count.update((this.count.value() ?? 0) + 1);
//  + out.collect(this.sum / (this.count.value() ?? 0)); // so far
    out.collect(this.sum / this.count); // so far
  }
}

const env = StreamExecutionEnvironment.getExecutionEnvironment();
env
  .fromSource(
    KafkaSource.builder<Payment>().setBootstrapServers('kafka:9092').setTopics('payments').build(),
    WatermarkStrategy.noWatermarks<Payment>(),
    'payments',
  )
  .keyBy(payment => payment.cardId)
  .process(new Average('cents'))
  .print();

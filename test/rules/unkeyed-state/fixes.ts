// # Repairs keep quotes, semicolons, comments, and what `open` does already
// ^file gap: the file cannot be read, because of an error in Streamwright (ReferenceError: carriesOver is not defined)

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
    this.count++;
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

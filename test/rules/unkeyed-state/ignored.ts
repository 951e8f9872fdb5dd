// # Ignoring a finding, with a reason
// ^file gap: the file cannot be read, because of an error in Streamwright (ReferenceError: carriesOver is not defined)

import { KafkaSource, StreamExecutionEnvironment, WatermarkStrategy } from "streamwright/flink"

interface Payment {
  readonly cardId: string
  readonly cents: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const topic = KafkaSource.builder<Payment>().setBootstrapServers("kafka:9092").setTopics("payments").build()
const payments = env.fromSource(topic, WatermarkStrategy.noWatermarks<Payment>(), "payments")

let turn = 0
payments
  .map(payment => {
    // streamwright-ignore unkeyed-state: spreads records over shards; any number will do
    turn = (turn + 1) % 16
    return { ...payment, shard: turn }
  })
  .print()

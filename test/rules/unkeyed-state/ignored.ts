// # Ignoring a finding, with a reason

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
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unused-ignore: Nothing is reported here for unkeyed-state, so this ignore silences nothing.
//  help: Remove the comment.
    turn = (turn + 1) % 16
    return { ...payment, shard: turn }
  })
  .print()

// # Ignoring a finding, with a reason

import { KafkaSource, StreamExecutionEnvironment, WatermarkStrategy } from "streamwright/flink"

interface Payment {
  readonly cardId: string
  readonly cents: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const topic = KafkaSource.builder<Payment>().setBootstrapServers("kafka:9092").setTopics("payments").build()
const payments = env.fromSource(topic, WatermarkStrategy.noWatermarks<Payment>(), "payments")

let previous = ""
payments
  .filter(payment => {
    const isRepeated = payment.cardId === previous
    // streamwright-ignore unkeyed-state: thins out bursts that come through one task; any will do
    previous = payment.cardId
    return !isRepeated
  })
  .print()

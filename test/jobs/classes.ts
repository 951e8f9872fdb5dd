// # Jobs built by classes: fields, methods, inheritance, statics

import { defineJob } from "streamwright"
import {
  type DataStream,
  KafkaSink,
  KafkaSource,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Order {
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

class Topics {
  static readonly brokers = "kafka:9092"

  constructor(private readonly prefix: string) {}

  of(name: string): string {
    return `${this.prefix}-${name}`
  }
}

abstract class Pipeline {
  protected readonly env = StreamExecutionEnvironment.getExecutionEnvironment()
  protected readonly size: string = "1 min"

  constructor(
    protected readonly topics: Topics,
    readonly name: string,
  ) {}

  protected read(topic: string): DataStream<Order> {
    const source = KafkaSource.builder<Order>().setBootstrapServers(Topics.brokers).setTopics(this.topics.of(topic)).build()
    const strategy = WatermarkStrategy.forMonotonousTimestamps<Order>().withTimestampAssigner(o => o.placedAt)
    return this.env.fromSource(source, strategy, this.name)
  }

  protected write(stream: DataStream<Order>): void {
    stream.sinkTo(KafkaSink.builder<Order>().setBootstrapServers(Topics.brokers).build()).name(`${this.name} out`)
//         ^^^^^^ warning unset-delivery-guarantee: `revenue out` says nothing of its delivery guarantee, and the default is none: a failure loses the records that are under way.
//  help: Choose `AT_LEAST_ONCE`, or `EXACTLY_ONCE` where readers wait for committed records.
//  fix "Write every record at least once" (changes-results)
//  + DeliveryGuarantee,
//  - stream.sinkTo(KafkaSink.builder<Order>().setBootstrapServers(Topics.brokers).build()).name(`${this.name} out`)
//  + stream.sinkTo(KafkaSink.builder<Order>().setBootstrapServers(Topics.brokers).setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE).build()).name(`${this.name} out`)
  }

  abstract build(): void
}

class Revenue extends Pipeline {
  protected override readonly size = "5 min"

  constructor(topics: Topics) {
    super(topics, "revenue")
  }

  override build(): void {
    const totals = this.read("orders")
      .keyBy(o => o.shopId)
      .window(TumblingEventTimeWindows.of(this.size))
      .reduce((a, b) => ({ ...a, amount: a.amount + b.amount }))
    this.write(totals)
  }
}

export default defineJob({ name: "revenue" }, () => new Revenue(new Topics("shop")).build())

/* graph
flink revenue
  source:revenue connector=kafka options={bootstrapServers=kafka:9092 topics=shop-orders} watermark={strategy=monotonous timestamp=placedAt}
  keyBy <- source:revenue key=[shopId]
  window <- keyBy window={clock=event shape=tumbling size=300000}
  sink:revenue out <- window connector=kafka options={bootstrapServers=kafka:9092}
*/

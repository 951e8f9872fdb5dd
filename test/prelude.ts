// biome-ignore-all lint/correctness: the examples of the pages use what stands here

// What the examples in the rules' comments may use without saying where it comes from.

import { defineJob } from "streamwright"
import {
  AbstractRichFunction,
  AsyncDataStream,
  AsyncFunction,
  AvroParquetWriters,
  BroadcastProcessFunction,
  CheckpointingMode,
  type Collector,
  Configuration,
  ContinuousEventTimeTrigger,
  CoProcessFunction,
  DefaultRollingPolicy,
  DeliveryGuarantee,
  Elasticsearch7SinkBuilder,
  FileSink,
  FlinkSink,
  HttpHost,
  JdbcConnectionOptionsBuilder,
  JdbcExactlyOnceOptions,
  JdbcExecutionOptions,
  JdbcSink,
  JsonDeserializationSchema,
  JsonSerializationSchema,
  KafkaRecordSerializationSchema,
  KafkaSink,
  KafkaSource,
  KeyedBroadcastProcessFunction,
  KeyedCoProcessFunction,
  KeyedProcessFunction,
  KinesisStreamsSink,
  type ListState,
  ListStateDescriptor,
  type MapState,
  MapStateDescriptor,
  OffsetsInitializer,
  OutputTag,
  PatternProcessFunction,
  ProcessFunction,
  ReducingStateDescriptor,
  type ResultFuture,
  RichAsyncFunction,
  RuntimeExecutionMode,
  SimpleStringEncoder,
  StateTtlConfig,
  StreamExecutionEnvironment,
  TableLoader,
  TumblingEventTimeWindows,
  TumblingProcessingTimeWindows,
  Types,
  type ValueState,
  ValueStateDescriptor,
  WatermarkStrategy,
} from "streamwright/flink"
import {
  col,
  date_trunc,
  expr,
  SparkSession,
  session_window,
  Trigger,
  to_timestamp,
  window,
  window_time,
} from "streamwright/spark"

interface Order {
  readonly orderId: string
  readonly shopId: string
  readonly amount: number
  /** Milliseconds since 1970. */
  readonly placedAt: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()

const orderSource = KafkaSource.builder<Order>()
  .setBootstrapServers("kafka:9092")
  .setTopics("orders")
  .setValueOnlyDeserializer(new JsonDeserializationSchema<Order>())
  .build()

const asJson = <T>(topic: string) =>
  KafkaRecordSerializationSchema.builder<T>()
    .setTopic(topic)
    .setValueSerializationSchema(new JsonSerializationSchema<T>())
    .build()

const orderSink = KafkaSink.builder<Order>()
  .setBootstrapServers("kafka:9092")
  .setRecordSerializer(asJson<Order>("big-orders"))
  .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
  .build()

const amountSink = KafkaSink.builder<number>()
  .setBootstrapServers("kafka:9092")
  .setRecordSerializer(asJson<number>("amounts"))
  .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
  .build()

const database = new JdbcConnectionOptionsBuilder().withUrl("jdbc:postgresql://db/shop").build()

const inTime = WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(o => o.placedAt)

const addAmounts = (a: Order, b: Order): Order => ({ ...a, amount: a.amount + b.amount })

class CountPerShop extends ProcessFunction<Order, number> {
  private count!: ValueState<number>

  override open(): void {
    this.count = this.getRuntimeContext().getState(new ValueStateDescriptor("count", Types.DOUBLE))
  }

  override processElement(_order: Order, _context: ProcessFunction.Context, out: Collector<number>): void {
    this.count.update((this.count.value() ?? 0) + 1)
    out.collect(this.count.value() ?? 0)
  }
}

function views() {
  return SparkSession.builder()
    .getOrCreate()
    .readStream.format("kafka")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("subscribe", "views")
    .load()
}

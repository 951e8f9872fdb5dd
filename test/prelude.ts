// biome-ignore-all lint/correctness: the examples of the pages use what stands here

// What the examples in the rules' comments may use without saying where it comes from.

import { defineJob } from "streamwright"
import {
  AbstractRichFunction,
  AfterMatchSkipStrategy,
  AsyncDataStream,
  AsyncFunction,
  AsyncRetryStrategies,
  AvroParquetWriters,
  BroadcastProcessFunction,
  CEP,
  CheckpointingMode,
  type Collector,
  Configuration,
  ContinuousEventTimeTrigger,
  ContinuousProcessingTimeTrigger,
  CoProcessFunction,
  CountTrigger,
  DefaultRollingPolicy,
  DeliveryGuarantee,
  DeltaTrigger,
  Duration,
  Elasticsearch7SinkBuilder,
  EventTimeSessionWindows,
  EventTimeTrigger,
  FileSink,
  FlinkSink,
  GlobalWindows,
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
  Pattern,
  PatternProcessFunction,
  ProcessFunction,
  ProcessingTimeoutTrigger,
  ProcessingTimeSessionWindows,
  ProcessingTimeTrigger,
  ProcessJoinFunction,
  ProcessWindowFunction,
  PurgingTrigger,
  ReducingStateDescriptor,
  type ResultFuture,
  RichAsyncFunction,
  RichFilterFunction,
  RichMapFunction,
  RuntimeExecutionMode,
  SimpleCondition,
  SimpleStringEncoder,
  SlidingEventTimeWindows,
  SlidingProcessingTimeWindows,
  StateTtlConfig,
  StreamExecutionEnvironment,
  TableLoader,
  TimeUnit,
  TumblingEventTimeWindows,
  TumblingProcessingTimeWindows,
  Types,
  type ValueState,
  ValueStateDescriptor,
  WatermarkStrategy,
  WithinType,
} from "streamwright/flink"
import {
  approx_count_distinct,
  col,
  countDistinct,
  date_trunc,
  expr,
  type GroupState,
  GroupStateTimeout,
  OutputMode,
  SparkSession,
  StatefulProcessor,
  session_window,
  TimeMode,
  Trigger,
  TTLConfig,
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

/** A client of a database, as packages offer it. */
declare class Pool {
  constructor(options: { readonly host: string })
  has(id: string): boolean
}

declare function readFileSync(path: string, encoding: string): string
declare function execFileSync(file: string, values: readonly string[]): string

const receiptSink = KafkaSink.builder<Order & { id: string }>().setBootstrapServers("kafka:9092").build()

const amountSink = KafkaSink.builder<number>()
  .setBootstrapServers("kafka:9092")
  .setRecordSerializer(asJson<number>("amounts"))
  .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
  .build()

const database = new JdbcConnectionOptionsBuilder().withUrl("jdbc:postgresql://db/shop").build()

const inTime = WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(o => o.placedAt)

const addAmounts = (a: Order, b: Order): Order => ({ ...a, amount: a.amount + b.amount })

/** Pairs of orders that are close in time. */
class Pairs extends ProcessJoinFunction<Order, Order, string> {
  override processElement(
    left: Order,
    right: Order,
    _: ProcessJoinFunction.Context,
    out: Collector<string>,
  ): void {
    out.collect(`${left.orderId} ${right.orderId}`)
  }
}

/** Two orders of a shop, the second a large one. */
const thenLarge = Pattern.begin<Order>("first")
  .where(SimpleCondition.of(order => order.amount > 0))
  .followedBy("large")
  .where(SimpleCondition.of(order => order.amount > 1_000))

const late = new OutputTag<Order>("late")

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

function clicks() {
  return SparkSession.builder()
    .getOrCreate()
    .readStream.format("kafka")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("subscribe", "clicks")
    .load()
}

function pages() {
  return SparkSession.builder().getOrCreate().read.format("delta").load("s3://lake/pages")
}

interface View {
  readonly user: string
  readonly at: Date
}

function viewsByUser() {
  return views()
    .as<View>()
    .groupByKey(view => view.user)
}

function countViews(_user: string, rows: Iterable<View>, state: GroupState<number>): number {
  state.update((state.getOption() ?? 0) + [...rows].length)
  return state.get()
}

function emitViews(user: string, rows: Iterable<View>, state: GroupState<number>): readonly number[] {
  return [countViews(user, rows, state)]
}

class CountViews extends StatefulProcessor<string, View, number> {
  override init(): void {
    this.getHandle().getValueState<number>("count")
  }

  override handleInputRows(_user: string, rows: Iterable<View>): Iterable<number> {
    return [[...rows].length]
  }
}

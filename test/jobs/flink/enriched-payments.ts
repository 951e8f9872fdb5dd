// # Two keyed streams with timers, calls that are made again, and state that is read without waiting

import {
  AsyncDataStream,
  AsyncFunction,
  AsyncRetryStrategies,
  type Collector,
  KeyedCoProcessFunction,
  KeyedProcessFunction,
  OutputTag,
  type ResultFuture,
  RetryPredicates,
  StateTtlConfig,
  StreamExecutionEnvironment,
  TimeUnit,
  type ValueState,
  ValueStateDescriptor,
  v2,
  WatermarkStrategy,
  KafkaSource,
} from "streamwright/flink"

interface Payment {
  readonly order: string
  readonly cents: number
  readonly at: number
}

const unpaid = new OutputTag<string>("unpaid")

class Pair extends KeyedCoProcessFunction<string, Payment, Payment, Payment> {
  private first!: ValueState<Payment>

  override open(): void {
    const first = new ValueStateDescriptor<Payment>("first")
    first.enableTimeToLive(StateTtlConfig.newBuilder("1 d").updateTtlOnCreateAndWrite().build())
    this.first = this.getRuntimeContext().getState(first)
  }

  override processElement1(payment: Payment, context: KeyedCoProcessFunction.Context<string>): void {
    this.first.update(payment)
    context.timerService().registerEventTimeTimer(payment.at + 60_000)
  }

  override processElement2(
    payment: Payment,
    _: KeyedCoProcessFunction.Context<string>,
    out: Collector<Payment>,
  ): void {
    if (this.first.value() !== null) out.collect(payment)
    this.first.clear()
  }

  override onTimer(_: number, context: KeyedCoProcessFunction.OnTimerContext<string>): void {
    if (this.first.value() !== null) context.output(unpaid, context.getCurrentKey())
  }
}

class Rate extends AsyncFunction<Payment, Payment> {
  override asyncInvoke(payment: Payment, resultFuture: ResultFuture<Payment>): void {
    resultFuture.complete([payment])
  }
}

class Largest extends KeyedProcessFunction<string, Payment, number> {
  private largest!: v2.ValueState<number>

  override open(): void {
    this.largest = this.getRuntimeContext().getState(new v2.ValueStateDescriptor<number>("largest"))
  }

  override processElement(
    { cents }: Payment,
    _: KeyedProcessFunction.Context<string>,
    out: Collector<number>,
  ): void {
    this.largest.asyncValue().thenAccept(largest => {
      if (largest === null || cents > largest) this.largest.asyncUpdate(cents).thenAccept(() => out.collect(cents))
    })
  }
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
env.enableCheckpointing("10 s")
const inTime = WatermarkStrategy.forBoundedOutOfOrderness<Payment>("5 s")
  .withTimestampAssigner(({ at }) => at)
  .withIdleness("1 min")
const payments = (topic: string) =>
  env.fromSource(
    KafkaSource.builder<Payment>().setBootstrapServers("kafka:9092").setTopics(topic).build(),
    inTime,
    topic,
  )

const retry = new AsyncRetryStrategies.FixedDelayRetryStrategyBuilder<Payment>(3, 100)
  .ifResult(RetryPredicates.EMPTY_RESULT_PREDICATE)
  .ifException(RetryPredicates.HAS_EXCEPTION_PREDICATE)
  .build()
const rated = AsyncDataStream.unorderedWaitWithRetry(
  payments("announced"),
  new Rate(),
  2,
  TimeUnit.SECONDS,
  200,
  retry,
)
const paired = rated
  .connect(payments("booked"))
  .keyBy(
    ({ order }) => order,
    ({ order }) => order,
  )
  .process(new Pair())
  .uid("pair")
paired.getSideOutput(unpaid).print()
paired
  .keyBy(({ order }) => order)
  .enableAsyncState()
  .process(new Largest())
  .uid("largest")
  .print()
env.execute("enriched-payments")

/* graph
flink enriched-payments checkpointInterval=10000
  source:announced connector=kafka options={bootstrapServers=kafka:9092 topics=announced} watermark={bound=5000 idleness=60000 strategy=bounded timestamp=at}
  async <- source:announced calls={capacity=200 inOrder=false retries=true} timeout=2000
  source:booked connector=kafka options={bootstrapServers=kafka:9092 topics=booked} watermark={bound=5000 idleness=60000 strategy=bounded timestamp=at}
  keyBy <- async key=[order]
  keyBy#2 <- source:booked key=[order]
  process <- keyBy, keyBy#2 state=[{name=first scope=key timeToLive=86400000 type=value}] uid=pair
  sideOutput <- process (side) sideOutput=unpaid
  sink <- sideOutput connector=print
  keyBy#3 <- process key=[order]
  process#2 <- keyBy#3 state=[{isAsync=true name=largest scope=key type=value}] uid=largest
  sink#2 <- process#2 connector=print
*/

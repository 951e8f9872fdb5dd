// # State and timers as Flink's documentation shows them: averages, time-outs, fraud, buffers, broadcast rules, rides

import { defineJob } from "streamwright"
import {
  type CheckpointedFunction,
  type Collector,
  type FunctionInitializationContext,
  type FunctionSnapshotContext,
  JsonDeserializationSchema,
  KafkaSource,
  KeyedBroadcastProcessFunction,
  KeyedProcessFunction,
  type ListState,
  ListStateDescriptor,
  type MapState,
  MapStateDescriptor,
  OffsetsInitializer,
  RichCoFlatMapFunction,
  RichFlatMapFunction,
  type SinkFunction,
  StateTtlConfig,
  StreamExecutionEnvironment,
  Types,
  type ValueState,
  ValueStateDescriptor,
  WatermarkStrategy,
} from "streamwright/flink"

interface Payment {
  readonly account: string
  readonly amount: number
  readonly at: number
}

const environment = () => StreamExecutionEnvironment.getExecutionEnvironment()

const payments = () =>
  environment().fromSource(
    KafkaSource.builder<Payment>()
      .setBootstrapServers("kafka:9092")
      .setTopics("payments")
      .setGroupId("docs")
      .setStartingOffsets(OffsetsInitializer.earliest())
      .setValueOnlyDeserializer(new JsonDeserializationSchema<Payment>())
      .build(),
    WatermarkStrategy.forBoundedOutOfOrderness<Payment>("5 s")
      .withTimestampAssigner(({ at }) => at)
      .withIdleness("1 min"),
    "payments",
  )

class EveryTwo extends RichFlatMapFunction<[number, number], [number, number]> {
  private sum!: ValueState<[number, number]>

  override open(): void {
    this.sum = this.getRuntimeContext().getState(
      new ValueStateDescriptor<[number, number]>("average", Types.GENERIC()),
    )
  }

  override flatMap([key, value]: [number, number], out: Collector<[number, number]>): void {
    const [count, total] = this.sum.value() ?? [0, 0]
    if (count + 1 < 2) this.sum.update([count + 1, total + value])
    else {
      out.collect([key, (total + value) / (count + 1)])
      this.sum.clear()
    }
  }
}

export const averages = defineJob({ name: "the average of every two values" }, () => {
  const env = environment()
  env
    .fromData<[number, number]>([1, 3], [1, 5], [1, 7], [1, 4], [1, 2])
    .keyBy(([key]) => key)
    .flatMap(new EveryTwo())
    .print()
  env.execute()
})

class CountWithTimeout extends KeyedProcessFunction<string, Payment, string> {
  private state!: ValueState<{ count: number; last: number }>

  override open(): void {
    this.state = this.getRuntimeContext().getState(
      new ValueStateDescriptor<{ count: number; last: number }>("last seen", Types.GENERIC()),
    )
  }

  override processElement(payment: Payment, context: KeyedProcessFunction.Context<string>): void {
    const before = this.state.value() ?? { count: 0, last: 0 }
    const last = context.timestamp() ?? payment.at
    this.state.update({ count: before.count + 1, last })
    context.timerService().registerEventTimeTimer(last + 60_000)
  }

  override onTimer(
    timestamp: number,
    context: KeyedProcessFunction.OnTimerContext<string>,
    out: Collector<string>,
  ): void {
    const now = this.state.value()
    if (now && timestamp === now.last + 60_000) {
      out.collect(`${context.getCurrentKey()} ${now.count}`)
      this.state.clear()
    }
  }
}

export const timeouts = defineJob({ name: "a count after a minute of silence" }, () => {
  const env = environment()
  env.enableCheckpointing("10 s")
  payments()
    .keyBy(({ account }) => account)
    .process(new CountWithTimeout())
    .print()
})

class FraudDetector extends KeyedProcessFunction<string, Payment, string> {
  private flag!: ValueState<boolean>
  private timer!: ValueState<number>

  override open(): void {
    this.flag = this.getRuntimeContext().getState(new ValueStateDescriptor<boolean>("flag", Types.BOOLEAN))
    this.timer = this.getRuntimeContext().getState(new ValueStateDescriptor<number>("timer", Types.LONG))
  }

  override processElement(
    payment: Payment,
    context: KeyedProcessFunction.Context<string>,
    out: Collector<string>,
  ): void {
    if (this.flag.value() != null) {
      if (payment.amount > 500) out.collect(payment.account)
      this.cleanUp(context)
    }
    if (payment.amount < 1) {
      this.flag.update(true)
      const timer = context.timerService().currentProcessingTime() + 60_000
      context.timerService().registerProcessingTimeTimer(timer)
      this.timer.update(timer)
    }
  }

  override onTimer(): void {
    this.timer.clear()
    this.flag.clear()
  }

  private cleanUp(context: KeyedProcessFunction.Context<string>): void {
    context.timerService().deleteProcessingTimeTimer(this.timer.value() ?? 0)
    this.timer.clear()
    this.flag.clear()
  }
}

export const fraud = defineJob({ name: "a large payment soon after a small one" }, () => {
  const env = environment()
  env.enableCheckpointing("10 s")
  payments()
    .keyBy(({ account }) => account)
    .process(new FraudDetector())
    .name("fraud-detector")
    .print()
    .name("send-alerts")
})

class BufferingSink implements SinkFunction<Payment>, CheckpointedFunction {
  private checkpointed!: ListState<Payment>
  private buffered: Payment[] = []

  constructor(private readonly threshold: number) {}

  invoke(payment: Payment): void {
    this.buffered.push(payment)
    if (this.buffered.length >= this.threshold) this.buffered = []
  }

  snapshotState(_: FunctionSnapshotContext): void {
    this.checkpointed.update(this.buffered)
  }

  initializeState(context: FunctionInitializationContext): void {
    this.checkpointed = context
      .getOperatorStateStore()
      .getListState(new ListStateDescriptor<Payment>("buffered payments", Types.GENERIC()))
    if (context.isRestored()) for (const payment of this.checkpointed.get()) this.buffered.push(payment)
  }
}

export const buffer = defineJob({ name: "a sink that keeps its buffer in a checkpoint" }, () => {
  environment().enableCheckpointing("10 s")
  payments().addSink(new BufferingSink(100))
})

class Deduplicate extends RichFlatMapFunction<Payment, Payment> {
  private seen!: MapState<string, boolean>

  override open(): void {
    const descriptor = new MapStateDescriptor<string, boolean>("seen", Types.STRING, Types.BOOLEAN)
    descriptor.enableTimeToLive(
      StateTtlConfig.newBuilder("1 h").updateTtlOnCreateAndWrite().neverReturnExpired().build(),
    )
    this.seen = this.getRuntimeContext().getMapState(descriptor)
  }

  override flatMap(payment: Payment, out: Collector<Payment>): void {
    const key = `${payment.amount} ${payment.at}`
    if (this.seen.contains(key)) return
    this.seen.put(key, true)
    out.collect(payment)
  }
}

export const once = defineJob({ name: "each payment once" }, () => {
  environment().enableCheckpointing("10 s")
  payments()
    .keyBy(({ account }) => account)
    .flatMap(new Deduplicate())
    .print()
})

interface Rule {
  readonly name: string
  readonly least: number
}

const rules = new MapStateDescriptor<string, Rule>("rules", Types.STRING, Types.GENERIC())

class ApplyRules extends KeyedBroadcastProcessFunction<string, Payment, Rule, string> {
  override processElement(
    payment: Payment,
    context: KeyedBroadcastProcessFunction.ReadOnlyContext<string>,
    out: Collector<string>,
  ): void {
    for (const [name, rule] of context.getBroadcastState(rules).immutableEntries())
      if (payment.amount >= rule.least) out.collect(`${name} ${payment.account}`)
  }

  override processBroadcastElement(rule: Rule, context: KeyedBroadcastProcessFunction.Context<string>): void {
    context.getBroadcastState(rules).put(rule.name, rule)
  }
}

export const broadcast = defineJob({ name: "rules that change while the job runs" }, () => {
  const env = environment()
  env.enableCheckpointing("10 s")
  const changes = env
    .fromSource(
      KafkaSource.builder<Rule>()
        .setBootstrapServers("kafka:9092")
        .setTopics("rules")
        .setGroupId("docs")
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setValueOnlyDeserializer(new JsonDeserializationSchema<Rule>())
        .build(),
      WatermarkStrategy.noWatermarks<Rule>(),
      "rules",
    )
    .broadcast(rules)
  payments()
    .keyBy(({ account }) => account)
    .connect(changes)
    .process(new ApplyRules())
    .print()
})

interface Fare {
  readonly account: string
  readonly tip: number
}

class Enrich extends RichCoFlatMapFunction<Payment, Fare, [Payment, Fare]> {
  private payment!: ValueState<Payment>
  private fare!: ValueState<Fare>

  override open(): void {
    this.payment = this.getRuntimeContext().getState(
      new ValueStateDescriptor<Payment>("payment", Types.GENERIC()),
    )
    this.fare = this.getRuntimeContext().getState(new ValueStateDescriptor<Fare>("fare", Types.GENERIC()))
  }

  override flatMap1(payment: Payment, out: Collector<[Payment, Fare]>): void {
    const fare = this.fare.value()
    if (fare) {
      this.fare.clear()
      out.collect([payment, fare])
    } else this.payment.update(payment)
  }

  override flatMap2(fare: Fare, out: Collector<[Payment, Fare]>): void {
    const payment = this.payment.value()
    if (payment) {
      this.payment.clear()
      out.collect([payment, fare])
    } else this.fare.update(fare)
  }
}

export const enriched = defineJob({ name: "payments with their fares" }, () => {
  const env = environment()
  env.enableCheckpointing("10 s")
  const fares = env
    .fromSource(
      KafkaSource.builder<Fare>()
        .setBootstrapServers("kafka:9092")
        .setTopics("fares")
        .setGroupId("docs")
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setValueOnlyDeserializer(new JsonDeserializationSchema<Fare>())
        .build(),
      WatermarkStrategy.noWatermarks<Fare>(),
      "fares",
    )
    .keyBy(({ account }) => account)
  payments()
    .keyBy(({ account }) => account)
    .connect(fares)
    .flatMap(new Enrich())
    .uid("enrichment")
    .print()
})

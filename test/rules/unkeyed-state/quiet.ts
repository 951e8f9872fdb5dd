// # State that has its key, or needs none

import {
  BroadcastProcessFunction,
  type CheckpointedFunction,
  type Collector,
  type FunctionInitializationContext,
  KafkaSource,
  KeyedBroadcastProcessFunction,
  KeyedCoProcessFunction,
  KeyedProcessFunction,
  type ListState,
  ListStateDescriptor,
  MapStateDescriptor,
  ProcessFunction,
  RichMapFunction,
  StreamExecutionEnvironment,
  Types,
  type ValueState,
  ValueStateDescriptor,
  WatermarkStrategy,
} from "streamwright/flink"

interface Payment {
  readonly cardId: string
  readonly cents: number
  readonly currency: string
}

interface Rate {
  readonly currency: string
  readonly factor: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const topic = <T>(name: string) =>
  KafkaSource.builder<T>().setBootstrapServers("kafka:9092").setTopics(name).build()
const payments = env.fromSource(topic<Payment>("payments"), WatermarkStrategy.noWatermarks(), "payments")
const rates = env.fromSource(topic<Rate>("rates"), WatermarkStrategy.noWatermarks(), "rates")

// ## Keyed state on a keyed stream, by way of a variable

class Total extends KeyedProcessFunction<string, Payment, number> {
  private total!: ValueState<number>

  override open(): void {
    this.total = this.getRuntimeContext().getState(new ValueStateDescriptor("total", Types.DOUBLE))
  }

  override processElement(payment: Payment, context: KeyedProcessFunction.Context<string>, out: Collector<number>) {
    const timers = context.timerService()
    this.total.update((this.total.value() ?? 0) + payment.cents)
    timers.registerProcessingTimeTimer(timers.currentProcessingTime() + 60_000)
    out.collect(this.total.value() ?? 0)
  }
}

const perCard = payments.keyBy(payment => payment.cardId)
perCard.process(new Total()).print()

// ## Connected streams that are keyed, before or after

class Converted extends KeyedCoProcessFunction<string, Payment, Rate, Payment> {
  private factor!: ValueState<number>

  override open(): void {
    this.factor = this.getRuntimeContext().getState(new ValueStateDescriptor("factor", Types.DOUBLE))
  }

  override processElement1(payment: Payment, _: KeyedProcessFunction.Context<string>, out: Collector<Payment>) {
    out.collect({ ...payment, cents: payment.cents * (this.factor.value() ?? 1) })
  }

  override processElement2(rate: Rate): void {
    this.factor.update(rate.factor)
  }
}

payments
  .connect(rates)
  .keyBy(
    payment => payment.currency,
    rate => rate.currency,
  )
  .process(new Converted())
  .print()

payments
  .keyBy(payment => payment.currency)
  .connect(rates.keyBy(rate => rate.currency))
  .process(new Converted())
  .print()

// ## Broadcast state

const ratesByCurrency = new MapStateDescriptor<string, Rate>("rates", Types.STRING, Types.POJO<Rate>())

class ByRate extends BroadcastProcessFunction<Payment, Rate, Payment> {
  override processElement(
    payment: Payment,
    context: BroadcastProcessFunction.ReadOnlyContext,
    out: Collector<Payment>,
  ): void {
    const rate = context.getBroadcastState(ratesByCurrency).get(payment.currency)
    out.collect({ ...payment, cents: payment.cents * (rate?.factor ?? 1) })
  }

  override processBroadcastElement(rate: Rate, context: BroadcastProcessFunction.Context): void {
    context.getBroadcastState(ratesByCurrency).put(rate.currency, rate)
  }
}

payments
  .connect(rates.broadcast(ratesByCurrency as MapStateDescriptor<unknown, unknown>))
  .process(new ByRate())
  .print()

// ## Constants, and what lives no longer than one call

const factors = new Map([["EUR", 100]])
let highest = 0
for (const factor of factors.values()) highest = Math.max(highest, factor)

payments
  .map(payment => {
    let cents = payment.cents
    cents *= factors.get(payment.currency) ?? highest
    const parts: number[] = []
    parts.push(cents)
    return parts.reduce((a, b) => a + b, 0)
  })
  .print()

// ## Counted for a log or a metric

const metrics = { counter: { inc(): void {} } }
let seen = 0
payments
  .filter(payment => {
    seen++
    if (seen % 1000 === 0) console.log(`${seen} payments`)
    metrics.counter.inc()
    return payment.cents > 0
  })
  .print()

// ## A cache that is named so, and what is set up once per task

const rateCache = new Map<string, number>()

class Enriched extends RichMapFunction<Payment, Payment> {
  private client: { rate(currency: string): number } | undefined

  override open(): void {
    this.client = { rate: currency => currency.length }
  }

  override map(payment: Payment): Payment {
    const known = rateCache.get(payment.currency) ?? this.client?.rate(payment.currency) ?? 1
    rateCache.set(payment.currency, known)
    return { ...payment, cents: payment.cents * known }
  }
}

payments.map(new Enriched()).print()

// ## What is made when it is first needed, loaded again, or only goes round

let turn = 0
let buffer: number[] = []

class Spread extends RichMapFunction<Payment, Payment & { shard: number }> {
  private client: { rates(): Map<string, number> } | undefined
  private rates = new Map<string, number>()
  private loadedAt = 0

  override map(payment: Payment): Payment & { shard: number } {
    if (!this.client) this.client = { rates: () => new Map() }
    if (Date.now() - this.loadedAt > 60_000) {
      this.rates = this.client.rates()
      this.loadedAt = Date.now()
    }
    turn = (turn + 1) % 16
    return { ...payment, cents: payment.cents * (this.rates.get(payment.currency) ?? 1), shard: turn }
  }
}

payments.map(new Spread()).print()

payments
  .map(payment => {
    buffer = []
    for (let digit = payment.cents; digit > 0; digit = Math.floor(digit / 10)) buffer.push(digit % 10)
    return buffer.length
  })
  .print()

// ## A buffer that goes into every checkpoint

class Batches extends ProcessFunction<Payment, number> implements CheckpointedFunction {
  private buffer: Payment[] = []
  private saved!: ListState<Payment>

  override processElement(payment: Payment, _: ProcessFunction.Context, out: Collector<number>): void {
    this.buffer.push(payment)
    if (this.buffer.length < 100) return
    out.collect(this.buffer.reduce((sum, { cents }) => sum + cents, 0))
    this.buffer = []
  }

  snapshotState(): void {
    this.saved.update(this.buffer)
  }

  initializeState(context: FunctionInitializationContext): void {
    this.saved = context.getOperatorStateStore().getListState(new ListStateDescriptor<Payment>("buffer"))
    this.buffer = [...this.saved.get()]
  }
}

payments.process(new Batches()).print()

// ## An accumulator belongs to the engine

perCard
  .countWindow(10)
  .aggregate({
    createAccumulator: () => ({ sum: 0 }),
    add: (payment: Payment, accumulator: { sum: number }) => {
      accumulator.sum += payment.cents
      return accumulator
    },
    getResult: accumulator => accumulator.sum,
    merge: (a, b) => ({ sum: a.sum + b.sum }),
  })
  .print()

// # State that hides in variables and fields

import {
  type Collector,
  KafkaSource,
  KeyedProcessFunction,
  ProcessFunction,
  RichFlatMapFunction,
  RichMapFunction,
  StreamExecutionEnvironment,
  WatermarkStrategy,
} from "streamwright/flink"

interface Payment {
  readonly paymentId: string
  readonly cardId: string
  readonly cents: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const topic = KafkaSource.builder<Payment>().setBootstrapServers("kafka:9092").setTopics("payments").build()
const payments = env.fromSource(topic, WatermarkStrategy.noWatermarks<Payment>(), "payments")

// ## A variable beside a keyed stream: a repair in one place

let largest = 0

payments
  .keyBy(payment => payment.cardId)
  .filter((payment: Payment) => {
    // Only what is larger than ever.
    if (payment.cents <= largest) return false
    largest = payment.cents
//  ^^^^^^^^^^^^^^^^^^^^^^^ warning unkeyed-state: `largest` is state kept in a variable outside its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Keep it in the engine's keyed state.
//  because "largest = 0": `largest` is declared here
//  fix "Keep `largest` in keyed state" (changes-results)
//  + RichFilterFunction,
//  + Types,
//  + type ValueState,
//  + ValueStateDescriptor,
//  - let largest = 0
//  - .filter((payment: Payment) => {
//  -   // Only what is larger than ever.
//  -   if (payment.cents <= largest) return false
//  -   largest = payment.cents
//  -   return true
//  - })
//  + .filter(new (class extends RichFilterFunction<Payment> {
//  +   private largest!: ValueState<number>
//  +
//  +   override open(): void {
//  +     this.largest = this.getRuntimeContext().getState(new ValueStateDescriptor("largest", Types.DOUBLE))
//  +   }
//  +
//  +   override filter(payment: Payment): boolean {
//  +     // Only what is larger than ever.
//  +     if (payment.cents <= (this.largest.value() ?? 0)) return false
//  +     this.largest.update(payment.cents)
//  +     return true
//  +   }
//  + })())
    return true
  })
  .print()

// ## A variable beside a stream that is not keyed: it needs a key, too

let total = 0
payments.map((payment: Payment): number => {
  total += payment.cents
//^^^^^^^^^^^^^^^^^^^^^^ warning unkeyed-state: `total` is state kept in a variable outside its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Key the stream by what it is about and keep it in the engine's keyed state.
//  because "total = 0": `total` is declared here
//  fix "Key the stream by `paymentId` and keep it in keyed state" (changes-results)
//  + Types,
//  + type ValueState,
//  + ValueStateDescriptor,
//  - let total = 0
//  - payments.map((payment: Payment): number => {
//  -   total += payment.cents
//  -   return total
//  - }).print()
//  + payments.keyBy(payment => payment.paymentId).map(new (class extends RichMapFunction<Payment, number> {
//  +   private total!: ValueState<number>
//  +
//  +   override open(): void {
//  +     this.total = this.getRuntimeContext().getState(new ValueStateDescriptor("total", Types.DOUBLE))
//  +   }
//  +
//  +   override map(payment: Payment): number {
//  +     this.total.update((this.total.value() ?? 0) + payment.cents)
//  +     return this.total.value() ?? 0
//  +   }
//  + })()).print()
//  fix "Key the stream by `cardId` and keep it in keyed state" (changes-results)
//  + Types,
//  + type ValueState,
//  + ValueStateDescriptor,
//  - let total = 0
//  - payments.map((payment: Payment): number => {
//  -   total += payment.cents
//  -   return total
//  - }).print()
//  + payments.keyBy(payment => payment.cardId).map(new (class extends RichMapFunction<Payment, number> {
//  +   private total!: ValueState<number>
//  +
//  +   override open(): void {
//  +     this.total = this.getRuntimeContext().getState(new ValueStateDescriptor("total", Types.DOUBLE))
//  +   }
//  +
//  +   override map(payment: Payment): number {
//  +     this.total.update((this.total.value() ?? 0) + payment.cents)
//  +     return this.total.value() ?? 0
//  +   }
//  + })()).print()
  return total
}).print()

// ## Types that are not written leave nothing to build a state of

let previous = 0
payments
  .keyBy(payment => payment.cardId)
  .map(payment => {
    const change = payment.cents - previous
    previous = payment.cents
//  ^^^^^^^^^^^^^^^^^^^^^^^^ warning unkeyed-state: `previous` is state kept in a variable outside its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Keep it in the engine's keyed state.
//  because "previous = 0": `previous` is declared here
    return change
  })
  .print()

// ## Collections

const seen = new Set<string>()
payments.filter(payment => !seen.has(payment.paymentId) && Boolean(seen.add(payment.paymentId))).print()
//                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unkeyed-state: `seen` is state kept in a variable outside its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Key the stream by what it is about and keep it in the engine's keyed state.
//  because "seen = new Set<string>()": `seen` is declared here

const counts: Record<string, number> = {}
payments
  .map(payment => {
    counts[payment.cardId] = (counts[payment.cardId] ?? 0) + 1
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unkeyed-state: `counts` is state kept in a variable outside its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Key the stream by what it is about and keep it in the engine's keyed state.
//  because "counts: Record<string, number> = {}": `counts` is declared here
    return counts[payment.cardId]
  })
  .print()

// ## Fields of a function object

class Running extends KeyedProcessFunction<string, Payment, number> {
  private sum = 0
  private last: string | undefined

  override processElement(
    payment: Payment,
    _context: KeyedProcessFunction.Context<string>,
    out: Collector<number>,
  ): void {
    if (this.last === payment.paymentId) return
    this.last = payment.paymentId
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unkeyed-state: `last` is state kept in a field of its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Keep it in the engine's keyed state.
//  because "private last: string | undefined": `last` is declared here
//  fix "Keep `last` in keyed state" (changes-results)
//  + Types,
//  + type ValueState,
//  + ValueStateDescriptor,
//  - private last: string | undefined
//  + private last!: ValueState<string>
//  +
//  + override open(): void {
//  +   this.last = this.getRuntimeContext().getState(new ValueStateDescriptor("last", Types.STRING))
//  + }
//  - if (this.last === payment.paymentId) return
//  - this.last = payment.paymentId
//  + if ((this.last.value() ?? undefined) === payment.paymentId) return
//  + this.last.update(payment.paymentId)
    this.sum += payment.cents
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ warning unkeyed-state: `sum` is state kept in a field of its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Keep it in the engine's keyed state.
//  because "private sum = 0": `sum` is declared here
//  fix "Keep `sum` in keyed state" (changes-results)
//  + Types,
//  + type ValueState,
//  + ValueStateDescriptor,
//  - private sum = 0
//  + private sum!: ValueState<number>
//  +
//  + override open(): void {
//  +   this.sum = this.getRuntimeContext().getState(new ValueStateDescriptor("sum", Types.DOUBLE))
//  + }
//  - this.sum += payment.cents
//  - out.collect(this.sum)
//  + this.sum.update((this.sum.value() ?? 0) + payment.cents)
//  + out.collect(this.sum.value() ?? 0)
    out.collect(this.sum)
  }
}

payments.keyBy(payment => payment.cardId).process(new Running()).print()

class Numbered extends RichMapFunction<Payment, string> {
  private next = 1

  override map(payment: Payment): string {
    return `${this.next++}: ${payment.paymentId}`
//            ^^^^^^^^^^^ warning unkeyed-state: `next` is state kept in a field of its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Key the stream by what it is about and keep it in the engine's keyed state.
//  because "private next = 1": `next` is declared here
  }
}

payments.map(new Numbered()).print()

class Batched extends RichFlatMapFunction<Payment, number> {
  private batch: Payment[] = []

  override flatMap(payment: Payment, out: Collector<number>): void {
    this.batch.push(payment)
//  ^^^^^^^^^^^^^^^^^^^^^^^^ warning unkeyed-state: `batch` is state kept in a field of its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Key the stream by what it is about and keep it in the engine's keyed state.
//  because "private batch: Payment[] = []": `batch` is declared here
    if (this.batch.length < 100) return
    out.collect(this.batch.length)
    this.batch = []
  }
}

payments.flatMap(new Batched()).print()

// ## A variable that a function around hides

function numbered() {
  let next = 0
  return (payment: Payment): string => {
    next += 1
//  ^^^^^^^^^ warning unkeyed-state: `next` is state kept in a variable outside its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Key the stream by what it is about and keep it in the engine's keyed state.
//  because "next = 0": `next` is declared here
    return `${next}: ${payment.paymentId}`
  }
}

payments.map(numbered()).print()

// ## Two that write the same variable

let open = 0

class Opened extends ProcessFunction<Payment, number> {
  override processElement(_payment: Payment, _context: ProcessFunction.Context, out: Collector<number>): void {
    open += 1
//  ^^^^^^^^^ warning unkeyed-state: `open` is state kept in a variable outside its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Key the stream by what it is about and keep it in the engine's keyed state.
//  because "open = 0": `open` is declared here
    out.collect(open)
  }
}

payments.process(new Opened()).print()
payments.map(() => --open).print()
//                 ^^^^^^ warning unkeyed-state: `open` is state kept in a variable outside its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Key the stream by what it is about and keep it in the engine's keyed state.
//  because "open = 0": `open` is declared here

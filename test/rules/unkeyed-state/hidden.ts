// # State that hides in variables and fields
// ^file gap: the file cannot be read, because of an error in Streamwright (ReferenceError: carriesOver is not defined)

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
    return true
  })
  .print()

// ## A variable beside a stream that is not keyed: it needs a key, too

let total = 0
payments.map((payment: Payment): number => {
  total += payment.cents
  return total
}).print()

// ## Types that are not written leave nothing to build a state of

let previous = 0
payments
  .keyBy(payment => payment.cardId)
  .map(payment => {
    const change = payment.cents - previous
    previous = payment.cents
    return change
  })
  .print()

// ## Collections

const seen = new Set<string>()
payments.filter(payment => !seen.has(payment.paymentId) && Boolean(seen.add(payment.paymentId))).print()

const counts: Record<string, number> = {}
payments
  .map(payment => {
    counts[payment.cardId] = (counts[payment.cardId] ?? 0) + 1
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
    this.sum += payment.cents
    out.collect(this.sum)
  }
}

payments.keyBy(payment => payment.cardId).process(new Running()).print()

class Numbered extends RichMapFunction<Payment, string> {
  private next = 1

  override map(payment: Payment): string {
    return `${this.next++}: ${payment.paymentId}`
  }
}

payments.map(new Numbered()).print()

class Batched extends RichFlatMapFunction<Payment, number> {
  private batch: Payment[] = []

  override flatMap(payment: Payment, out: Collector<number>): void {
    this.batch.push(payment)
    if (this.batch.length < 100) return
    out.collect(this.batch.length)
    this.batch = []
  }
}

payments.flatMap(new Batched()).print()

// ## Two that write the same variable

let open = 0

class Opened extends ProcessFunction<Payment, number> {
  override processElement(_payment: Payment, _context: ProcessFunction.Context, out: Collector<number>): void {
    open += 1
    out.collect(open)
  }
}

payments.process(new Opened()).print()
payments.map(() => --open).print()

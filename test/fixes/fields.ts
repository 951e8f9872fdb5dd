import type { Group } from "./case.js"

const head = `import { KafkaSource, type MapFunction, RichMapFunction, StreamExecutionEnvironment, Types, type ValueState, ValueStateDescriptor, WatermarkStrategy } from "streamwright/flink"
interface Order { readonly shopId: string; readonly amount: number; readonly note?: string }
const keyed = StreamExecutionEnvironment.getExecutionEnvironment()
  .fromSource(KafkaSource.builder<Order>().build(), WatermarkStrategy.noWatermarks(), "orders")
  .keyBy(o => o.shopId)
`

const open = (name = "count") =>
  `this.${name} = this.getRuntimeContext().getState(new ValueStateDescriptor("${name}", Types.DOUBLE))`

/** Fields of a function's class, which stands alone in the text and is used once. */
export const fields: Group = {
  name: "keep a field in state",
  around: body =>
    `${head}class Count extends RichMapFunction<Order, Order> {\n${body}\n}\nkeyed.map(new Count()).print()\n`,
  cases: [
    {
      title: "in front of a line that begins with a parenthesis",
      before: `  private count = 0
  override map(o: Order): Order {
    this.count += o.amount
    const show = (text: string) => text
    this.count > 100 && show("big")
    return o
  }`,
      after: `  private count!: ValueState<number>

  override open(): void {
    ${open()}
  }
  override map(o: Order): Order {
    this.count.update((this.count.value() ?? 0) + o.amount)
    const show = (text: string) => text
    ;(this.count.value() ?? 0) > 100 && show("big")
    return o
  }`,
    },
    {
      title: "with comments where they are",
      before: `  /** In cents. */
  private count = 0 // so far
  override map(o: Order): Order {
    this.count = /* anew */ this.count + o.amount
    this.count++ // one more
    return { ...o, amount: this.count }
  }`,
      after: `  /** In cents. */
  private count!: ValueState<number> // so far

  override open(): void {
    ${open()}
  }
  override map(o: Order): Order {
    this.count.update(/* anew */ (this.count.value() ?? 0) + o.amount)
    this.count.update((this.count.value() ?? 0) + 1) // one more
    return { ...o, amount: this.count.value() ?? 0 }
  }`,
    },
    {
      title: "opened in a method of one line",
      before: `  private count = 0
  private isReady = false
  override open() { this.isReady = true }
  override map(o: Order): Order {
    this.count += o.amount
    return { ...o, amount: this.isReady ? this.count : 0 }
  }`,
      after: `  private count!: ValueState<number>
  private isReady = false
  override open() { ${open()}; this.isReady = true }
  override map(o: Order): Order {
    this.count.update((this.count.value() ?? 0) + o.amount)
    return { ...o, amount: this.isReady ? (this.count.value() ?? 0) : 0 }
  }`,
    },
    {
      title: "indented by tabs",
      before: `\tprivate count = 0;
\toverride open(): void {
\t\tthis.getRuntimeContext();
\t}
\toverride map(o: Order): Order {
\t\tthis.count += o.amount;
\t\treturn { ...o, amount: this.count };
\t}`,
      after: `\tprivate count!: ValueState<number>;
\toverride open(): void {
\t\t${open()};
\t\tthis.getRuntimeContext();
\t}
\toverride map(o: Order): Order {
\t\tthis.count.update((this.count.value() ?? 0) + o.amount);
\t\treturn { ...o, amount: this.count.value() ?? 0 };
\t}`,
    },
    {
      title: "indented by four blanks",
      before: `    private count = 0
    override map(o: Order): Order {
        this.count += o.amount
        return { ...o, amount: this.count }
    }`,
      after: `    private count!: ValueState<number>

    override open(): void {
        ${open()}
    }
    override map(o: Order): Order {
        this.count.update((this.count.value() ?? 0) + o.amount)
        return { ...o, amount: this.count.value() ?? 0 }
    }`,
    },
    {
      title: "written through an assertion",
      before: `  private count?: number = 0
  override map(o: Order): Order {
    this.count! += o.amount
    return { ...o, amount: this.count! }
  }`,
      after: `  private count!: ValueState<number>

  override open(): void {
    ${open()}
  }
  override map(o: Order): Order {
    this.count.update((this.count.value() ?? 0) + o.amount)
    return { ...o, amount: (this.count.value() ?? 0)! }
  }`,
    },
    {
      title: "that may be undefined",
      before: `  private last: string | undefined
  override map(o: Order): Order {
    const { last } = { last: this.last }
    this.last = o.shopId
    this.last = o.note
    if (last === "") this.last = undefined
    return { ...o, shopId: last ?? "" }
  }`,
      after: `  private last!: ValueState<string>

  override open(): void {
    ${open("last").replace("DOUBLE", "STRING")}
  }
  override map(o: Order): Order {
    const { last } = { last: this.last.value() ?? undefined }
    this.last.update(o.shopId)
    this.last.update(o.note ?? null)
    if (last === "") this.last.clear()
    return { ...o, shopId: last ?? "" }
  }`,
    },
    {
      title: "that may be null",
      before: `  private last: Order | null = null
  override map(o: Order): Order {
    const before = this.last
    this.last = o
    return before ?? o
  }`,
      after: `  private last!: ValueState<Order>

  override open(): void {
    this.last = this.getRuntimeContext().getState(new ValueStateDescriptor<Order>("last"))
  }
  override map(o: Order): Order {
    const before = this.last.value()
    this.last.update(o)
    return before ?? o
  }`,
    },
    {
      title: "that is private to JavaScript",
      before: `  #count = 0
  override map(o: Order): Order {
    this.#count += o.amount
    return { ...o, amount: this.#count }
  }`,
      after: `  #count!: ValueState<number>

  override open(): void {
    this.#count = this.getRuntimeContext().getState(new ValueStateDescriptor("count", Types.DOUBLE))
  }
  override map(o: Order): Order {
    this.#count.update((this.#count.value() ?? 0) + o.amount)
    return { ...o, amount: this.#count.value() ?? 0 }
  }`,
    },
    {
      title: "that may be undefined, where every read says so",
      before: `  private last?: Order
  override map(o: Order): Order {
    const isNew = this.last?.shopId !== o.shopId
    if (!this.last || isNew) this.last = o
    return { ...o, shopId: this.last?.shopId ?? "", amount: isNew ? 1 : this.last!.amount }
  }`,
      after: `  private last!: ValueState<Order>

  override open(): void {
    this.last = this.getRuntimeContext().getState(new ValueStateDescriptor<Order>("last"))
  }
  override map(o: Order): Order {
    const isNew = (this.last.value() ?? undefined)?.shopId !== o.shopId
    if (!(this.last.value() ?? undefined) || isNew) this.last.update(o)
    return { ...o, shopId: (this.last.value() ?? undefined)?.shopId ?? "", amount: isNew ? 1 : (this.last.value() ?? undefined)!.amount }
  }`,
    },
    {
      title: "not what a condition before says to be there",
      before: `  private last: Order | undefined
  override map(o: Order): Order {
    const amount = this.last !== undefined ? this.last.amount : 0
    this.last = o
    return { ...o, amount }
  }`,
    },
    {
      title: "not what is changed in place",
      before: `  private sums = { amount: 0 }
  override map(o: Order): Order {
    this.sums.amount += o.amount
    return { ...o, amount: this.sums.amount }
  }`,
    },
    {
      title: "not a list that grows",
      before: `  private all: readonly Order[] = []
  override map(o: Order): Order {
    this.all = [...this.all, o]
    return { ...o, amount: this.all.length }
  }`,
    },
    {
      title: "not what the constructor writes",
      before: `  private count: number
  constructor() {
    super()
    this.count = 5
  }
  override map(o: Order): Order {
    this.count += o.amount
    return { ...o, amount: this.count }
  }`,
    },
    {
      title: "not what is read where there is no key",
      before: `  private count = 0
  override map(o: Order): Order {
    this.count += o.amount
    return { ...o, amount: this.count }
  }
  override close(): void { this.report() }
  private report(): string { return String(this.count) }`,
    },
    {
      title: "not what is computed to begin with",
      before: `  private last: Date = new Date()
  override map(o: Order): Order {
    const before = this.last
    this.last = new Date(o.amount)
    return { ...o, amount: before.getTime() }
  }`,
    },
    {
      title: "not what begins as nothing and is added to",
      before: `  private count!: number
  override map(o: Order): Order {
    this.count += o.amount
    return { ...o, amount: this.count }
  }`,
    },
    {
      title: "not where a write's result is used",
      before: `  private count = 0
  override map(o: Order): Order {
    return { ...o, amount: this.count++ }
  }`,
    },
    {
      title: "not what is taken from the object by its name",
      before: `  private count = 0
  override map(o: Order): Order {
    const { count } = this
    this.count = this.count + o.amount
    return { ...o, amount: this.count + count }
  }`,
    },
  ],
}

/** Classes, and who else knows them. */
export const classes: Group = {
  name: "keep a field of a class in state",
  around: text => head + text,
  cases: [
    {
      title: "of the nearest class of a name",
      before: `function first(): void {
  class Count extends RichMapFunction<Order, Order> {
    override map(o: Order): Order { return o }
  }
  keyed.map(new Count()).print()
}
function second(): void {
  class Count extends RichMapFunction<Order, Order> {
    count = 0
    override map(o: Order): Order {
      this.count += o.amount
      return { ...o, amount: this.count }
    }
  }
  keyed.map(new Count()).print()
}
first()
second()
`,
      after: `function first(): void {
  class Count extends RichMapFunction<Order, Order> {
    override map(o: Order): Order { return o }
  }
  keyed.map(new Count()).print()
}
function second(): void {
  class Count extends RichMapFunction<Order, Order> {
    count!: ValueState<number>

    override open(): void {
      ${open()}
    }
    override map(o: Order): Order {
      this.count.update((this.count.value() ?? 0) + o.amount)
      return { ...o, amount: this.count.value() ?? 0 }
    }
  }
  keyed.map(new Count()).print()
}
first()
second()
`,
    },
    {
      title: "not of one that the engine does not open",
      before: `class Count implements MapFunction<Order, Order> {
  private count = 0
  map(o: Order): Order {
    this.count += o.amount
    return { ...o, amount: this.count }
  }
}
keyed.map(new Count()).print()
`,
    },
    {
      title: "not of one that is extended",
      before: `class Count extends RichMapFunction<Order, Order> {
  count = 0
  override map(o: Order): Order {
    this.count += o.amount
    return { ...o, amount: this.count }
  }
}
class Other extends Count {
  start(): number { return this.count }
}
keyed.map(new Count()).print()
export const other = Other
`,
    },
  ],
}

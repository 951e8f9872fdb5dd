import type { Group } from "./case.js"

const head = `import { KafkaSource, RichFilterFunction, RichMapFunction, StreamExecutionEnvironment, Types, type ValueState, ValueStateDescriptor, WatermarkStrategy } from "streamwright/flink"
interface Order { readonly shopId: string; readonly amount: number; readonly total?: number }
const keyed = StreamExecutionEnvironment.getExecutionEnvironment()
  .fromSource(KafkaSource.builder<Order>().build(), WatermarkStrategy.noWatermarks(), "orders")
  .keyBy(o => o.shopId)
`

const opened = (indentation: string) => `${indentation}  private total!: ValueState<number>

${indentation}  override open(): void {
${indentation}    this.total = this.getRuntimeContext().getState(new ValueStateDescriptor("total", Types.DOUBLE))
${indentation}  }
`

export const variables: Group = {
  name: "keep a variable in state",
  around: text => head + text,
  cases: [
    {
      title: "beside properties and types of its name",
      before: `let total = 0
keyed.map((o: Order): Order => {
  total += o.total ?? o.amount
  const sum: { total: number } = { total }
  return { ...o, ...sum, total: total * 2 }
}).print()
`,
      after: `keyed.map(new (class extends RichMapFunction<Order, Order> {
${opened("")}
  override map(o: Order): Order {
    this.total.update((this.total.value() ?? 0) + (o.total ?? o.amount))
    const sum: { total: number } = { total: this.total.value() ?? 0 }
    return { ...o, ...sum, total: (this.total.value() ?? 0) * 2 }
  }
})()).print()
`,
    },
    {
      title: "declared on an indented line, which goes",
      before: `function totals() {
  let total = 0
  const factor = 2
  return keyed.map((o: Order): Order => {
    total += o.amount * factor

    return { ...o, amount: total }
  })
}
totals().print()
`,
      after: `function totals() {
  const factor = 2
  return keyed.map(new (class extends RichMapFunction<Order, Order> {
${opened("  ")}
    override map(o: Order): Order {
      this.total.update((this.total.value() ?? 0) + (o.amount * factor))

      return { ...o, amount: this.total.value() ?? 0 }
    }
  })())
}
totals().print()
`,
    },
    {
      title: "around a template of several lines, which keeps its white space",
      before: `let total = 0
keyed.map((o: Order): Order => {
  total += o.amount
  const shopId = \`\${o.shopId}
is at \${total}
  now\`
  return { ...o, shopId, amount: total }
}).print()
`,
      after: `keyed.map(new (class extends RichMapFunction<Order, Order> {
${opened("")}
  override map(o: Order): Order {
    this.total.update((this.total.value() ?? 0) + o.amount)
    const shopId = \`\${o.shopId}
is at \${this.total.value() ?? 0}
  now\`
    return { ...o, shopId, amount: this.total.value() ?? 0 }
  }
})()).print()
`,
    },
    {
      title: "that is true to begin with",
      before: `let flip = !0
keyed.filter((o: Order) => {
  flip = !flip
  return flip
}).print()
`,
      after: `keyed.filter(new (class extends RichFilterFunction<Order> {
  private flip!: ValueState<boolean>

  override open(): void {
    this.flip = this.getRuntimeContext().getState(new ValueStateDescriptor("flip", Types.BOOLEAN))
  }

  override filter(o: Order): boolean {
    this.flip.update(!(this.flip.value() ?? !0))
    return this.flip.value() ?? !0
  }
})()).print()
`,
    },
    {
      title: "in a text with the line breaks of Windows",
      before: `let total = 0;
keyed.map((o: Order): Order => {
  total += o.amount;
  return { ...o, amount: total };
}).print();
`.replaceAll("\n", "\r\n"),
      after: `keyed.map(new (class extends RichMapFunction<Order, Order> {
${opened("").replace(">\n", ">;\n").replace("E))\n", "E));\n")}
  override map(o: Order): Order {
    this.total.update((this.total.value() ?? 0) + o.amount);
    return { ...o, amount: this.total.value() ?? 0 };
  }
})()).print();
`.replaceAll("\n", "\r\n"),
    },
    {
      title: "beside another of its name in another function",
      before: `const twice = (total: number) => total * 2
let total = 0
keyed.map((o: Order): Order => {
  total += twice(o.amount)
  return { ...o, amount: total }
}).print()
`,
      after: `const twice = (total: number) => total * 2
keyed.map(new (class extends RichMapFunction<Order, Order> {
${opened("")}
  override map(o: Order): Order {
    this.total.update((this.total.value() ?? 0) + twice(o.amount))
    return { ...o, amount: this.total.value() ?? 0 }
  }
})()).print()
`,
    },
    {
      title: "not one that is exported",
      before: `export let total = 0
keyed.map((o: Order): Order => {
  total += o.amount
  return { ...o, amount: total }
}).print()
`,
    },
    {
      title: "not one that others read",
      before: `let total = 0
keyed.map((o: Order): Order => {
  total += o.amount
  return { ...o, amount: total }
}).print()
export const sum = () => total
`,
    },
    {
      title: "not where the function takes `this` from around it",
      before: `class Totals {
  factor = 2
  build() {
    let total = 0
    return keyed.map((o: Order): Order => {
      total += o.amount * this.factor
      return { ...o, amount: total }
    })
  }
}
new Totals().build().print()
`,
    },
    {
      title: "not where a block inside the function has another of its name",
      before: `let total = 0
keyed.map((o: Order): Order => {
  total += o.amount
  const double = (total: number) => total * 2
  return { ...o, amount: double(total) }
}).print()
`,
    },
    {
      title: "not where its type is asked for",
      before: `let total = 0
keyed.map((o: Order): Order => {
  total += o.amount
  const sum: typeof total = total
  return { ...o, amount: sum }
}).print()
`,
    },
    {
      title: "not one without a value to begin with",
      before: `let total: number
keyed.filter((o: Order) => {
  total = total! + o.amount
  return total > 5
}).print()
`,
    },
    {
      title: "not where a comment stands in the head of the function",
      before: `let total = 0
keyed.map((o: Order /* at last */): Order => {
  total += o.amount
  return { ...o, amount: total }
}).print()
`,
    },
  ],
}

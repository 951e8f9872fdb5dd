import type { Case, Group } from "./case.js"

const order = "interface Order { readonly shopId: string; readonly amount: number }\n"

/** A window on the processing clock of records that have no time of their own but a watermark. */
const job = (
  assigner: string,
  imported = (name: string) => name,
) => `${order}${imported("StreamExecutionEnvironment")}.getExecutionEnvironment()
  .fromSource(${imported("KafkaSource")}.builder<Order>().build(), ${imported("WatermarkStrategy")}.forMonotonousTimestamps<Order>(), "orders")
  .windowAll(${assigner}.of("1 min")).reduce((a, _) => a).print()
`

const processing = "TumblingProcessingTimeWindows"
const event = "TumblingEventTimeWindows"
const rest = "KafkaSource, StreamExecutionEnvironment"

/** The same file with other imports and another assigner. */
function swapped(
  title: string,
  before: string,
  after: string | undefined,
  names = [processing, event],
): Case {
  const [from = "", to = ""] = names
  return {
    title,
    before: before + job(from),
    ...(after === undefined ? {} : { after: after + job(to) }),
  }
}

const from = `from "streamwright/flink"\n`

export const imports: Group = {
  name: "import what they need",
  around: text => text,
  cases: [
    swapped(
      "in the place of what nothing else uses",
      `import { ${rest}, ${processing}, WatermarkStrategy } ${from}`,
      `import { ${rest}, ${event}, WatermarkStrategy } ${from}`,
    ),
    swapped(
      "beside what is still used",
      `import { ${rest}, ${processing}, WatermarkStrategy } ${from}export const used = ${processing}\n`,
      `import { ${rest}, ${event}, ${processing}, WatermarkStrategy } ${from}export const used = ${processing}\n`,
    ),
    swapped(
      "and take an import of nothing else away with its line",
      `import { ${rest}, ${event}, WatermarkStrategy } ${from}import {\n  ${processing},\n} ${from}`,
      `import { ${rest}, ${event}, WatermarkStrategy } ${from}`,
    ),
    swapped(
      "and take the first name of a file away",
      `import { ${processing}, ${rest}, ${event}, WatermarkStrategy } ${from}`,
      `import { ${rest}, ${event}, WatermarkStrategy } ${from}`,
    ),
    swapped(
      "and take the last name of a list away",
      `import { ${rest}, ${event}, WatermarkStrategy, ${processing} } ${from}`,
      `import { ${rest}, ${event}, WatermarkStrategy } ${from}`,
    ),
    swapped(
      "and leave comments where they are",
      `import {\n  KafkaSource, // records\n  // The clock.\n  ${processing}, // of the machine\n  ${event},\n  StreamExecutionEnvironment,\n  WatermarkStrategy,\n} ${from}`,
      `import {\n  KafkaSource, // records\n  // The clock.\n  // of the machine\n  ${event},\n  StreamExecutionEnvironment,\n  WatermarkStrategy,\n} ${from}`,
    ),
    swapped(
      "under the name by which the file knows it",
      `import { ${rest}, ${processing} as Machine, ${event} as Records, WatermarkStrategy } ${from}`,
      `import { ${rest}, ${event} as Records, WatermarkStrategy } ${from}`,
      ["Machine", "Records"],
    ),
    {
      title: "in no other way than the namespace that the file has",
      before: `import * as flink ${from}${job(`flink.${processing}`, name => `flink.${name}`)}`,
      after: `import * as flink ${from}${job(`flink.${event}`, name => `flink.${name}`)}`,
    },
    swapped(
      "as a value where it was a type",
      `import { ${rest}, ${processing}, type ${event}, WatermarkStrategy } ${from}export let windows: ${event} | undefined\n`,
      `import { ${rest}, ${event}, WatermarkStrategy } ${from}export let windows: ${event} | undefined\n`,
    ),
    swapped(
      "out of an import of types, whose others stay types",
      `import { ${rest}, ${processing}, WatermarkStrategy } ${from}import type { Collector, ${event} } ${from}export let out: Collector<${event}> | undefined\n`,
      `import { ${rest}, WatermarkStrategy } ${from}import { type Collector, ${event} } ${from}export let out: Collector<${event}> | undefined\n`,
    ),
    swapped(
      "not over a name that the file declares",
      `import { ${rest}, ${processing}, WatermarkStrategy } ${from}class ${event} {}\nexport const used = ${event}\n`,
      undefined,
    ),
    {
      ...swapped(
        "not over a name that the file imports from elsewhere",
        `import { ${rest}, ${processing}, WatermarkStrategy } ${from}import { ${event} } from "./windows.js"\nexport const used = ${event}\n`,
        undefined,
      ),
      others: { "windows.ts": `export const ${event} = 1\n` },
    },
    swapped(
      "not for a name that is no import",
      `import { ${rest}, ${processing}, WatermarkStrategy } ${from}const my${processing} = ${processing}\n`,
      undefined,
      [`my${processing}`],
    ),
  ],
}

const none = {
  "none.ts": `import { WatermarkStrategy } ${from}export const none = <T>() => WatermarkStrategy.noWatermarks<T>()\n`,
}

/** A job that names no watermark strategy until it is mended. */
const waiting = (strategy: string) => `interface Order { readonly shopId: string; readonly placedAt: number }
StreamExecutionEnvironment.getExecutionEnvironment()
  .fromSource(KafkaSource.builder<Order>().build(), ${strategy}, "orders")
  .keyBy(o => o.shopId).window(${event}.of("1 min")).reduce((a, _) => a).print()
`

const mended = `WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(order => order.placedAt)`
const own = `import { none } from "./none.js"\n`

/** The same file with other imports, once its strategy is its own. */
function added(title: string, before: string, after: string): Case {
  return { title, before: before + waiting("none<Order>()"), after: after + waiting(mended), others: none }
}

const shared = `import { KafkaSource, StreamExecutionEnvironment, ${event} } ${from}
export interface Order { readonly shopId: string; readonly placedAt: number }
export const env = StreamExecutionEnvironment.getExecutionEnvironment()
export const orders = KafkaSource.builder<Order>().build()
export const minute = ${event}.of("1 min")
`

/** A job whose engine is imported in another file. */
const elsewhere = (strategy: string) => `export const first = (o: Order) => o.shopId
env.fromSource(orders, ${strategy}, "orders").keyBy(first).window(minute).reduce((a, _) => a).print()
`

const engine = `import("streamwright/flink")`
const reader = (strategy: string) => `export const read = (
  env: ${engine}.StreamExecutionEnvironment,
  source: ${engine}.KafkaSource<string>,
  strategy: ${engine}.WatermarkStrategy<string>,
) => env.fromSource(source, ${strategy}, "lines")
`

export const additions: Group = {
  name: "add to the imports",
  around: text => text,
  cases: [
    added(
      "in order, behind the comment of the name before",
      `${own}import {\n  KafkaSource,\n  StreamExecutionEnvironment, // where it runs\n  ${event}, // the clock\n} ${from}`,
      `${own}import {\n  KafkaSource,\n  StreamExecutionEnvironment, // where it runs\n  ${event}, // the clock\n  WatermarkStrategy,\n} ${from}`,
    ),
    added(
      "above a comment that no comma follows",
      `${own}import {\n  KafkaSource,\n  StreamExecutionEnvironment,\n  ${event} // the clock\n} ${from}`,
      `${own}import {\n  WatermarkStrategy,\n  KafkaSource,\n  StreamExecutionEnvironment,\n  ${event} // the clock\n} ${from}`,
    ),
    added(
      "with the line breaks of Windows",
      `${own}import { ${rest}, ${event} } ${from}`.replaceAll("\n", "\r\n"),
      `${own}import { ${rest}, ${event}, WatermarkStrategy } ${from}`.replaceAll("\n", "\r\n"),
    ),
    {
      title: "below them, behind the comment of the last",
      before: `${own}import { env, minute, type Order, orders } from "./env.js" // shared\n${elsewhere("none<Order>()")}`,
      after: `${own}import { env, minute, type Order, orders } from "./env.js" // shared\nimport { WatermarkStrategy } ${from}${elsewhere(mended)}`,
      others: { ...none, "env.ts": shared },
    },
    {
      title: "in a module that has none, below what must stay first",
      before: `#!/usr/bin/env node\n"use strict"\n\n// Reads.\n${reader("strategy")}`,
      after: `#!/usr/bin/env node\n"use strict"\n\n// Reads.\nimport { WatermarkStrategy } ${from}${reader(`WatermarkStrategy.forBoundedOutOfOrderness("5 s")`)}`,
      others: {
        "main.ts": `import { KafkaSource, StreamExecutionEnvironment, ${event}, WatermarkStrategy } ${from}import { read } from "./job.js"
read(StreamExecutionEnvironment.getExecutionEnvironment(), KafkaSource.builder<string>().build(), WatermarkStrategy.noWatermarks())
  .windowAll(${event}.of("1 min")).reduce((a, _) => a).print()
`,
      },
    },
  ],
}

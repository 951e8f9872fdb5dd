// # `if`, `switch`, `?:`, `&&`, `??`, entries of objects, early returns and `try`, all of them decided by the text

import {
  type DataStream,
  KafkaSource,
  SlidingEventTimeWindows,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Trade {
  readonly symbol: string
  readonly volume: number
  readonly at: number
}

type Kind = "tumbling" | "sliding"
interface Feed {
  readonly kind: Kind
  readonly minimum?: number
  readonly label?: string | undefined
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const stage: string = "production"
const feeds: Readonly<Record<string, Feed>> = {
  xetra: { kind: "tumbling", minimum: 10 },
  nyse: { kind: "sliding", label: "New York" },
}

function strategy(): WatermarkStrategy<Trade> {
  try {
    return WatermarkStrategy.forMonotonousTimestamps<Trade>().withTimestampAssigner(trade => trade.at)
  } finally {
    env.setParallelism(3)
  }
}

function read(name: string): DataStream<Trade> {
  if (stage === "test") return env.fromData<Trade>([])
  const source = KafkaSource.builder<Trade>().setBootstrapServers("kafka:9092").setTopics(name).build()
  return env.fromSource(source, strategy(), name)
}

function windowOf(kind: Kind) {
  switch (kind) {
    case "tumbling":
      return TumblingEventTimeWindows.of("1 min")
    case "sliding": {
      const slide = stage === "production" ? "10 s" : "1 min"
      return SlidingEventTimeWindows.of("1 min", slide)
    }
    default:
      throw new Error("No such window.")
  }
}

function skipped(name: string): boolean {
  switch (name) {
    case "otc":
    case "dark":
      return true
  }
  return false
}

for (const [name, { kind, minimum = 0, label }] of Object.entries(feeds)) {
  if (skipped(name)) continue
  let trades = read(name)
  if (minimum > 0) trades = trades.filter(trade => trade.volume >= minimum).name("large enough")
  else trades = trades.map(trade => trade).name("all")
  const latest = trades
    .keyBy(trade => trade.symbol)
    .window(windowOf(kind))
    .reduce((_, later) => later)
    .name(label ?? name)
  stage === "production" && latest.print().name(`${label || name} on screen`)
}

for (const name of Object.keys(feeds)) {
  if (name === "nyse") break
  read(`${name}-test`).print()
}
for (const name in feeds) read(`${name}-late`).print()

env.execute()

/* graph
flink "Flink Streaming Job" configuration={parallelism.default=3}
  source:xetra connector=kafka options={bootstrapServers=kafka:9092 topics=xetra} watermark={strategy=monotonous timestamp=at}
  filter:large enough <- source:xetra
  keyBy <- filter:large enough key=[symbol]
  window:xetra <- keyBy window={clock=event shape=tumbling size=60000}
  sink:xetra on screen <- window:xetra connector=print
  source:nyse connector=kafka options={bootstrapServers=kafka:9092 topics=nyse} watermark={strategy=monotonous timestamp=at}
  map:all <- source:nyse
  keyBy#2 <- map:all key=[symbol]
  window:New York <- keyBy#2 window={clock=event shape=sliding size=60000 slide=10000}
  sink:New York on screen <- window:New York connector=print
  source:xetra-test connector=kafka options={bootstrapServers=kafka:9092 topics=xetra-test} watermark={strategy=monotonous timestamp=at}
  sink <- source:xetra-test connector=print
  source:xetra-late connector=kafka options={bootstrapServers=kafka:9092 topics=xetra-late} watermark={strategy=monotonous timestamp=at}
  sink#2 <- source:xetra-late connector=print
  source:nyse-late connector=kafka options={bootstrapServers=kafka:9092 topics=nyse-late} watermark={strategy=monotonous timestamp=at}
  sink#3 <- source:nyse-late connector=print
*/

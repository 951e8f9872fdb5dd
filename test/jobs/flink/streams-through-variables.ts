// # Streams in reassigned variables, tuples and objects; names that shadow others

import {
  KafkaSource,
  type DataStream,
  OutputTag,
  ProcessFunction,
  type Collector,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Visit {
  readonly page: string
  readonly seconds: number
  readonly at: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const strategy = WatermarkStrategy.forMonotonousTimestamps<Visit>().withTimestampAssigner(visit => visit.at)
const topic = (name: string) =>
  KafkaSource.builder<Visit>().setBootstrapServers("kafka:9092").setTopics(name).build()

// ## Reassigned, also under a known condition

const isStrict = true
let visits: DataStream<Visit> = env.fromSource(topic("visits"), strategy, "visits")
visits = visits.filter(visit => visit.seconds > 0).name("not empty")
if (isStrict) visits = visits.filter(visit => visit.page !== "").name("of a page")
let replayed: DataStream<Visit>
if (!isStrict) replayed = visits
else replayed = env.fromSource(topic("replayed"), strategy, "replayed")

// ## A tuple, an object, and what is taken from them

const pair = [visits, replayed] as const
const [live, old] = pair
const by = { live: live.keyBy(visit => visit.page), all: live.union(old) }
const { all, live: keyed } = by
by.all = all.filter(visit => visit.seconds < 3_600).name("at most an hour")

// ## Shadowing

{
  const visits = by.all.keyBy(visit => visit.page)
  const windows = visits.window(TumblingEventTimeWindows.of("1 h"))
  windows.reduce((_, later) => later).name("hourly").print()
}
for (const keyed of [visits]) keyed.print().name("visits themselves")

// ## A side output of a chain that is broken twice

const short = new OutputTag<Visit>("short")

class Split extends ProcessFunction<Visit, Visit> {
  override processElement(visit: Visit, context: ProcessFunction.Context, out: Collector<Visit>): void {
    if (visit.seconds < 5) context.output(short, visit)
    else out.collect(visit)
  }
}

const split = visits.process(new Split())
const named = split.name("split")
const shortOnes = named.getSideOutput(short)
named.print().name("long")
shortOnes.print().name("short")
keyed.sum("seconds").print().name("so far")

env.execute()

/* graph
flink "Flink Streaming Job"
  source:visits connector=kafka options={bootstrapServers=kafka:9092 topics=visits} watermark={strategy=monotonous timestamp=at}
  filter:not empty <- source:visits
  filter:of a page <- filter:not empty
  source:replayed connector=kafka options={bootstrapServers=kafka:9092 topics=replayed} watermark={strategy=monotonous timestamp=at}
  keyBy <- filter:of a page key=[page]
  union <- filter:of a page, source:replayed
  filter:at most an hour <- union
  keyBy#2 <- filter:at most an hour key=[page]
  window:hourly <- keyBy#2 window={clock=event shape=tumbling size=3600000}
  sink <- window:hourly connector=print
  sink:visits themselves <- filter:of a page connector=print
  process:split <- filter:of a page
  sideOutput <- process:split (side) sideOutput=short
  sink:long <- process:split connector=print
  sink:short <- sideOutput connector=print
  reduce <- keyBy
  sink:so far <- reduce connector=print
*/

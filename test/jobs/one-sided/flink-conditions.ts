// # Conditions and loops that only the run decides: both ways, marked conditional; one node, marked repeated

import {
  type DataStream,
  KafkaSource,
  StreamExecutionEnvironment,
  TumblingEventTimeWindows,
  WatermarkStrategy,
} from "streamwright/flink"

interface Event {
  readonly key: string
  readonly at: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const mode = process.env.MODE
const isLive = process.env.LIVE === "yes"
declare function loadTopics(): readonly string[]

function read(topic: string): DataStream<Event> {
  const source = KafkaSource.builder<Event>().setBootstrapServers("kafka:9092").setTopics(topic).build()
//                                                                                        ^^^^^ gap: `loadTopics()` is only known when the job runs
  const strategy = WatermarkStrategy.forMonotonousTimestamps<Event>().withTimestampAssigner(event => event.at)
  return env.fromSource(source, strategy, topic)
}

// ## `if`, with and without `else`

let events = read("events")
if (isLive) events = events.filter(event => event.key !== "").name("live only")
if (mode === "debug") events.print().name("debug")
else events.print().name("normal")

// ## `switch`, `?:`, `&&`, `??` and `||`

switch (mode) {
  case "twice":
    events = events.union(read("twice"))
    break
  case "renamed":
    events = events.map(event => event).name("renamed")
}
const chosen = isLive ? events : read("archive")
isLive && chosen.print().name("and")
declare const given: DataStream<Event> | undefined
const either = given ?? chosen
//             ^^^^^^^^^^^^^^^ gap: it depends on a condition that is not known
const size = isLive ? "1 min" : "1 h"
chosen
  .keyBy(event => event.key)
  .window(TumblingEventTimeWindows.of(size))
//                                    ^^^^ gap: `isLive ? "1 min" : "1 h"` is only known when the job runs
  .reduce((_, later) => later)
  .print()
  .name("of unknown size")
either.print().name("either")

// ## Early returns and `try`

function cleaned(stream: DataStream<Event>): DataStream<Event> {
  if (isLive) return stream.filter(event => event.key !== "test").name("cleaned")
  return stream
}

function safely(stream: DataStream<Event>): DataStream<Event> {
  try {
    return stream.map(event => event).name("tried")
  } catch {
    stream.print().name("failed")
    return stream
  }
}

safely(cleaned(chosen)).print().name("cleaned and tried")

// ## Loops over what is not known

for (const topic of loadTopics()) read(topic).print().name("one of many")
let merged = chosen
for (const topic of loadTopics()) merged = merged.union(read(topic))
merged.print().name("merged")

/* graph
flink "Flink Streaming Job"
  source:events connector=kafka options={bootstrapServers=kafka:9092 topics=events} watermark={strategy=monotonous timestamp=at}
  filter:live only conditional <- source:events
  choice conditional <- filter:live only, source:events
  sink:debug conditional <- choice connector=print
  sink:normal conditional <- choice connector=print
  source:twice conditional connector=kafka options={bootstrapServers=kafka:9092 topics=twice} watermark={strategy=monotonous timestamp=at}
  union conditional <- choice, source:twice
  map:renamed conditional <- choice
  choice#2 conditional <- map:renamed, choice
  source:archive conditional connector=kafka options={bootstrapServers=kafka:9092 topics=archive} watermark={strategy=monotonous timestamp=at}
  choice#3 conditional <- choice#2, source:archive
  sink:and conditional <- choice#3 connector=print
  keyBy <- choice#3 key=[key]
  window <- keyBy window={clock=event shape=tumbling size=?}
  sink:of unknown size <- window connector=print
  filter:cleaned conditional <- choice#3
  choice#4 conditional <- filter:cleaned, choice#3
  map:tried <- choice#4
  sink:failed conditional <- choice#4 connector=print
  sink:cleaned and tried <- map:tried connector=print
  source repeated connector=kafka options={bootstrapServers=kafka:9092 topics=?} watermark={strategy=monotonous timestamp=at}
  sink:one of many repeated <- source connector=print
  source#2 repeated connector=kafka options={bootstrapServers=kafka:9092 topics=?} watermark={strategy=monotonous timestamp=at}
  union#2 repeated <- choice#3, source#2
  choice#5 conditional <- choice#3, union#2
  sink:merged <- choice#5 connector=print
*/

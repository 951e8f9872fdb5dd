// # Conditions and loops of queries that only the run decides: both ways, marked conditional; one node, marked repeated

import { type DataFrame, SparkSession, Trigger, col, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("events").getOrCreate()
const mode = process.env.MODE
const isLive = process.env.LIVE === "yes"
declare function loadTopics(): readonly string[]

function read(topic: string): DataFrame {
  return spark.readStream
    .format("kafka")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("subscribe", topic)
//                       ^^^^^ gap: `loadTopics()` is only known when the job runs
    .load()
    .withWatermark("timestamp", "1 minute")
}

function write(name: string, frame: DataFrame): void {
  frame.writeStream.queryName(name).format("noop").start()
}

// ## `if`, with and without `else`

let events = read("events")
if (isLive) events = events.filter("key IS NOT NULL")
if (mode === "debug") write("debug", events)
else write("normal", events)

// ## `switch`, `?:`, `&&` and `??`

switch (mode) {
  case "twice":
    events = events.union(read("twice"))
    break
  case "distinct":
    events = events.dropDuplicates("key", "timestamp")
}
const chosen = isLive ? events : read("archive")
isLive && write("and", chosen)
declare const given: DataFrame | undefined
write("either", given ?? chosen)
//              ^^^^^^^^^^^^^^^ gap: it depends on a condition that is not known
chosen
  .groupBy(window(col("timestamp"), isLive ? "1 minute" : "1 hour"))
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: `isLive ? "1 minute" : "1 hour"` is only known when the job runs
  .count()
  .writeStream.queryName("of unknown size")
  .outputMode("append")
  .format("parquet")
  .option("checkpointLocation", "/checkpoints/counts")
  .trigger(isLive ? Trigger.ProcessingTime("1 second") : Trigger.AvailableNow())
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: `isLive ? Trigger.ProcessingTime("1 second") : Trigger.AvailableNow()` is only known when the job runs
  .start("/lake/counts")

// ## Early returns and `try`

function cleaned(frame: DataFrame): DataFrame {
  if (isLive) return frame.filter("key <> 'test'")
  return frame
}

function safely(frame: DataFrame): DataFrame {
  try {
    return frame.select("key", "timestamp")
  } catch {
    write("failed", frame)
    return frame
  }
}

write("cleaned and tried", safely(cleaned(chosen)))

// ## Loops over what is not known

for (const topic of loadTopics()) write("one of many", read(topic))
let merged = chosen
for (const topic of loadTopics()) merged = merged.union(read(topic))
write("merged", merged)

/* graph
spark events
  source connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=events}
  watermark <- source watermark={bound=60000 strategy=bounded timestamp=timestamp}
  filter conditional <- watermark
  choice conditional <- filter, watermark
  sink:debug conditional <- choice connector=noop
  sink:normal conditional <- choice connector=noop
  source#2 conditional connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=twice}
  watermark#2 conditional <- source#2 watermark={bound=60000 strategy=bounded timestamp=timestamp}
  union conditional <- choice, watermark#2
  deduplicate conditional <- choice columns=[key, timestamp]
  choice#2 conditional <- deduplicate, choice
  source#3 conditional connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=archive}
  watermark#3 conditional <- source#3 watermark={bound=60000 strategy=bounded timestamp=timestamp}
  choice#3 conditional <- choice#2, watermark#3
  sink:and conditional <- choice#3 connector=noop
  aggregate <- choice#3 projection={columns=[window, count] from={window=timestamp} keeps=false types={count=bigint window="struct<start:timestamp,end:timestamp>"}} window={clock=event column=timestamp shape=tumbling size=?}
  sink:of unknown size <- aggregate checkpointLocation=/checkpoints/counts connector=parquet options={path=/lake/counts} outputMode=append trigger={interval=? type=unknown}
  filter#2 conditional <- choice#3
  choice#4 conditional <- filter#2, choice#3
  select <- choice#4 projection={columns=[key, timestamp] keeps=false}
  sink:failed conditional <- choice#4 connector=noop
  sink:cleaned and tried <- select connector=noop
  source#4 repeated connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=?}
  watermark#4 repeated <- source#4 watermark={bound=60000 strategy=bounded timestamp=timestamp}
  sink:one of many repeated <- watermark#4 connector=noop
  source#5 repeated connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=?}
  watermark#5 repeated <- source#5 watermark={bound=60000 strategy=bounded timestamp=timestamp}
  union#2 repeated <- choice#3, watermark#5
  choice#5 conditional <- choice#3, union#2
  sink:merged <- choice#5 connector=noop
*/

// # Data frames in reassigned variables, tuples and objects; names that shadow others

import { type DataFrame, SparkSession, col, count, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("visits").getOrCreate()

// ## Reassigned, also under a known condition

const isStrict = true
let visits: DataFrame = spark.readStream.format("rate").option("rowsPerSecond", 10).load()
visits = visits.withWatermark("timestamp", "1 minute")
if (isStrict) visits = visits.filter("value > 0")
let source = spark.readStream.format("kafka").option("subscribe", "visits")
source = source.option("kafka.bootstrap.servers", "kafka:9092")
const replayed = isStrict ? source.load() : visits

// ## A tuple, an object, and what is taken from them

const pair = [visits, replayed.select("timestamp", "value").withWatermark("timestamp", "5 minutes")] as const
const [live, old] = pair
const frames = { live: live.where(col("value").lt(100)), all: live.unionByName(old) }
const { all } = frames
frames.all = all.dropDuplicates("value", "timestamp")

// ## Shadowing, and a chain that is broken in the writer

{
  const visits = frames.all.groupBy(window(col("timestamp"), "10 minutes"))
  const counts = visits.agg(count("*").as("visits"))
  let writer = counts.writeStream.outputMode("append").format("parquet")
  writer = writer.option("checkpointLocation", "/checkpoints/counts")
  const named = writer.queryName("counts")
  named.start("/lake/counts")
}
for (const all of [frames.live]) all.writeStream.queryName("live").format("console").start()
visits.writeStream.queryName("visits").format("noop").start()

/* graph
spark visits
  source connector=rate options={rowsPerSecond=10}
  watermark <- source watermark={bound=60000 strategy=bounded timestamp=timestamp}
  filter <- watermark
  source#2 connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=visits}
  select <- source#2 projection={columns=[timestamp, value] keeps=false}
  watermark#2 <- select watermark={bound=300000 strategy=bounded timestamp=timestamp}
  filter#2 <- filter
  union <- filter, watermark#2
  deduplicate <- union columns=[value, timestamp]
  aggregate <- deduplicate projection={columns=[window, visits] from={window=timestamp} keeps=false types={visits=bigint window="struct<start:timestamp,end:timestamp>"}} window={clock=event column=timestamp shape=tumbling size=600000}
  sink:counts <- aggregate checkpointLocation=/checkpoints/counts connector=parquet options={path=/lake/counts} outputMode=append
  sink:live <- filter#2 connector=console
  sink:visits <- filter connector=noop
*/

// @file: job.ts
// # Functions of data frames: piped, with rest parameters, returning functions, in other files

import { type DataFrame, SparkSession, col, window } from "streamwright/spark"
import { pipe, readAll, type Step, writer } from "./helpers/frames.js"

const spark = SparkSession.builder().appName("events").getOrCreate()

const only =
  (region: string): Step =>
  frame =>
    frame.filter(col("key").equalTo(region))

function timed(frame: DataFrame, { delay = "10 minutes" }: { delay?: string } = {}): DataFrame {
  return frame.withWatermark("timestamp", delay)
}

const [clicks, ...views] = readAll(spark, "clicks", "views", "impressions")

const counted: Step = frame => frame.groupBy(window(col("timestamp"), "5 minutes"), "key").count()
const write = writer("/lake")

write("clicks", pipe(clicks!, only("eu"), timed, counted))
const european = views.map(frame => timed(frame, { delay: "1 minute" }).transform(only("eu")))
const everything = european.reduce((all, frame) => all.unionByName(frame))
write("views", everything)
;[everything].forEach(function (frame) {
  write("counts", counted(frame))
})

// @file: helpers/frames.ts
import type { DataFrame, SparkSession } from "streamwright/spark"

export type Step = (frame: DataFrame) => DataFrame

/** Hands a frame from one function to the next. */
export function pipe(frame: DataFrame, ...steps: readonly Step[]): DataFrame {
  let piped = frame
  for (const step of steps) piped = step(piped)
  return piped
}

export const readAll = (spark: SparkSession, ...topics: readonly string[]): DataFrame[] =>
  topics.map(topic =>
    spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", topic).load(),
  )

/** Writes frames below one folder. */
export const writer = (folder: string) => (name: string, frame: DataFrame) =>
  frame.writeStream
    .queryName(name)
    .format("parquet")
    .outputMode("append")
    .option("checkpointLocation", `${folder}/_checkpoints/${name}`)
    .start(`${folder}/${name}`)

/* graph
spark events
  source connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=clicks}
  source#2 connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=views}
  source#3 connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=impressions}
  filter <- source
  watermark <- filter watermark={bound=600000 strategy=bounded timestamp=timestamp}
  aggregate <- watermark key=[key] projection={columns=[window, key, count] from={window=timestamp} keeps=false types={count=bigint window="struct<start:timestamp,end:timestamp>"}} window={clock=event column=timestamp shape=tumbling size=300000}
  sink:clicks <- aggregate checkpointLocation=/lake/_checkpoints/clicks connector=parquet options={path=/lake/clicks} outputMode=append
  watermark#2 <- source#2 watermark={bound=60000 strategy=bounded timestamp=timestamp}
  filter#2 <- watermark#2
  watermark#3 <- source#3 watermark={bound=60000 strategy=bounded timestamp=timestamp}
  filter#3 <- watermark#3
  union <- filter#2, filter#3
  sink:views <- union checkpointLocation=/lake/_checkpoints/views connector=parquet options={path=/lake/views} outputMode=append
  aggregate#2 <- union key=[key] projection={columns=[window, key, count] from={window=timestamp} keeps=false types={count=bigint window="struct<start:timestamp,end:timestamp>"}} window={clock=event column=timestamp shape=tumbling size=300000}
  sink:counts <- aggregate#2 checkpointLocation=/lake/_checkpoints/counts connector=parquet options={path=/lake/counts} outputMode=append
*/

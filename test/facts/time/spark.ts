// # Spark: the tag of a watermark along a job

import { defineJob } from "streamwright"
import { col, date_trunc, expr, max, SparkSession, window, window_time } from "streamwright/spark"

interface View {
  readonly key: string
}

const views = (topic: string) =>
  SparkSession.builder().getOrCreate().readStream.format("kafka").option("subscribe", topic).load()

export const kept = defineJob({ name: "kept" }, () => {
  views("a")
    .withWatermark("timestamp", "10 minutes")
    .withColumnRenamed("timestamp", "at")
    .select("at", "key", "value")
    .withColumn("copy", col("at"))
    .drop("value")
    .dropDuplicates("key", "at")
    .groupBy(window(col("at"), "5 minutes").as("five"), col("key"))
    .agg(max("at").as("at"))
    .select(window_time(col("five")).as("end"), col("at"))
    .groupBy(window(col("end"), "1 hour"))
    .count()
    .writeStream.format("noop")
    .start()
})

export const lost = defineJob({ name: "lost" }, () => {
  const timed = views("b").withWatermark("timestamp", "10 minutes")
  timed
    .withColumn("timestamp", date_trunc("hour", col("timestamp")))
    .writeStream.format("noop")
    .start()
  timed
    .as<View>()
    .map(({ key }) => key)
    .writeStream.format("noop")
    .start()
  timed
    .groupBy(window(col("timestamp"), "5 minutes"))
    .count()
    .select("window.end", "count")
    .writeStream.format("noop")
    .start()
})

export const several = defineJob({ name: "several" }, () => {
  const shown = views("c")
    .selectExpr("key AS shownKey", "timestamp AS shownAt")
    .withWatermark("shownAt", "2 hours")
  const clicked = views("d")
    .selectExpr("key AS clickedKey", "timestamp AS clickedAt")
    .withWatermark("clickedAt", "3 hours")
  shown
    .join(clicked, expr("shownKey = clickedKey AND clickedAt BETWEEN shownAt AND shownAt + INTERVAL 1 HOUR"))
    .drop("shownAt")
    .writeStream.format("noop")
    .start()
  shown
    .join(
      clicked,
      expr("shownKey = clickedKey AND clickedAt BETWEEN shownAt AND shownAt + INTERVAL 1 HOUR"),
      "left_semi",
    )
    .union(clicked.toDF("shownKey", "shownAt"))
    .writeStream.format("noop")
    .start()
})

export const nothing = defineJob({ name: "nothing" }, () => {
  const spark = SparkSession.builder().getOrCreate()
  const shops = spark.read.parquet("s3://lake/shops").withWatermark("openedAt", "1 day")
  views("e")
    .union(views("f").withWatermark("timestamp", "1 minute"))
    .join(shops, "key")
    .writeStream.format("noop")
    .start()
  views("g")
    .withColumn("other", col("timestamp"))
    .withWatermark("timestamp", "1 minute")
    .withWatermark("other", "2 minutes")
    .writeStream.format("noop")
    .start()
})

/* facts
kept
  source: never
  watermark: arrives; timestamp 10 min behind by watermark
  select: arrives; at 10 min behind by watermark
  select#2: arrives; at 10 min behind by watermark
  select#3: arrives; at 10 min behind by watermark; copy 10 min behind by watermark
  select#4: arrives; at 10 min behind by watermark; copy 10 min behind by watermark
  deduplicate: arrives; at 10 min behind by watermark; copy 10 min behind by watermark
  aggregate: arrives; five 10 min behind by watermark
    - copy: grouped away
  select#5: arrives; end 10 min behind by watermark
  aggregate#2: arrives; window 10 min behind by watermark
  sink: arrives; window 10 min behind by watermark
lost
  source: never
  watermark: arrives; timestamp 10 min behind by watermark
  select: never
    - timestamp: computed
  sink: never
  map: never
    - timestamp: rebuilt
  sink#2: never
  aggregate: arrives; window 10 min behind by watermark
  select#2: never
    - window: left out
  sink#3: never
several
  source: never
  select: never
  watermark: arrives; shownAt 2 h behind by watermark
  source#2: never
  select#2: never
  watermark#2: arrives; clickedAt 3 h behind by watermark#2
  join: arrives; shownAt 2 h behind by watermark; clickedAt 3 h behind by watermark#2
  select#3: arrives; clickedAt 3 h behind by watermark#2
    - shownAt: left out
  sink: arrives; clickedAt 3 h behind by watermark#2
  join#2: arrives; shownAt 2 h behind by watermark
  select#4: unknown
  union: unknown
  sink#2: unknown
nothing
  source: at-end
  watermark: at-end
  source#2: never
  source#3: never
  watermark#2: arrives; timestamp 1 min behind by watermark#2
  union: never
    - timestamp: second side
  join: never
  sink: never
  source#4: never
  select: never
  watermark#3: arrives; timestamp 1 min behind by watermark#3
  watermark#4: arrives; other 2 min behind by watermark#4
    - timestamp: moved
  sink#2: arrives; other 2 min behind by watermark#4
*/

// # Watermarks that are kept, and ways that nobody can follow

import { col, type DataFrame, expr, SparkSession, session_window, window, window_time } from "streamwright/spark"

const spark = SparkSession.builder().appName("kept").getOrCreate()
const views = spark.readStream.format("kafka").option("subscribe", "views").load()
const timed = views.withWatermark("timestamp", "10 minutes")

// ## New names, in every way

timed
  .select(col("timestamp").as("at"), col("topic"))
  .withColumnRenamed("at", "viewedAt")
  .selectExpr("viewedAt AS when", "topic")
  .where("topic <> 'test'")
  .repartition(4)
  .dropDuplicates("topic", "when")
  .groupBy(window(col("when"), "5 minutes").as("five"), col("topic"))
  .count()
  .select("five", "count")
  .groupBy(window(col("five"), "1 hour"))
  .count()
  .select(window_time(col("window")).as("end"), col("count"))
  .groupBy(session_window(col("end"), "2 hours"), col("count"))
  .count()
  .writeStream.format("noop")
  .start()

// ## Names do not mind case, and a frame may have one

timed
  .as("v")
  .groupBy(window(col("v.TIMESTAMP"), "5 minutes"))
  .count()
  .writeStream.format("noop")
  .start()

// ## A union whose first side has one

timed
  .union(views)
  .groupBy(expr("window(timestamp, '5 minutes')"))
  .count()
  .writeStream.format("noop")
  .start()

// ## What a function from elsewhere does

declare function cleaned(frame: DataFrame): DataFrame

cleaned(timed).groupBy(window(col("timestamp"), "5 minutes")).count().writeStream.format("noop").start()
// ^1..15 gap: the stream goes into a call that is not followed: the function has no body here

// ## Nothing waits behind it

timed.selectExpr("CAST(value AS STRING) AS page").writeStream.format("noop").start()

// ## Two columns of one name behind a join: which one is dropped or taken, only their frames tell

const clicks = spark.readStream.format("kafka").option("subscribe", "clicks").load()
const joined = timed.join(clicks, timed.col("key").equalTo(clicks.col("key")))
joined
  .drop(clicks.col("timestamp"))
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
  .writeStream.format("noop")
  .start()
joined
  .select(timed.col("timestamp"), col("topic"))
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
  .writeStream.format("noop")
  .start()
timed
  .join(spark.read.parquet("s3://lake/topics"), "topic")
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
  .writeStream.format("noop")
  .start()

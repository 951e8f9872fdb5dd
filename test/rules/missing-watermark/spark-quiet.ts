// # Spark queries that need no watermark, or have one

import { col, expr, SparkSession, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("quiet").getOrCreate()
const views = spark.readStream.format("kafka").option("subscribe", "views").load()
const timed = views.withWatermark("timestamp", "10 minutes")

// ## A watermark on the column of the window

timed
  .groupBy(window(col("timestamp"), "5 minutes"), col("topic"))
  .count()
  .writeStream.outputMode("append")
  .format("delta")
  .option("checkpointLocation", "s3://lake/_checkpoints/views")
  .start("s3://lake/views")

// ## Complete mode keeps everything on purpose

views
  .groupBy(col("topic"))
  .count()
  .writeStream.outputMode("complete")
  .format("memory")
  .queryName("counts")
  .start()

// ## Only records one by one

views
  .selectExpr("CAST(value AS STRING) AS page", "timestamp")
  .writeStream.format("delta")
  .option("checkpointLocation", "s3://lake/_checkpoints/pages")
  .start("s3://lake/pages")

// ## A join with a table

views
  .join(spark.read.format("delta").load("s3://lake/topics"), "topic")
  .writeStream.format("delta")
  .option("checkpointLocation", "s3://lake/_checkpoints/joined")
  .start("s3://lake/joined")

// ## An outer join of two streams that both have one

const clicks = spark.readStream
  .format("kafka")
  .option("subscribe", "clicks")
  .load()
  .withColumnRenamed("timestamp", "clickedAt")
  .withColumnRenamed("key", "clickKey")
  .withWatermark("clickedAt", "10 minutes")
timed
  .join(
    clicks,
    expr("key = clickKey AND clickedAt BETWEEN timestamp AND timestamp + INTERVAL 1 HOUR"),
    "left_outer",
  )
  .writeStream.format("delta")
  .option("checkpointLocation", "s3://lake/_checkpoints/clicked")
  .start("s3://lake/clicked")

// ## Deduplication within the watermark

timed
  .dropDuplicatesWithinWatermark("key")
  .writeStream.format("delta")
  .option("checkpointLocation", "s3://lake/_checkpoints/unique")
  .start("s3://lake/unique")

// ## A batch query

spark.read
  .format("delta")
  .load("s3://lake/views")
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
  .writeStream.format("delta")
  .start("s3://lake/totals")

/**
 * The average temperature of each burst of readings: the sensors wake up, send
 * for a while and sleep again, and a gap of five minutes ends a burst.
 *
 * A session has no end known beforehand, so its average is final only when the
 * watermark is a gap past its last reading. Until then a late reading may still
 * stretch it or join it with its neighbour; that is why Spark writes sessions
 * in append mode and refuses them in update mode.
 */
import { avg, col, count, SparkSession, session_window, Trigger } from "streamwright/spark"
import { fromTopic } from "./shared/rows.js"

const lake = "s3://lake"

const spark = SparkSession.builder()
  .appName("sensor-averages")
  .config("spark.sql.shuffle.partitions", 24)
  .config(
    "spark.sql.streaming.stateStore.providerClass",
    "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider",
  )
  .getOrCreate()

const query = fromTopic(spark, "sensor-readings", "sensorId STRING, celsius DOUBLE, measuredAt TIMESTAMP")
  .withWatermark("measuredAt", "2 minutes")
  .groupBy(session_window(col("measuredAt"), "5 minutes"), col("sensorId"))
  .agg(avg("celsius").alias("celsius"), count("*").alias("readings"))
  .selectExpr(
    "sensorId",
    "session_window.start AS since",
    "session_window.end AS until",
    "celsius",
    "readings",
  )
  .writeStream.format("delta")
  .queryName("sensor averages")
  .option("checkpointLocation", `${lake}/_checkpoints/sensor-averages`)
  .outputMode("append")
  .trigger(Trigger.ProcessingTime("1 minute"))
  .start(`${lake}/sensor_averages`)

query.awaitTermination()

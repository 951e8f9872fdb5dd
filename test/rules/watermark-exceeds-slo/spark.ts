// # A query that appends waits for its watermark; one that updates does not

import { defineJob } from "streamwright"
import { col, SparkSession, Trigger, window } from "streamwright/spark"

function viewsPerPage() {
  return SparkSession.builder()
    .getOrCreate()
    .readStream.format("kafka")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("subscribe", "views")
    .load()
    .withWatermark("timestamp", "10 minutes")
//                              ^^^^^^^^^^^^ warning watermark-exceeds-slo: Results wait 10 min for the watermark alone, but the job promises 5 min.
//  help: Lower the bound if fewer late records can be waited for, or promise more.
//  because ""5 min"": the job promises 5 min
//  because ""1 minute"": window of 1 min
//  because ""10 seconds"": one more micro-batch after the watermark moved (10 s)
//  because ""10 seconds"": micro-batch every 10 s
//  because ""10 seconds"": the batch itself, at best (100 ms)
//  fix "Let the watermark stay 2 min behind" (changes-results)
//  - .withWatermark("timestamp", "10 minutes")
//  + .withWatermark("timestamp", "2 minutes")
    .groupBy(window(col("timestamp"), "1 minute"), col("key"))
    .count()
}

defineJob({ name: "appended", slo: { latency: "5 min" } }, () => {
  viewsPerPage()
    .writeStream.format("delta")
    .outputMode("append")
    .option("checkpointLocation", "s3://lake/_checkpoints/appended")
    .trigger(Trigger.ProcessingTime("10 seconds"))
    .start("s3://lake/views")
})

defineJob({ name: "updated", slo: { latency: "5 min" } }, () => {
  viewsPerPage()
    .selectExpr("CAST(key AS STRING) AS key", "CAST(count AS STRING) AS value")
    .writeStream.format("kafka")
    .outputMode("update")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("topic", "views-per-page")
    .option("checkpointLocation", "s3://lake/_checkpoints/updated")
    .trigger(Trigger.ProcessingTime("10 seconds"))
    .start()
})

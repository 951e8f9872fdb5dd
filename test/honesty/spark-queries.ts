import { type Case, spark } from "./case.js"

const delta = `views.writeStream.format("delta").option("checkpointLocation", "s3://lake/_checkpoints/views")`

export const cases: readonly Case[] = [
  {
    rule: "incomplete-connector",
    known: '"startingOffsets": "latest"',
    unknown: "...load()",
    job: `import { SparkSession } from "streamwright/spark"
      declare function load(): any
      const brokers = { "kafka.bootstrap.servers": "kafka:9092", "startingOffsets": "latest" }
      SparkSession.builder().getOrCreate().readStream.format("kafka").options(brokers).load().writeStream.format("noop").start()`,
  },
  {
    rule: "missing-checkpoint",
    known: '"mergeSchema"',
    job: `${spark}views.writeStream.format("delta").option("mergeSchema", true).start("s3://lake/views")`,
  },
  {
    rule: "missing-checkpoint",
    known: '"delta"',
    job: `${spark}views.writeStream.format("delta").start("s3://lake/views")`,
  },
  {
    rule: "shared-checkpoint",
    known: '"s3://lake/_checkpoints/views"',
    job: `${spark}${delta}.start("s3://lake/a")\n${delta}.start("s3://lake/b")`,
  },
  {
    rule: "refused-option",
    known: "-1",
    job: `${spark}spark.readStream.format("rate").option("rowsPerSecond", -1).load().writeStream.format("noop").start()`,
  },
  {
    rule: "refused-sink-mode",
    known: '"update"',
    job: `${spark}${delta}.outputMode("update").start("s3://lake/views")`,
  },
  {
    rule: "refused-partitioning",
    known: '"shop"',
    job: `${spark}${delta}.partitionBy("shop").start("s3://lake/views")`,
  },
  {
    rule: "refused-in-real-time-mode",
    known: '"1 second"',
    job: `${spark}views.writeStream.format("console").outputMode("update").trigger(Trigger.RealTime("1 second")).start()`,
  },
  {
    rule: "refused-in-real-time-mode",
    known: 'Trigger.RealTime("1 minute")',
    job: `${spark}views.writeStream.format("console").trigger(Trigger.RealTime("1 minute")).start()`,
  },
  {
    rule: "refused-async-progress",
    known: '"true"',
    job: `${spark}views.groupBy("key").count().writeStream.format("console").option("asyncProgressTrackingEnabled", "true").start()`,
  },
]

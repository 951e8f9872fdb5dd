import { type Case, spark } from "./case.js"

const timed = `${spark}const timed = views.withWatermark("timestamp", "10 minutes")\n`
const start = '.writeStream.format("noop").start()'

export const cases: readonly Case[] = [
  {
    rule: "missing-watermark",
    known: '"update"',
    job: `${spark}views.groupBy(window(col("timestamp"), "5 minutes")).count().writeStream.outputMode("update").format("console").start()`,
  },
  {
    rule: "lost-watermark",
    known: 'col("timestamp").cast("date")',
    job: `${timed}timed.groupBy(window(col("timestamp").cast("date"), "5 minutes")).count()${start}`,
  },
  {
    rule: "lost-watermark",
    known: '"topic"',
    job: `${timed}timed.select("key", "topic").dropDuplicatesWithinWatermark("key")${start}`,
  },
  {
    rule: "lost-watermark",
    known: "timed.select",
    unknown: "load()(timed).select",
    job: `${timed}timed.select("key").dropDuplicatesWithinWatermark("key")${start}`,
  },
  {
    rule: "watermark-on-other-column",
    known: 'col("timestampType")',
    job: `${timed}timed.groupBy(window(col("timestampType"), "5 minutes")).count()${start}`,
  },
  {
    rule: "watermark-on-other-column",
    known: '"timestamp"',
    job: `${timed}timed.groupBy(window(col("offset"), "5 minutes")).count()${start}`,
  },
  {
    rule: "append-without-event-time",
    known: '"topic"',
    job: `${spark}views.groupBy("topic").count()${start}`,
  },
  {
    rule: "append-without-event-time",
    known: '"append"',
    job: `${spark}views.groupBy("topic").count().writeStream.outputMode("append").format("noop").start()`,
  },
  {
    rule: "impossible-output-mode",
    known: '"complete"',
    job: `${spark}views.writeStream.outputMode("complete").format("console").start()`,
  },
  {
    rule: "impossible-output-mode",
    known: "views.writeStream",
    unknown: "load()(views).writeStream",
    job: `${spark}views.writeStream.outputMode("complete").format("console").start()`,
  },
  {
    rule: "impossible-window",
    known: '"10 minutes"',
    job: `${spark}views.groupBy(window(col("timestamp"), "5 minutes", "10 minutes")).count()${start}`,
  },
  {
    rule: "several-time-windows",
    known: '"1 hour"',
    job: `${spark}views.groupBy(window(col("timestamp"), "5 minutes"), window(col("timestamp"), "1 hour")).count()${start}`,
  },
  {
    rule: "unbounded-deduplication",
    known: '"key"',
    job: `${timed}timed.dropDuplicates("key")${start}`,
  },
  {
    rule: "unbounded-deduplication",
    known: "timed.dropDuplicates",
    unknown: "load()(timed).dropDuplicates",
    job: `${timed}timed.dropDuplicates("key")${start}`,
  },
  {
    rule: "redefined-watermark",
    known: "timed.withWatermark",
    unknown: "load()(timed).withWatermark",
    job: `${timed}timed.withWatermark("timestamp", "1 hour").dropDuplicatesWithinWatermark("key")${start}`,
  },
  {
    rule: "chained-state",
    known: '"update"',
    job: `${timed}timed.groupBy(window(col("timestamp"), "5 minutes")).count().dropDuplicatesWithinWatermark("count").writeStream.outputMode("update").format("console").start()`,
  },
  {
    rule: "impossible-watermark-column",
    known: '"value"',
    job: `${spark}views.withWatermark("value", "10 minutes").dropDuplicatesWithinWatermark("key")${start}`,
  },
  {
    rule: "watermark-of-fastest-stream",
    known: '"max"',
    job: `${timed}spark.conf.set("spark.sql.streaming.multipleWatermarkPolicy", "max")
      timed.union(views.withWatermark("timestamp", "1 hour")).dropDuplicatesWithinWatermark("key")${start}`,
  },
]

import { spark as base, type Case } from "./case.js"

const spark = base.replace(
  "import {",
  "import { GroupStateTimeout, OutputMode, StatefulProcessor, TimeMode, expr,",
)
const start = '.writeStream.format("noop").start()'
const streams = `${spark}const clicks = spark.readStream.format("kafka").option("subscribe", "clicks").load()
const v = views.withWatermark("timestamp", "1 minute").as("v")
const c = clicks.withWatermark("timestamp", "1 minute").as("c")
`
const functions = `${spark}const grouped = views.groupByKey(row => row.getString(0))
const counted = (key: string, rows: any, state: any) => { state.setTimeoutDuration("1 hour"); return key }
class Counting extends StatefulProcessor<any, any, any> {
  init() { this.getHandle().getValueState("count") }
  handleInputRows(key: any) { this.getHandle().registerTimer(1); return [key] }
}
`

export const cases: readonly Case[] = [
  {
    rule: "batch-action-on-stream",
    known: "views.show",
    unknown: "load()(views).show",
    job: `${spark}views.show()`,
  },
  {
    rule: "stream-writer-on-static",
    known: 'spark.read.format("delta").load("s3://lake/pages")',
    job: `${spark}const pages = spark.read.format("delta").load("s3://lake/pages")\nspark.range(1, 9).union(pages)${start}`,
  },
  {
    rule: "union-with-static",
    known: 'spark.read.format("delta").load("s3://lake/views")',
    job: `${spark}const old = spark.read.format("delta").load("s3://lake/views")\nviews.union(old)${start}`,
  },
  {
    rule: "batch-only-operator",
    known: '"append"',
    job: `${spark}views.groupBy("topic").count().sort("count").writeStream.outputMode("append").format("noop").start()`,
  },
  {
    rule: "batch-only-function",
    known: "views.selectExpr",
    unknown: "load()(views).selectExpr",
    job: `${spark}views.selectExpr("row_number() OVER (ORDER BY offset) AS rank")${start}`,
  },
  {
    rule: "join-needs-end",
    known: 'spark.read.format("delta").load("s3://lake/pages")',
    job: `${spark}const pages = spark.read.format("delta").load("s3://lake/pages")\npages.join(views, "key", "left_outer")${start}`,
  },
  {
    rule: "refused-join-mode",
    known: '"complete"',
    job: `${streams}v.join(c, "key").groupBy("key").count().writeStream.outputMode("complete").format("noop").start()`,
  },
  {
    rule: "join-without-equality",
    known: '"c.timestamp > v.timestamp"',
    job: `${streams}v.join(c, expr("c.timestamp > v.timestamp"))${start}`,
  },
  {
    rule: "endless-outer-join",
    known: '"c.key = v.key"',
    job: `${streams}v.join(c, expr("c.key = v.key"), "left_outer")${start}`,
  },
  {
    rule: "unbounded-join-state",
    known: '"c.key = v.key"',
    job: `${streams}v.join(c, expr("c.key = v.key"))${start}`,
  },
  {
    rule: "unmatched-rows-never-emitted",
    known: "clicks.as",
    unknown: "load()(clicks).as",
    job: `${streams}clicks.as("u").join(v, expr("u.key = v.key AND v.timestamp BETWEEN u.timestamp AND u.timestamp + INTERVAL 1 HOUR"), "left_outer")${start}`,
  },
  {
    rule: "refused-function-mode",
    known: '"append"',
    job: `${functions}grouped.mapGroupsWithState()(counted).writeStream.outputMode("append").format("noop").start()`,
  },
  {
    rule: "refused-time-mode",
    known: "GroupStateTimeout.NoTimeout()",
    job: `${functions}grouped.mapGroupsWithState(GroupStateTimeout.NoTimeout())(counted).writeStream.outputMode("update").format("noop").start()`,
  },
  {
    rule: "refused-time-mode",
    known: "TimeMode.None()",
    job: `${functions}grouped.transformWithState(new Counting(), TimeMode.None(), OutputMode.Update())${start}`,
  },
  {
    rule: "unsupported-state-store",
    known: '"org.example.Store"',
    job: `${functions}spark.conf.set("spark.sql.streaming.stateStore.providerClass", "org.example.Store")
grouped.transformWithState(new Counting(), TimeMode.None(), OutputMode.Update())${start}`,
  },
]

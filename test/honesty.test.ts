import { analyzeFile } from "@streamwright/core"
import { describe, expect, it } from "vitest"
import { pathOf, projectOf } from "./harness/project.js"

const flink = `
import { KafkaSource, StreamExecutionEnvironment, TumblingEventTimeWindows, WatermarkStrategy } from "streamwright/flink"
interface Order { readonly shopId: string; readonly placedAt: number }
declare function load(): any
const env = StreamExecutionEnvironment.getExecutionEnvironment()
`

const spark = `
import { SparkSession, Trigger, col, window } from "streamwright/spark"
declare function load(): any
const spark = SparkSession.builder().appName("views").getOrCreate()
const views = spark.readStream.format("kafka").option("subscribe", "views").load()
`

/** A rule that speaks, and the part of the job that it speaks because of. */
const cases: readonly { readonly rule: string; readonly known: string; readonly job: string }[] = [
  {
    rule: "missing-watermark",
    known: "WatermarkStrategy.noWatermarks<Order>()",
    job: `${flink}env.fromSource(KafkaSource.builder<Order>().build(), WatermarkStrategy.noWatermarks<Order>(), "orders")
      .keyBy(o => o.shopId).window(TumblingEventTimeWindows.of("1 min")).reduce((a, b) => a).print()`,
  },
  {
    rule: "missing-watermark",
    known: 'TumblingEventTimeWindows.of("1 min")',
    job: `${flink}env.fromSource(KafkaSource.builder<Order>().build(), WatermarkStrategy.noWatermarks<Order>(), "orders")
      .keyBy(o => o.shopId).window(TumblingEventTimeWindows.of("1 min")).reduce((a, b) => a).print()`,
  },
  {
    rule: "refused-duration",
    known: '"1 min 30 s"',
    job: `${flink}env.fromSource(KafkaSource.builder<Order>().build(), WatermarkStrategy.forMonotonousTimestamps<Order>(), "orders")
      .keyBy(o => o.shopId).window(TumblingEventTimeWindows.of("1 min 30 s")).reduce((a, b) => a).print()`,
  },
  {
    rule: "micro-batch-exceeds-slo",
    known: '"10 seconds"',
    job: `/** @slo latency 5 s */${spark}views.writeStream.format("kafka").trigger(Trigger.ProcessingTime("10 seconds")).start()`,
  },
  {
    rule: "missing-watermark",
    known: '"append"',
    job: `${spark}views.groupBy(window(col("timestamp"), "5 minutes")).count().writeStream.outputMode("append").format("console").start()`,
  },
  {
    rule: "missing-watermark",
    known: "views.groupBy",
    job: `${spark}views.groupBy(window(col("timestamp"), "5 minutes")).count().writeStream.outputMode("append").format("console").start()`,
  },
]

describe("a finding goes, and a gap says why, when what it rests on is only known at run time:", () => {
  it.each(cases)("$rule on $known", ({ rule, known, job }) => {
    const before = read(job)
    expect(before.findings.map(finding => finding.rule)).toContain(rule)
    const replaced = known === "views.groupBy" ? "load()(views).groupBy" : "load()"
    const after = read(job.replace(known, replaced))
    expect(after.findings.map(finding => finding.rule)).not.toContain(rule)
    expect(after.gaps.length).toBeGreaterThan(before.gaps.length)
  })

  it("names the place and the reason", () => {
    const { gaps } = read(
      `${flink}env.fromSource(KafkaSource.builder<Order>().setTopics(load()).build(), WatermarkStrategy.noWatermarks(), "orders").print()`,
    )
    expect(gaps.map(({ reason }) => reason)).toEqual(["`load()` is only known when the job runs"])
  })
})

function read(text: string) {
  return analyzeFile(projectOf(new Map([["job.ts", text]])), pathOf("job.ts"))
}

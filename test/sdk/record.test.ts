import { print } from "@streamwright/graph"
import { defineJob, recordJobs, sql } from "streamwright"
import { StreamExecutionEnvironment } from "streamwright/flink"
import { Seconds, SparkConf, SparkSession, StreamingContext } from "streamwright/spark"
import { expect, test } from "vitest"

test("each definition is a job, and what is made in it belongs to it", async () => {
  const jobs = await recordJobs(async () => {
    defineJob({ name: "first" }, () => {
      for (const path of ["a", "b"]) SparkSession.builder().getOrCreate().readStream.text(path)
    })
    await Promise.resolve()
    defineJob({ name: "second" }, () => {
      StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 3)
    })
  })
  expect(jobs.map(print)).toEqual([
    "spark first\n  source connector=text options={path=a}\n  source#2 connector=text options={path=b}",
    "flink second\n  source bounded=true connector=sequence",
  ])
})

test("a plain script is one job for each environment that got operators", async () => {
  const jobs = await recordJobs(() => {
    const named = StreamExecutionEnvironment.getExecutionEnvironment()
    named.fromSequence(1, 3).print()
    StreamExecutionEnvironment.getExecutionEnvironment()
    StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 3)
    SparkSession.builder().appName("views").getOrCreate().readStream.text("in")
    new StreamingContext(new SparkConf(), Seconds(1)).textFileStream("in")
    named.execute("counting")
  })
  expect(jobs.map(job => job.name)).toEqual(["counting", "Flink Streaming Job", "views", "Spark query"])
})

test("a session is made once for a recording", async () => {
  const jobs = await recordJobs(() => {
    const views = SparkSession.builder().appName("views").getOrCreate().readStream.text("in")
    views.union(SparkSession.builder().getOrCreate().readStream.text("other"))
  })
  expect(jobs.map(job => job.operators.length)).toEqual([3])
  const again = await recordJobs(() => SparkSession.builder().getOrCreate().readStream.text("in"))
  expect(again.map(job => job.operators.length)).toEqual([1])
})

test("a recording that fails ends, and two at once are refused", async () => {
  const failing = recordJobs(() => {
    throw new Error("broken script")
  })
  await expect(failing).rejects.toThrow("broken script")
  await expect(recordJobs(() => recordJobs(() => {}))).rejects.toThrow(/under way/)
  await expect(recordJobs(() => {})).resolves.toEqual([])
})

test("streams of different environments cannot be put together", () => {
  const numbers = () => StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 3)
  expect(() => numbers().union(numbers())).toThrow(/different environments/)
})

test("sql gives the text with its values", () => {
  expect(sql`SELECT ${1} FROM t WHERE a = 'x\ty'`).toBe("SELECT 1 FROM t WHERE a = 'x\ty'")
})

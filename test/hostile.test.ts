import { describe, expect, it } from "vitest"
import { analysed } from "./harness/analysed.js"

const job = `import { StreamExecutionEnvironment } from "streamwright/flink"
const env = StreamExecutionEnvironment.getExecutionEnvironment()
env.fromElements(1).print()
env.execute()
`

const findingsOf = (files: { readonly [name: string]: string }) =>
  analysed(new Map(Object.entries({ "job.ts": job, ...files }))).findings.map(
    ({ rule, message }) => `${rule}: ${message}`,
  )

describe("a configuration that nobody writes is a problem and no failure:", () => {
  const noGlob =
    "invalid-configuration: `files` says in one glob or a list of globs which files the override is for."

  it.each([
    ["lists in lists", "[".repeat(50_000), "invalid-configuration: This nests too deep to be read."],
    [
      "objects in objects",
      `{"rules":`.repeat(50_000),
      "invalid-configuration: This nests too deep to be read.",
    ],
    ["a glob without end", `{"overrides":[{"files":"${"a".repeat(70_000)}"}]}`, noGlob],
    ["a glob of exclamation marks", `{"overrides":[{"files":"!!"}]}`, noGlob],
  ])("%s", (_, text, problem) => {
    expect(findingsOf({ "streamwright.json": text })).toEqual([problem])
  })
})

describe("ignore comments are found", () => {
  const unused =
    "unused-ignore: Nothing is reported here for missing-watermark, so this ignore silences nothing."

  it("among blanks without end", () => {
    const blanks = " ".repeat(100_000)
    const text = `// streamwright-ignore${blanks}!\n// streamwright-ignore${blanks}missing-watermark${blanks}:${blanks}no${blanks}\n${job}`
    expect(findingsOf({ "job.ts": text })).toEqual([unused])
  })

  it("above their lines behind a line separator within a text", () => {
    const text = `import { KafkaSource, StreamExecutionEnvironment, TumblingEventTimeWindows, WatermarkStrategy } from "streamwright/flink"
const env = StreamExecutionEnvironment.getExecutionEnvironment()
const separator = "\u2028"
const lines = env.fromSource(KafkaSource.builder<string>().setBootstrapServers("kafka:9092").setTopics("lines").build(), WatermarkStrategy.noWatermarks(), separator)
lines
  // streamwright-ignore missing-watermark: on purpose
  .windowAll(TumblingEventTimeWindows.of("1 min")).reduce((a, _) => a).print()
env.execute()
`
    expect(findingsOf({ "job.ts": text.replace("// streamwright-ignore", "//") })).toHaveLength(1)
    expect(findingsOf({ "job.ts": text })).toEqual([])
  })
})

import { describe, expect, it } from "vitest"
import { changedLines } from "./harness/changes.js"
import { Compiler } from "./harness/compile.js"
import { runFixture } from "./harness/fixture.js"

const job = `import { defineJob } from "streamwright"
import { SparkSession, Trigger } from "streamwright/spark"
export default defineJob({ name: "slow", slo: { latency: "5 s" } }, () => {
  const views = SparkSession.builder().getOrCreate().readStream.format("kafka").load()
  views.writeStream.format("kafka").trigger(Trigger.ProcessingTime("1 minute")).start()
})
`
const run = (text: string) => runFixture(text, "job.ts").text
const marked = run(job)

describe("marks", () => {
  it("stand below the code they speak of and are kept when they are right", () => {
    expect(marked).toContain(`\n${" ".repeat(65)}`.trimEnd())
    expect(marked.split("\n").length).toBeGreaterThan(job.split("\n").length)
    expect(run(marked)).toBe(marked)
  })

  it("are put right where they are wrong, missing or too many", () => {
    const wrong = marked.replace("5 s are promised", "6 s are promised").replace("^^^", "^^")
    const twice = marked.replace(/^\/\/ .*\^.*$/m, "$&\n$&")
    for (const text of [wrong, twice, job]) {
      expect(text).not.toBe(marked)
      expect(run(text)).toBe(marked)
    }
  })

  it.each([
    ["severity", marked.replace("warning", "wraning")],
    ["detail", marked.replace("//  help:", "//  hlep:")],
    ["safety", marked.replace("(safe)", "(save)")],
    ["indentation", marked.replace(/^\/\/( .*\^)/m, "  //$1")],
  ])("with a misspelt %s are refused", (_, text) => {
    expect(text).not.toBe(marked)
    expect(() => run(text)).toThrow(/^Line \d+ is no (mark|detail)/)
  })
})

describe("changed lines", () => {
  const text = "  a\n  b\n    c\n"

  it("keep their indentation to each other", () => {
    const at = text.indexOf("b")
    const edit = { file: "", start: at, end: at + 1, text: "x {\n    y\n  }" }
    expect(changedLines(text, [edit])).toEqual(["- b", "+ x {", "+   y", "+ }"])
  })

  it("are those that differ", () => {
    expect(changedLines(text, [{ file: "", start: 3, end: 3, text: "\n  new" }])).toEqual(["+ new"])
    expect(changedLines(text, [{ file: "", start: 0, end: 4, text: "" }])).toEqual(["- a"])
  })
})

it("compiling tells the errors of each project alone", () => {
  const compiler = new Compiler()
  const good = compiler.add(new Map([["job.ts", job]]))
  const bad = compiler.add(new Map([["job.ts", job.replace("getOrCreate", "getOrMake")]]))
  expect(good()).toEqual([])
  expect(bad()).toEqual([expect.stringContaining("getOrMake")])
})

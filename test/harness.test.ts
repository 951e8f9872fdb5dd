import type { Finding, Fix } from "@streamwright/core"
import { describe, expect, it } from "vitest"
import { analysed } from "./harness/analysed.js"
import { changedLines } from "./harness/changes.js"
import { Compiler } from "./harness/compile.js"
import { runFixture } from "./harness/fixture.js"
import { prove } from "./harness/proof.js"

const job = `import { defineJob } from "streamwright"
import { SparkSession, Trigger } from "streamwright/spark"
export default defineJob({ name: "slow", slo: { latency: "5 s" } }, () => {
  const views = SparkSession.builder().getOrCreate().readStream.format("rate").load()
  views.writeStream.format("console").trigger(Trigger.ProcessingTime("1 minute")).start()
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
    const wrong = marked.replace("promises 5 s", "promises 6 s").replace("^^^", "^^")
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

describe("the proof of a fix", () => {
  const proved = (change: (fix: Fix) => Fix) => {
    const subject = analysed(new Map([["job.ts", job]]))
    const finding = subject.findings.find(({ rule }) => rule === "micro-batch-exceeds-slo") as Finding
    return prove(subject, finding, change(finding.fixes[0] as Fix))
  }
  const every = (interval: number) => (fix: Fix) => {
    const patch = { ...fix.patches[0], value: { type: "processing-time", interval } }
    return { ...fix, patches: [patch] } as Fix
  }

  it("finds nothing wrong with a good one", () => {
    const { problems, lines } = proved(fix => fix)
    expect(problems).toEqual([])
    expect(lines).toEqual([/^- /, /^\+ /].map(line => expect.stringMatching(line)))
  })

  it.each([
    ["does nothing", (fix: Fix) => ({ ...fix, patches: [] }), ["it has no edits, so nobody can apply it"]],
    ["does not help", every(30_000), ["the finding is still there", "it is offered again"]],
    ["harms", every(-1), expect.arrayContaining(["a finding of refused-duration has come"])],
  ])("tells of one that %s", (_, change, problems) => {
    expect(proved(change).problems).toEqual(problems)
  })
})

it("compiling tells the errors of each project alone", () => {
  const compiler = new Compiler()
  const good = compiler.add(new Map([["job.ts", job]]))
  const bad = compiler.add(new Map([["job.ts", job.replace("getOrCreate", "getOrMake")]]))
  expect(good()).toEqual([])
  expect(bad()).toEqual([expect.stringContaining("getOrMake")])
})

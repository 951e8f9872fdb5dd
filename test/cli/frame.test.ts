import picocolors from "picocolors"
import { describe, expect, it } from "vitest"
import { frame } from "../../cli/src/report/frame.js"
import { Places } from "../../cli/src/report/places.js"

const plain = picocolors.createColors(false)

function framed(text: string, part: string, width = 80): string[] {
  const start = text.indexOf(part)
  const places = new Places("/jobs", () => text)
  return frame(
    { file: "/jobs/a.ts", start, end: start + part.length },
    places,
    width,
    plain,
    carets => carets,
  )
}

describe("a code frame", () => {
  it("shows the line between its neighbours, with carets under the span", () => {
    expect(framed("one()\n  .two(3)\n  .four()\n  .five()\n", "two(3)")).toEqual([
      "  1 │ one()",
      "  2 │   .two(3)",
      "    │    ^^^^^^",
      "  3 │   .four()",
    ])
  })

  it("leaves out neighbours that say nothing", () => {
    expect(framed("one()\n\ntwo()", "two()")).toEqual(["  3 │ two()", "    │ ^^^^^"])
  })

  it("keeps the carets in place behind tabs", () => {
    expect(framed("\t\ta\tbad", "bad")).toEqual(["  1 │     a  bad", "    │        ^^^"])
  })

  it("underlines to the end of the first line what goes on below it", () => {
    expect(framed("call({ \r\n  a: 1,\r\n})", "{ \r\n  a: 1,\r\n}")).toEqual([
      "  1 │ call({ ",
      "    │      ^",
      "  2 │   a: 1,",
    ])
  })

  it("marks an empty span, and one at the end of the text", () => {
    expect(framed("", "")).toEqual(["  1 │ ", "    │ ^"])
  })

  it("cuts long lines around the span", () => {
    const text = `${"a".repeat(60)} here ${"b".repeat(60)}`
    expect(framed(text, "here", 40)).toEqual([
      `  1 │ …${"a".repeat(10)} here ${"b".repeat(16)}…`,
      `    │ ${" ".repeat(12)}^^^^`,
    ])
  })

  it("shows nothing that commands the terminal", () => {
    expect(framed('"\u001b[2J\u202e" bad', "bad")[0]).toBe('  1 │ "\uFFFD[2J\uFFFD" bad')
  })
})

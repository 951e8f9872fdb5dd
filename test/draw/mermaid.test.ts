import { JobBuilder } from "@streamwright/graph"
import { describe, expect, it } from "vitest"
import { toMermaid } from "../../core/src/draw/index.js"
import { gap, revenue } from "./subjects.js"

describe("toMermaid", () => {
  it("writes a flowchart with the shape of what each operator does", () => {
    expect(toMermaid(revenue().job)).toBe(
      [
        "flowchart LR",
        '  n0(["orders<br>kafka source"])',
        '  n1["Key by<br>shopId"]',
        '  n2[("revenue<br>window · tumbling 1 min")]',
        '  n3[["revenue per shop<br>kafka sink"]]',
        "  n0 --> n1",
        '  n1 -->|"by shopId"| n2',
        "  n2 --> n3",
        "",
      ].join("\n"),
    )
  })

  it("labels edges with record type and role, and dashes gaps", () => {
    const builder = new JobBuilder("flink")
    const source = builder.add("source", { name: "orders" }, [])
    source.output = { name: "Order", fields: [] }
    builder.add("sideOutput", { sideOutput: "late" }, [{ from: source, role: "side" }])
    builder.gap(gap("a helper is not in the workspace"), source)
    builder.gap(gap("a loop"))
    expect(toMermaid(builder.build({ name: "job" }))).toBe(
      [
        "flowchart LR",
        '  n0(["orders<br>source"])',
        '  n1["Side output<br>late"]',
        '  n0 -->|"side output · Order"| n1',
        '  gap0["Not followed: a helper is not in the workspace"]:::gap',
        "  n0 -.-> gap0",
        '  gap1["Not followed: a loop"]:::gap',
        "  classDef gap stroke-dasharray: 5 4",
        "",
      ].join("\n"),
    )
  })

  it.each([
    '"] --> n9["',
    "</script><img src=x onerror=alert(1)>",
    "`**Markdown**` #quot; %%{init}%%",
    "one\ntwo;three|four{five}",
  ])("keeps %j inside its label", name => {
    const builder = new JobBuilder("flink")
    builder.add("map", { name }, [])
    const [head, node, ...rest] = toMermaid(builder.build({ name })).split("\n")
    expect(head).toBe("flowchart LR")
    expect(node).toMatch(/^ {2}n0\["(?:[\p{L}\p{N} .,:·_/-]|#\d+;)*<br>map"\]$/u)
    expect(rest).toEqual([""])
    const label = node?.slice('  n0["'.length, -'<br>map"]'.length)
    const read = label?.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    expect(read).toBe(name.replace("\n", " "))
  })

  it("does not let a name start a list", () => {
    const builder = new JobBuilder("flink")
    builder.add("map", { name: "1. first" }, [])
    builder.add("map", { name: "- second" }, [])
    const text = toMermaid(builder.build({ name: "job" }))
    expect(text).toContain('"#49;. first<br>')
    expect(text).toContain('"#45; second<br>')
  })
})

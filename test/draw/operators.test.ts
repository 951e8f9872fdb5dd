import { JobBuilder, type OperatorKind } from "@streamwright/graph"
import { describe, expect, it } from "vitest"
import { classes, drawn, type Element, inside, seen, tooltip, withClass } from "./elements.js"
import { finding, revenue, subject, twoClocks, wide } from "./subjects.js"

function box(all: readonly Element[], id: string): Element {
  return all.find(element => element.attributes["data-operator"] === id) as Element
}

function glyph(all: readonly Element[], id: string): string | undefined {
  return inside(all, box(all, id)).find(element => classes(element).includes("glyph"))?.attributes.d
}

describe("operators", () => {
  it.each([
    ["four operators", revenue()],
    ["forty operators", wide(40)],
    ["two clocks", twoClocks()],
  ])("%s: each has its place in the tree, in the order of the job", async (_, subject) => {
    const all = await drawn(subject)
    const boxes = withClass(all, "operator")
    expect(boxes.map(element => element.attributes["data-operator"])).toEqual(
      subject.job.operators.map(operator => operator.id),
    )
    for (const element of boxes) {
      expect(element.attributes).toMatchObject({ tabindex: "0", role: "treeitem" })
      expect(element.parent?.attributes.role).toBe("tree")
    }
  })

  it("are dashed, and say why, where a setting is only known at run time", async () => {
    const builder = new JobBuilder("flink")
    const source = builder.add(
      "source",
      { name: "orders", options: { topics: { unknown: "loadTopics()" } } },
      [],
    )
    builder.add("keyBy", { key: { unknown: "o => hash(o)" } }, [source])
    const all = await drawn(subject(builder.build({ name: "job" })))
    expect(classes(box(all, "source:orders"))).toContain("has-gap")
    expect(tooltip(all, box(all, "source:orders"))).toContain(
      "Not followed: `loadTopics()` is only known when the job runs",
    )
    expect(classes(box(all, "keyBy"))).not.toContain("has-gap")
  })

  it("say what they are called, what they are and what is known of them", async () => {
    const all = await drawn(revenue())
    expect(seen(all, box(all, "source:orders"))).toEqual(["orders", "kafka source", "watermark 5 s behind"])
    expect(seen(all, box(all, "keyBy"))).toEqual(["Key by", "shopId"])
    expect(seen(all, box(all, "window:revenue"))).toEqual([
      "revenue",
      "window · tumbling 1 min",
      "event time",
      "per key, until the window ends",
    ])
    expect(seen(all, box(all, "sink:revenue per shop"))).toEqual([
      "revenue per shop",
      "kafka sink",
      "latency 65.2 s",
    ])
  })

  it("tell a screen reader what they read from and write to", async () => {
    const all = await drawn(twoClocks())
    expect(box(all, "process:validate").attributes["aria-label"]).toContain(
      "reads from orders, Broadcast; writes to Side output, Key by",
    )
  })

  it("tell the two clocks apart by class, by glyph and by word", async () => {
    const all = await drawn(twoClocks())
    const event = box(all, "window:per user")
    const processing = box(all, "windowAll")
    expect(classes(event)).toContain("clock-event")
    expect(classes(processing)).toContain("clock-processing")
    expect(seen(all, event)).toContain("event time")
    expect(seen(all, processing)).toContain("processing time")
    const clockGlyphs = [event, processing].map(
      element => inside(all, element).filter(part => classes(part).includes("glyph"))[1]?.attributes.d,
    )
    expect(new Set(clockGlyphs).size).toBe(2)
    expect(withClass(all, "clock-event").length + withClass(all, "clock-processing").length).toBe(3)
  })

  it("say when no watermark can reach an event-time operator", async () => {
    const all = await drawn(twoClocks())
    expect(seen(all, box(all, "intervalJoin:orders with clicks"))).toContain("event time, no watermark")
  })

  it("are a stack only where they keep something", async () => {
    const all = await drawn(revenue())
    const sheets = (id: string) =>
      inside(all, box(all, id)).filter(part => classes(part).includes("box")).length
    expect(sheets("window:revenue")).toBe(2)
    expect(sheets("keyBy")).toBe(1)
    expect(withClass(all, "stateful")).toEqual([box(all, "window:revenue")])
  })

  it("name each piece of state in the tooltip and count what is kept alike on the box", async () => {
    const all = await drawn(twoClocks())
    const join = box(all, "intervalJoin:orders with clicks")
    expect(seen(all, join)).toContain("2 states per key, until the watermark passes")
    expect(tooltip(all, join)).toContain("state left: per key, until the watermark passes\nstate right:")
  })

  it("carry the glyph of what they do, whatever their kind is", async () => {
    const builder = new JobBuilder("flink")
    const add = (kind: OperatorKind) => builder.add(kind, {}, [])
    for (const kind of ["source", "sink", "watermark", "keyBy", "window", "repartition", "map"] as const)
      add(kind)
    for (const kind of ["filter", "coGroup", "broadcast"] as const) add(kind)
    const all = await drawn(subject(builder.build({ name: "glyphs" })))
    const different = ["source", "sink", "watermark", "keyBy", "window", "repartition", "map"]
    expect(new Set(different.map(id => glyph(all, id))).size).toBe(different.length)
    expect(glyph(all, "filter")).toBe(glyph(all, "map"))
    expect(glyph(all, "coGroup")).toBe(glyph(all, "window"))
    expect(glyph(all, "broadcast")).toBe(glyph(all, "repartition"))
  })
})

describe("findings", () => {
  const findings = [
    finding("window:revenue", "warning", "The state has no uid."),
    finding("window:revenue", "error", "The window never fires."),
    finding("source:orders", "info", "Records carry a time."),
  ]

  it("are counted on their operator in the colour of the gravest", async () => {
    const all = await drawn(revenue({}, findings))
    const window = box(all, "window:revenue")
    expect(classes(window)).toContain("has-error")
    expect(classes(window)).not.toContain("has-warning")
    const [mark] = inside(all, window).filter(part => classes(part).includes("findings")) as [Element]
    expect(classes(mark)).toContain("error")
    expect(seen(all, mark)).toEqual(["2"])
    expect(tooltip(all, mark)).toBe(
      "warning: The state has no uid. (a-rule)\nerror: The window never fires. (a-rule)",
    )
    expect(classes(box(all, "source:orders"))).toContain("has-info")
    expect(withClass(all, "findings")).toHaveLength(2)
  })

  it("are told apart by glyph and not by colour alone", async () => {
    const all = await drawn(twoClocks())
    const glyphs = withClass(all, "findings").map(mark => {
      const drawing = inside(all, mark).find(part => classes(part).includes("glyph"))
      return `${classes(mark)[1]} ${drawing?.attributes.d}`
    })
    expect(new Set(glyphs).size).toBe(3)
    expect(new Set(glyphs.map(text => text.slice(text.indexOf(" ")))).size).toBe(3)
  })

  it("sit beside the job's name when they are about no operator", async () => {
    const all = await drawn(revenue({}, [finding(undefined, "warning", "No checkpoints are taken.")]))
    const [mark, ...others] = withClass(all, "findings") as [Element, ...Element[]]
    expect(others).toEqual([])
    expect(tooltip(all, mark)).toContain("No checkpoints are taken.")
    expect(withClass(all, "operator").some(operator => inside(all, operator).includes(mark))).toBe(false)
  })

  it("leave no mark where there are none", async () => {
    expect(withClass(await drawn(revenue()), "findings")).toEqual([])
  })
})

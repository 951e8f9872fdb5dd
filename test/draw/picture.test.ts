import { JobBuilder } from "@streamwright/graph"
import { describe, expect, it } from "vitest"
import { type DrawOptions, draw, themeColors, themeFont } from "../../core/src/draw/index.js"
import type { Subject } from "../../core/src/draw/picture.js"
import { classes, drawn, type Element, inside, seen, tooltip, withClass } from "./elements.js"
import { finding, gap, revenue, subject, twoClocks, wide } from "./subjects.js"

describe("edges", () => {
  it.each([
    ["two clocks", twoClocks()],
    ["forty operators", wide(40)],
  ])("%s: each edge names both ends", async (_, subject) => {
    const edges = withClass(await drawn(subject), "edge").filter(edge => !classes(edge).includes("gap"))
    expect(edges.map(edge => [edge.attributes["data-from"], edge.attributes["data-to"]])).toEqual(
      subject.job.edges.map(edge => [edge.from, edge.to]),
    )
  })

  it("carry the record type, and the key from where it is set to where it is used", async () => {
    const all = await drawn(revenue())
    expect(withClass(all, "edge").map(edge => seen(all, edge))).toEqual([
      ["Order"],
      ["Order · by shopId"],
      ["Order"],
    ])
  })

  it("show the fields of the record type in the tooltip", async () => {
    const all = await drawn(revenue())
    expect(tooltip(all, withClass(all, "edge")[0] as Element)).toBe(
      "orders → Key by\nOrder\n  shopId: string\n  placedAt: number",
    )
  })

  it("name their role where it is not the main output", async () => {
    const all = await drawn(twoClocks())
    const labels = withClass(all, "edge").flatMap(edge => seen(all, edge))
    expect(labels).toContain("broadcast")
    expect(labels).toContain("side output · Order")
  })
})

describe("gaps", () => {
  it("are dashed boxes with their reason, behind the operator they come after", async () => {
    const all = await drawn(twoClocks())
    const boxes = all.filter(element => element.attributes["data-gap"] !== undefined)
    expect(boxes.map(box => tooltip(all, box))).toEqual([
      "Not followed: the stream comes back from `withMetrics`, whose source is not in the workspace",
      "Not followed: a source is made in a loop over a list that is read at run time",
    ])
    const lines = withClass(all, "edge").filter(edge => classes(edge).includes("gap"))
    expect(lines.map(line => line.attributes["data-from"])).toEqual(["map:to dashboard row"])
    expect(all.find(element => element.name === "style")?.text).toMatch(/\.gap \.box,.*stroke-dasharray/)
  })
})

describe("the heading", () => {
  function atLeast({ job, facts, findings }: Subject): Subject {
    return { job, facts: { ...facts, jobLatency: { ...facts.jobLatency, isLowerBound: true } }, findings }
  }

  it.each([
    ["over the promise", revenue(), "latency 65.2 s of 30 s", "over"],
    ["within it", revenue({ serviceLevel: { latency: 120_000 } }), "latency 65.2 s of 2 min", "muted"],
    ["without one", revenue({ serviceLevel: {} }), "latency 65.2 s", "muted"],
    ["known in part", atLeast(revenue()), "latency at least 65.2 s of 30 s", "over"],
    ["unbounded", twoClocks(), "latency unbounded, 1 h promised", "over"],
  ])("%s: names the job, its engine and its latency", async (_, subject, latency, tone) => {
    const spans = (await drawn(subject)).filter(element => element.name === "tspan")
    expect(spans.map(span => span.text)).toEqual([subject.job.name, "Flink", latency])
    expect(classes(spans[2] as Element)).toEqual([tone])
  })
})

describe("a picture from top to bottom", () => {
  const down = { direction: "down" } as const

  it("says what the one from left to right says", async () => {
    const words = (all: readonly Element[]) =>
      all.filter(({ name }) => name === "text").map(({ text }) => text)
    expect(words(await drawn(twoClocks(), down))).toEqual(words(await drawn(twoClocks())))
  })

  it("is taller than wide where the other is wider than tall, and says which it is", async () => {
    const [tall, flat] = await Promise.all([draw(revenue(), down), draw(revenue())])
    expect(tall.height).toBeGreaterThan(tall.width)
    expect(flat.width).toBeGreaterThan(flat.height)
    const directions = [drawn(revenue(), down), drawn(revenue())].map(
      async all => (await all)[0]?.attributes["data-direction"],
    )
    expect(await Promise.all(directions)).toEqual(["down", "right"])
  })

  it("has arrows that point down, and the other to the right", async () => {
    const tips = (all: readonly Element[]) =>
      withClass(all, "arrow").map(({ attributes }) => attributes.d?.match(/-?[\d.]+/g)?.map(Number) ?? [])
    for (const [, y, , left, , right] of tips(await drawn(twoClocks(), down)) as number[][]) {
      expect(left).toBeLessThan(y as number)
      expect(right).toBe(left)
    }
    for (const [x, , left, , right] of tips(await drawn(twoClocks())) as number[][]) {
      expect(left).toBeLessThan(x as number)
      expect(right).toBe(left)
    }
  })

  it("names engine and latency below the job's name", async () => {
    const lines = async (options?: DrawOptions) =>
      (await drawn(revenue(), options)).filter(({ name, attributes }) => name === "tspan" && attributes.dy)
    expect((await lines(down)).map(({ text }) => text)).toEqual(["Flink"])
    expect(await lines()).toEqual([])
  })

  it("breaks long words where there is nothing to draw", async () => {
    const builder = new JobBuilder("spark")
    const reason =
      "the stream is made by a package of which no source is in the workspace, and which is not read"
    builder.gap(gap(reason))
    const picture = await draw(subject(builder.build({ name: "nothing yet" })), down)
    expect(picture.width).toBeLessThan(450)
    const all = await drawn(subject(builder.build({ name: "nothing yet" })), down)
    const words = all.filter(({ name, attributes }) => name === "text" && attributes.class === "muted")
    expect(words.map(({ text }) => text).join(" ")).toContain(reason)
  })
})

describe("a job without operators", () => {
  it("says so, and says what was not followed", async () => {
    const builder = new JobBuilder("spark")
    builder.gap(gap("the stream is made by a package"))
    const all = await drawn(subject(builder.build({ name: "nothing yet" })))
    const words = all.filter(element => element.name === "text").map(element => element.text)
    expect(words.some(text => text.includes("no operator of this job was found"))).toBe(true)
    expect(words.some(text => text.includes("Not followed: the stream is made by a package"))).toBe(true)
    expect(withClass(all, "operator")).toEqual([])
  })
})

describe("hostile names", () => {
  const names = [
    "</text><script>alert(1)</script>",
    '" onload="alert(1)',
    "]]> <!-- & &amp; &#x3c;",
    "line\nbreak\tand\u0000null\ud800",
    "n0 [label=x]; n1 -> n0",
  ]

  function hostile(name: string): Subject {
    const builder = new JobBuilder("flink")
    const source = builder.add("source", { name, connector: name }, [])
    const keyBy = builder.add("keyBy", { name, key: [name] }, [source])
    builder.add("sink", { name, sideOutput: name }, [{ from: keyBy, role: "side" }])
    builder.gap(gap(name), source)
    const job = builder.build({ name })
    return subject(
      job,
      () => ({
        schema: { name, fields: [{ name, type: name }] },
        state: [{ name, per: "key", until: "for ever" }],
        keyedBy: job.operators[1],
      }),
      [finding(job.operators[0]?.id, "error", name), finding(undefined, "error", name)],
    )
  }

  it.each(names)("%j stays text", async name => {
    const all = await drawn(hostile(name))
    const allowed = ["g", "path", "rect", "style", "svg", "text", "title", "tspan"]
    expect([...new Set(all.map(element => element.name))].sort()).toEqual(allowed)
    const attributes = new Set(all.flatMap(element => Object.keys(element.attributes)))
    expect([...attributes].filter(attribute => attribute.startsWith("on"))).toEqual([])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that character is what must have gone.
    const shown = name.replace(/[\u0000\ud800]/g, "\ufffd")
    const [source] = withClass(all, "operator") as [Element]
    expect(source.attributes["data-operator"]).toBe(`source:${shown}`)
    expect(tooltip(all, source)?.startsWith(shown)).toBe(true)
  })

  it("that are long are cut on the box and whole in the tooltip", async () => {
    const name = "a very long name of an operator that nobody would want to read on a box ".repeat(5).trim()
    const all = await drawn(hostile(name))
    const [source] = withClass(all, "operator") as [Element]
    expect(seen(all, source)[0]).toMatch(/^a very long name.*…$/)
    expect(tooltip(all, source)?.split("\n")[0]).toBe(name)
    expect((await draw(hostile(`${name} ${name}`))).width).toBe(Number(all[0]?.attributes.width))
  })
})

describe("colours", () => {
  it("come from the theme's properties alone", async () => {
    const all = await drawn(twoClocks())
    const painted = all.flatMap(element => [
      element.attributes.fill,
      element.attributes.stroke,
      element.attributes.style,
    ])
    expect(painted.filter(value => value !== undefined)).toEqual([])
    const style = all.find(element => element.name === "style")?.text ?? ""
    const properties = new Set(style.match(/--streamwright-[\w-]+/g))
    expect([...properties].sort()).toEqual(
      [...themeColors.map(color => color.property), themeFont.property].sort(),
    )
    const withoutFallbacks = style.replace(/var\(--streamwright-[\w-]+,#[0-9a-f]{6}\)/g, "")
    expect(withoutFallbacks).not.toMatch(/#[0-9a-f]{3}/)
  })

  it("have a dark fallback for each light one", async () => {
    const { svg } = await draw(revenue())
    const dark = svg.slice(svg.indexOf("prefers-color-scheme:dark"))
    for (const color of themeColors) expect(dark).toContain(`var(${color.property},${color.dark})`)
  })
})

describe("a picture", () => {
  it("is the same each time", async () => {
    expect(await draw(twoClocks())).toEqual(await draw(twoClocks()))
  })

  it("is one document for programs that read graphics", async () => {
    const { width, height } = await draw(revenue())
    const all = await drawn(revenue())
    const root = all[0] as Element
    expect(root.attributes).toMatchObject({
      role: "graphics-document",
      "aria-label": "Dataflow of revenue-per-shop",
      viewBox: `0 0 ${width} ${height}`,
    })
    expect(inside(all, root).filter(element => element.attributes.role === "tree")).toHaveLength(1)
  })
})

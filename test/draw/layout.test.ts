import { describe, expect, it } from "vitest"
import { type Layout, type Link, layout, type Size } from "../../core/src/draw/layout.js"
import { arrange } from "../../core/src/draw/picture.js"
import { revenue, twoClocks, wide } from "./subjects.js"

describe("layout", () => {
  const size: Size = { width: 100, height: 50 }
  const label: Size = { width: 60, height: 20 }

  it("goes from left to right and joins the sides of the boxes", async () => {
    const links: Link[] = [
      { from: 0, to: 2, label },
      { from: 1, to: 2 },
    ]
    const { boxes, routes } = await layout([size, size, size], links)
    for (const [index, { from, to }] of links.entries()) {
      const [start, end] = [boxes[from], boxes[to]] as [Layout["boxes"][0], Layout["boxes"][0]]
      expect(routes[index]?.start.x).toBeCloseTo(start.x + size.width)
      expect(routes[index]?.start.y).toBeCloseTo(start.y + size.height / 2)
      expect(routes[index]?.end.x).toBeCloseTo(end.x)
      expect(routes[index]?.end.y).toBeCloseTo(end.y + size.height / 2)
    }
    expect(routes.map(route => route.label !== undefined)).toEqual([true, false])
  })

  it("keeps both of two links between the same boxes", async () => {
    const { routes } = await layout(
      [size, size],
      [
        { from: 0, to: 1 },
        { from: 0, to: 1, label },
      ],
    )
    expect(routes.map(route => route.label !== undefined)).toEqual([false, true])
  })

  it("places nothing where there is nothing", async () => {
    expect(await layout([], [])).toMatchObject({ boxes: [], routes: [] })
  })

  it("places a thousand boxes", async () => {
    const boxes = Array.from({ length: 1000 }, () => size)
    const links = boxes.slice(1).map((_, index) => ({ from: index - (index % 3), to: index + 1, label }))
    const placed = await layout(boxes, links)
    expect(new Set(placed.boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(1000)
  })
})

describe("the boxes of a job", () => {
  it.each([
    ["one line", revenue()],
    ["two clocks", twoClocks()],
    ["forty operators", wide(40)],
  ])("%s: do not touch each other and stay inside the picture", async (_, subject) => {
    const { boxes, width, height } = await arrange(subject)
    const edges = boxes.map(({ at, size }) => ({
      left: at.x,
      top: at.y,
      right: at.x + size.width,
      bottom: at.y + size.height,
    }))
    for (const [index, a] of edges.entries()) {
      expect(a.left).toBeGreaterThan(-1)
      expect(a.top).toBeGreaterThan(-1)
      expect(a.right).toBeLessThan(width + 1)
      expect(a.bottom).toBeLessThan(height + 1)
      const touched = edges
        .slice(index + 1)
        .filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      expect(touched).toEqual([])
    }
  })
})

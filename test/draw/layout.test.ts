import { describe, expect, it } from "vitest"
import type { FlowDirection, Point, Size } from "../../core/src/draw/geometry.js"
import { type Link, layout } from "../../core/src/draw/layout.js"
import { arrange } from "../../core/src/draw/picture.js"
import { revenue, twoClocks, wide } from "./subjects.js"

describe("layout", () => {
  const size: Size = { width: 100, height: 50 }
  const label: Size = { width: 60, height: 20 }

  const two: Link[] = [
    { from: 0, to: 2, label },
    { from: 1, to: 2 },
  ]

  it.each<[FlowDirection, Point, Point]>([
    ["right", { x: size.width, y: size.height / 2 }, { x: 0, y: size.height / 2 }],
    ["down", { x: size.width / 2, y: size.height }, { x: size.width / 2, y: 0 }],
  ])("%s: joins the sides of the boxes", async (direction, leaves, comes) => {
    const { boxes, routes } = await layout([size, size, size], two, direction)
    for (const [index, { from, to }] of two.entries()) {
      const [start, end] = [boxes[from], boxes[to]] as [Point, Point]
      expect(routes[index]?.start.x).toBeCloseTo(start.x + leaves.x)
      expect(routes[index]?.start.y).toBeCloseTo(start.y + leaves.y)
      expect(routes[index]?.end.x).toBeCloseTo(end.x + comes.x)
      expect(routes[index]?.end.y).toBeCloseTo(end.y + comes.y)
    }
  })

  it.each(["right", "down"] as const)("%s: puts a label on its line, clear of the boxes", async direction => {
    const { boxes, routes } = await layout([size, size, size], two, direction)
    expect(routes.map(route => route.label !== undefined)).toEqual([true, false])
    const [{ label: middle, curve }] = routes as [(typeof routes)[0]]
    expect(curve).toContainEqual(middle)
    const { x, y } = middle as Point
    const touched = boxes.filter(
      box =>
        Math.abs(box.x + size.width / 2 - x) < (size.width + label.width) / 2 &&
        Math.abs(box.y + size.height / 2 - y) < (size.height + label.height) / 2,
    )
    expect(touched).toEqual([])
  })

  it("runs straight where boxes follow each other", async () => {
    const links = [0, 1, 2, 3, 4].map(from => ({ from, to: from + 1, label: from % 2 ? label : undefined }))
    const { boxes } = await layout(
      [...Array(6)].map(() => size),
      [...links, { from: 1, to: 5 }],
      "down",
    )
    expect(new Set(boxes.slice(2, 5).map(({ x }) => x)).size).toBe(1)
  })

  it("keeps both of two links between the same boxes", async () => {
    const { routes } = await layout(
      [size, size],
      [
        { from: 0, to: 1 },
        { from: 0, to: 1, label },
      ],
      "right",
    )
    expect(routes.map(route => route.label !== undefined)).toEqual([false, true])
  })

  it("places nothing where there is nothing", async () => {
    expect(await layout([], [], "right")).toMatchObject({ boxes: [], routes: [] })
  })

  it("places a thousand boxes", async () => {
    const boxes = Array.from({ length: 1000 }, () => size)
    const links = boxes.slice(1).map((_, index) => ({ from: index - (index % 3), to: index + 1, label }))
    const placed = await layout(boxes, links, "right")
    expect(new Set(placed.boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(1000)
  })
})

describe("the boxes of a job", () => {
  const subjects = [
    ["one line", revenue()],
    ["two clocks", twoClocks()],
    ["forty operators", wide(40)],
  ] as const
  const drawings = subjects.flatMap(([name, subject]) =>
    (["right", "down"] as const).map(direction => [name, direction, subject] as const),
  )

  it.each(drawings)("%s, %s: do not touch and stay inside the picture", async (_name, direction, subject) => {
    const { boxes, width, height } = await arrange(subject, direction)
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

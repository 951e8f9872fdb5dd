import { describe, expect, it } from "vitest"
import { shorten, textWidth, wrap } from "../../core/src/draw/measure.js"
import { apart, smooth } from "../../core/src/draw/smooth.js"

const style = { size: 10 }

describe("text", () => {
  it("is wider the more and the wider its characters are", () => {
    expect(textWidth("iii", style)).toBeLessThan(textWidth("mmm", style))
    expect(textWidth("名前", style)).toBeGreaterThan(textWidth("ab", style))
    expect(textWidth("key", { size: 10, bold: true })).toBeGreaterThan(textWidth("key", style))
    expect(textWidth("key", { size: 20 })).toBeCloseTo(2 * textWidth("key", style))
  })

  it("is left alone where it fits", () => {
    expect(shorten("orders", 100, style)).toBe("orders")
  })

  it("is cut to the width otherwise, and never through a character", () => {
    const cut = shorten("a name that is too long", 60, style)
    expect(cut).toMatch(/^a name.*…$/)
    expect(textWidth(cut, style)).toBeLessThanOrEqual(60)
    expect(shorten("👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧", textWidth("👩‍👩‍👧…", style), style)).toBe("👩‍👩‍👧…")
  })

  it("breaks between words and is cut in the last line", () => {
    expect(wrap("", 60, style, 2)).toEqual([])
    expect(wrap("two words", 40, style, 2)).toEqual(["two", "words"])
    const lines = wrap("many more words than there is room for", 60, style, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
  })
})

describe("a smooth line", () => {
  const points = [
    { x: 0, y: 0 },
    { x: 100, y: 40 },
    { x: 200, y: 100 },
  ]

  it("goes through its points and is level at its ends", () => {
    const curve = smooth(points)
    expect(curve.filter((_, index) => index % 3 === 0)).toEqual(points)
    expect(curve[1]?.y).toBe(0)
    expect(curve.at(-2)?.y).toBe(100)
  })

  it("never turns where its points do not", () => {
    const heights = smooth(points).map(({ y }) => y)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
  })

  it("leaves out points that would make a kink", () => {
    const ends = [
      { x: 0, y: 0 },
      { x: 200, y: 0 },
    ] as const
    expect(apart([ends[0], { x: 5, y: 50 }, ends[1]])).toEqual(ends)
    expect(apart([ends[0], { x: 195, y: 50 }, ends[1]])).toEqual(ends)
    expect(apart([ends[0], { x: 100, y: 50 }, ends[1]])).toHaveLength(3)
  })
})

import { describe, expect, it } from "vitest"
import { shorten, textWidth, wrap } from "../../core/src/draw/measure.js"
import { heightAt, smooth } from "../../core/src/draw/smooth.js"

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
    for (const { x, y } of points) expect(heightAt(curve, x)).toBeCloseTo(y)
    expect(curve[1]?.y).toBe(0)
    expect(curve.at(-2)?.y).toBe(100)
  })

  it("never turns where its points do not", () => {
    const curve = smooth(points)
    const heights = Array.from({ length: 201 }, (_, x) => heightAt(curve, x))
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
  })

  it("leaves out points that would make a kink", () => {
    expect(
      smooth([
        { x: 0, y: 0 },
        { x: 5, y: 50 },
        { x: 200, y: 0 },
      ]),
    ).toHaveLength(4)
  })
})

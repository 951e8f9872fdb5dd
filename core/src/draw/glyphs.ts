import { element } from "./markup.js"

/** Line drawings on a field of 16 by 16, one for each thing a picture has to say without words. */
const paths = {
  source: "M2.5 3v10M5.5 8h8M10.5 5l3 3-3 3",
  sink: "M13.5 3v10M2.5 8h8M7.5 5l3 3-3 3",
  record: "M1.5 8H5M11 8h3.5M11 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0z",
  key: "M8 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM8 8h6v3M11 8v2.5",
  merge: "M2 4h1.5C7 4 6.5 8 10 8h4M2 12h1.5C7 12 6.5 8 10 8M11.5 5.5 14 8l-2.5 2.5",
  shuffle: "M2 4h2.5l6 8H14M2 12h2.5l6-8H14",
  window: "M5 2.5H2.5v11H5M11 2.5h2.5v11H11M5.5 8h5",
  state:
    "M3 4.3C3 3 5.2 2 8 2s5 1 5 2.3-2.2 2.3-5 2.3-5-1-5-2.3zM3 4.3v7.4C3 13 5.2 14 8 14s5-1 5-2.3V4.3M3 8c0 1.3 2.2 2.3 5 2.3S13 9.3 13 8",
  watermark: "M2 6c2-2.6 4-2.6 6 0s4 2.6 6 0M2 11c2-2.6 4-2.6 6 0s4 2.6 6 0",
  event: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 4.5V8l2.5 1.5",
  processing:
    "M4 4h8v8H4zM6.5 1.5V4M9.5 1.5V4M6.5 12v2.5M9.5 12v2.5M1.5 6.5H4M1.5 9.5H4M12 6.5h2.5M12 9.5h2.5",
  latency: "M4 2h8M4 14h8M5 2v2l3 4 3-4V2M5 14v-2l3-4 3 4v2",
  gap: "M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.6 8 9.1 8 10M8 13v.1",
  error: "M5 5l6 6M11 5l-6 6",
  warning: "M8 3v6.5M8 12.9v.1",
  info: "M8 3v.1M8 6.5V13",
} as const

export type Glyph = keyof typeof paths

/** A glyph with its upper left corner at a place, `size` pixels wide and high. */
export function drawGlyph(glyph: Glyph, x: number, y: number, size: number): string {
  const scale = size / 16
  return element("path", {
    class: "glyph",
    d: paths[glyph],
    transform: `translate(${x} ${y}) scale(${scale})`,
  })
}

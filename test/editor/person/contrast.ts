/**
 * The contrast of a text with an opaque background, from 1 to 21: WCAG 2.2, "contrast ratio".
 * Colours are as a browser computes them: `rgb(…)` with channels to 255, or `color(srgb …)` with channels to 1.
 */
export function contrast(text: string, background: string): number {
  const behind = parse(background).channels
  const { channels, alpha } = parse(text)
  const seen = channels.map((channel, index) => alpha * channel + (1 - alpha) * (behind[index] ?? 0))
  const [dark = 0, light = 0] = [relativeLuminance(seen), relativeLuminance(behind)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function parse(color: string): { channels: number[]; alpha: number } {
  const most = color.startsWith("rgb") ? 255 : 1
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number)
  return { channels: [red / most, green / most, blue / most], alpha }
}

function relativeLuminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map(linear)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

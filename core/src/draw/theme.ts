/** A colour that the page around a picture may set, and what the picture uses where it does not. */
export interface ThemeColor {
  /** The CSS custom property to set on the picture or on any element around it. */
  readonly property: `--streamwright-${string}`
  readonly light: string
  readonly dark: string
}

/** Every colour of a picture, one for each meaning. */
export const themeColors = [
  // Behind everything, and the ink on filled marks.
  { property: "--streamwright-background", light: "#ffffff", dark: "#1b1e23" },
  { property: "--streamwright-node", light: "#f7f8fa", dark: "#25292f" },
  { property: "--streamwright-node-border", light: "#d5d9e0", dark: "#3f454e" },
  { property: "--streamwright-text", light: "#1f2328", dark: "#e6e9ed" },
  { property: "--streamwright-muted", light: "#5c6570", dark: "#9aa4b0" },
  { property: "--streamwright-edge", light: "#98a1ad", dark: "#6b7480" },
  // Event time and processing time.
  { property: "--streamwright-event", light: "#0b7a6f", dark: "#45c4b0" },
  { property: "--streamwright-processing", light: "#8043c6", dark: "#c29af2" },
  { property: "--streamwright-error", light: "#c4282d", dark: "#ff7b78" },
  { property: "--streamwright-warning", light: "#955f00", dark: "#e3b341" },
  { property: "--streamwright-info", light: "#1761b8", dark: "#6cb2ff" },
  // What the keyboard is on, and what the editor's cursor is in.
  { property: "--streamwright-focus", light: "#1a6fd6", dark: "#4c9df3" },
] as const satisfies readonly ThemeColor[]

/** The fonts that a picture is set in, as one CSS custom property. */
export const themeFont = {
  property: "--streamwright-font",
  fallback: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
} as const

/** The style sheet of a picture. Every rule is confined to pictures, for it may stand in somebody's page. */
export function styleSheet(): string {
  const dark = colors("dark")
  return `svg.streamwright{${colors("light")}font-family:var(${themeFont.property},${themeFont.fallback})}
@media (prefers-color-scheme:dark){svg.streamwright{${dark}}}
${rules.map(rule => `svg.streamwright ${rule}`).join("\n")}`
}

/** Names each colour without its prefix, so that a fallback is written once for each scheme. */
function colors(scheme: "light" | "dark"): string {
  return themeColors
    .map(color => `${color.property.replace("streamwright-", "")}:var(${color.property},${color[scheme]});`)
    .join("")
}

const rules = [
  ".background{fill:var(--background)}",
  "text{fill:var(--text);font-size:11px}",
  ".muted{fill:var(--muted)}",
  ".job-name{font-size:15px;font-weight:600}",
  ".headline{font-size:13px;font-weight:600}",
  ".heading .over{fill:var(--error);font-weight:600}",
  ".glyph{fill:none;stroke:var(--muted);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}",

  ".box{fill:var(--node);stroke:var(--node-border)}",
  ".tile{fill:var(--muted);fill-opacity:.14}",
  ".tile+.glyph{stroke:var(--text)}",
  ".clock-event .tile{fill:var(--event);fill-opacity:1}",
  ".clock-processing .tile{fill:var(--processing);fill-opacity:1}",
  ":is(.clock-event,.clock-processing) .tile+.glyph{stroke:var(--background)}",
  ".fact.event text{fill:var(--event)}",
  ".fact.event .glyph{stroke:var(--event)}",
  ".fact.processing text{fill:var(--processing)}",
  ".fact.processing .glyph{stroke:var(--processing)}",
  ".fact.over .glyph{stroke:var(--error)}",
  ".fact.over text{fill:var(--error)}",

  ".has-error>.box{stroke:var(--error)}",
  ".has-warning>.box{stroke:var(--warning)}",
  ".has-info>.box{stroke:var(--info)}",
  ".findings.error rect{fill:var(--error)}",
  ".findings.warning rect{fill:var(--warning)}",
  ".findings.info rect{fill:var(--info)}",
  ".findings text{fill:var(--background);font-weight:600}",
  ".findings .glyph{stroke:var(--background);stroke-width:2.5}",

  ".edge path{fill:none;stroke:var(--edge);stroke-width:1.5}",
  ".edge .arrow{fill:var(--edge);stroke:none}",
  ".edge text{fill:var(--muted);stroke:var(--background);stroke-width:8px;paint-order:stroke;stroke-linejoin:round}",
  ".gap .box,.edge.gap .line{stroke:var(--muted);stroke-dasharray:5 4}",
  ".has-gap .box{stroke-dasharray:5 4}",
  ".gap .box{fill:none}",

  ".operator,.operator text,.gap text{cursor:pointer}",
  ":is(.operator,.gap):focus{outline:none}",
  ":is(.operator,.gap):is(.lit,:focus-visible)>.box{stroke:var(--focus);stroke-width:2.5}",
  ".edge.lit path{stroke:var(--focus)}",
  ".edge.lit .arrow{fill:var(--focus)}",
]

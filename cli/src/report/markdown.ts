import { paragraph } from "./paragraph.js"
import type { Style } from "./style.js"

/** Stands for a space within code, where no line is broken. */
const unbroken = "\uE000"

/** Markdown as plain text: headings bold, code set off, everything else in lines that fit. */
export function markdownAsText(text: string, style: Style): string {
  const parts = text.split(/^```\w*\n(.*?)^```$/ms)
  const lines = parts.flatMap((part, index) => (index % 2 === 1 ? code(part, style) : prose(part, style)))
  return `${lines.join("\n").trim()}\n`
}

function code(text: string, { colors }: Style): string[] {
  const lines = text.trimEnd().split("\n")
  return [...lines.map(line => `    ${line.startsWith("//") ? colors.dim(line) : line}`), ""]
}

function prose(text: string, style: Style): string[] {
  const blocks = text.split(/\n{2,}/).filter(block => block.trim() !== "")
  return blocks.flatMap(block => [...blockLines(block.trim(), style), ""])
}

function blockLines(block: string, style: Style): string[] {
  const heading = /^#+ (.*)$/.exec(block)
  if (heading) return [style.colors.bold(heading[1] as string)]
  if (!block.startsWith("- ")) return filled(block, style, "", "")
  return block.split(/\n(?=- )/).flatMap(item => filled(item.slice(2), style, "- ", "  "))
}

function filled(text: string, { colors, width }: Style, first: string, others: string): string[] {
  return paragraph(plain(text), width - first.length).map((line, index) => {
    const painted = line.replaceAll(/`[^`]+`/g, span => colors.cyan(span)).replaceAll(unbroken, " ")
    return `${index === 0 ? first : others}${painted}`
  })
}

/** Without the marks of emphasis and links, which say nothing to a reader of plain text. */
function plain(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) =>
      index % 2 === 1
        ? part.replaceAll(/\s+/g, unbroken)
        : part.replaceAll(/\*{1,2}([^*]+)\*{1,2}/g, "$1").replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1"),
    )
    .join("")
}

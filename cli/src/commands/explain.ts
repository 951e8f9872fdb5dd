import pages, { type RulePage } from "rule-pages"
import { failure, type Outcome, success } from "../outcome.js"
import { markdownAsText } from "../report/markdown.js"
import { paragraph } from "../report/paragraph.js"
import { type Style, terminalStyle } from "../report/style.js"

/** `streamwright explain`: the page of a rule, or the list of all. */
export async function explain({ rule }: { rule?: string }): Promise<Outcome> {
  if (rule === undefined) return success(listing(terminalStyle()))
  const page = pages.find(({ name }) => name === rule)
  if (page) return success(markdownAsText(page.text, terminalStyle()))
  const alike = await namesLike(rule)
  const advice =
    alike.length > 0 ? `Did you mean ${alike.join(", ")}?` : "streamwright explain lists all that there are."
  return failure(`There is no rule "${rule}". ${advice}`)
}

function listing(style: Style): string {
  const groups = [...new Set(pages.map(({ group }) => group))]
  const blocks = groups.map(title => [
    style.colors.bold(title),
    ...pages.filter(({ group }) => group === title).flatMap(page => entry(page, style)),
  ])
  return `${blocks.map(lines => lines.join("\n")).join("\n\n")}\n`
}

function entry({ name, summary }: RulePage, { colors, width }: Style): string[] {
  return [`  ${colors.cyan(name)}`, ...paragraph(summary, width - 6).map(line => `      ${line}`)]
}

/** Names that may be meant: one that differs in a few letters first, then those with a word in common. */
async function namesLike(rule: string): Promise<readonly string[]> {
  const { nearest } = await import("@streamwright/core")
  const names = pages.map(({ name }) => name)
  const words = rule
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(word => word.length > 3)
  const close = nearest(rule.toLowerCase(), names)
  const related = names.filter(name => words.some(word => name.includes(word)))
  return [...new Set([...(close ? [close] : []), ...related])].slice(0, 6)
}

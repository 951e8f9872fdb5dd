import { anchor } from "./conditions.js"
import type { ShownPage } from "./shown.js"

/** The page of a rule in Markdown. */
export function rulePageText(page: ShownPage): string {
  const facts = [
    `*${page.severity}*`,
    ...page.shows.map(when => (when === "silently" ? "goes wrong silently" : `shows ${when}`)),
    page.fix ? `its fix *${page.fix}*` : "has no fix",
    ...(page.isStrict ? ["[strict](#how-to-turn-it-on)"] : []),
  ]
  const sections = [
    `# ${page.name}`,
    page.summary,
    facts.join(" · "),
    ...page.body,
    ...engineChecks(page),
    ...(page.isStrict ? ["## How to turn it on", turningOn(page.name)] : []),
    "## How to ignore it",
    ignoring(page.name),
  ]
  return `${sections.join("\n\n")}\n`
}

function engineChecks({ engine }: ShownPage): readonly string[] {
  if (engine.length === 0) return []
  const links = engine.map(id => `[${id}](../engine-checks.md#${anchor(id)})`)
  return [`Stands for the engines' own checks ${links.join(", ")}.`]
}

function turningOn(name: string): string {
  return `It guesses or is a matter of taste, so it is asked only with the preset \`strict\`, or by its name:

\`\`\`json
{ "rules": { "${name}": "info" } }
\`\`\``
}

function ignoring(name: string): string {
  if (name === "invalid-configuration") return "It cannot be ignored: what is not understood has no effect."
  const setting = `\`{ "rules": { "${name}": "off" } }\` in \`streamwright.json\``
  if (name === "unused-ignore") return `Remove the comment, or turn the rule off everywhere: ${setting}.`
  return `On one line, with the reason:

\`\`\`ts
// streamwright-ignore ${name}: why it is right here
\`\`\`

Everywhere: ${setting}.`
}

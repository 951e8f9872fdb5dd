import type { Moment } from "../../core/src/rules/engine-checks/condition.js"
import { anchor, conditions, type Listed } from "./conditions.js"

const moments: Readonly<Record<Moment, string>> = {
  compiling: "while compiling",
  building: "while the job is built",
  submitting: "on submit",
  opening: "as it starts",
  running: "at the first record or batch",
  later: "later",
  never: "never",
}

/** What the engines look at themselves, in Markdown, and what stands for it here. */
export function engineChecksPage(): string {
  return `# Engine checks

What Flink and Spark look at themselves, or fail at, or should look at and do not, with the moment at which it shows: while the job is built, when it is submitted, as an operator or query starts, at the first record or batch, later, or never, because the job runs and is wrong. Each is covered by a [rule](rules/README.md), or cannot be written with the types of the SDK, or is left out for the reason that stands there.

${engine("flink", "Flink")}

${engine("spark", "Spark")}
`
}

function engine(name: Listed["engine"], title: string): string {
  const own = conditions.filter(condition => condition.engine === name)
  const parts = [...new Set(own.map(({ part }) => part))]
  const count = (of: (condition: Listed) => boolean) => own.filter(of).length
  return `## ${title}

${own.length} conditions: ${count(({ rules }) => rules.length > 0)} are covered by rules, ${count(({ unwritable }) => unwritable !== undefined)} cannot be written, ${count(({ leftOut }) => leftOut !== undefined)} are left out.

${parts.map(part => section(part, own)).join("\n\n")}`
}

function section(title: string, own: readonly Listed[]): string {
  const rows = own.filter(({ part }) => part === title).map(row)
  return `### ${title}

| check | condition | shows | here |
|---|---|---|---|
${rows.join("\n")}`
}

function row({ id, what, shows, ...condition }: Listed): string {
  const versions = [
    ...(condition.since ? [`since ${condition.since}`] : []),
    ...(condition.before ? [`before ${condition.before}`] : []),
  ]
  const cells = [
    `<a id="${anchor(id)}"></a>${id}`,
    `${what}${versions.length > 0 ? ` (${versions.join(", ")})` : ""}`,
    moments[shows],
    here(condition),
  ]
  return `| ${cells.map(cell => cell.replaceAll("|", "\\|")).join(" | ")} |`
}

function here({ rules, unwritable, leftOut }: Pick<Listed, "rules" | "unwritable" | "leftOut">): string {
  if (rules.length > 0) return rules.map(name => `[${name}](rules/${name}.md)`).join(", ")
  if (unwritable) return `does not compile: \`${refusedStatement(unwritable)}\``
  return leftOut ? `left out. ${leftOut}` : "–"
}

/** The last statement, which is the one that does not compile, on one line. */
function refusedStatement(code: string): string {
  return code.replaceAll(/^const .*\n/gm, "").replaceAll(/\s*\n\s*/g, " ")
}

import type { ShownPage } from "./shown.js"

const without: Readonly<Record<ShownPage["shows"][number], string>> = {
  "on submit": "refused on submit",
  "at run time": "fails at run time",
  silently: "silent",
}

const engineTitles = { flink: "Flink", spark: "Spark" } as const

/** The index of all rules in Markdown: a table for each group. */
export function rulesIndex(pages: readonly ShownPage[]): string {
  const groups = [...new Set(pages.map(({ group }) => group))]
  return `# Rules

What goes wrong in stream jobs, and when it would show if nobody said so before: *refused on submit*, when the engine looks at the job; *fails at run time*, at the first record, the first batch or the first restart; *silent*, when the job runs and its results are wrong, late, lost or doubled, or its state grows without end.

${groups.map(group => section(group, pages)).join("\n\n")}

## How to read the tables

Severity: an *error* is refused by the engine or cannot work; a *warning* runs and is wrong, unbounded or too slow; an *info* is worth knowing. A single finding may be graver or milder than its rule.

A fix is *safe* when results and state stay the same; it *breaks savepoints* when results stay the same and old state cannot be restored; it *changes results* when that is its point. Only safe fixes are applied without asking.

Rules marked *strict* guess or are a matter of taste. They are asked with \`"preset": "strict"\` in \`streamwright.json\`, or when they are set there by name. With \`"preset": "engine-errors-only"\` nothing is reported but what the engine itself refuses or fails at.

What the engines look at themselves, and which rule stands for it, is listed in [engine-checks.md](../engine-checks.md).
`
}

function section(group: ShownPage["group"], pages: readonly ShownPage[]): string {
  const rows = pages.filter(page => page.group === group).map(row)
  return `## ${group.title}

${group.about}

| rule | what it catches | without us | severity | fix | engine |
|---|---|---|---|---|---|
${rows.join("\n")}`
}

function row({ name, summary, shows, severity, fix, engines, isStrict }: ShownPage): string {
  const cells = [
    `[${name}](${name}.md)${isStrict ? " *strict*" : ""}`,
    summary.replaceAll("|", "\\|"),
    shows.map(when => without[when]).join(", "),
    severity,
    fix?.replaceAll("-", " ") ?? "–",
    engines.map(engine => engineTitles[engine]).join(", ") || "any",
  ]
  return `| ${cells.join(" | ")} |`
}

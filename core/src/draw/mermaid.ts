import { type Edge, type Job, type Operator, traits } from "@streamwright/graph"
import { caption, edgeWords, headline } from "../words.js"

/** The dataflow of a job as a Mermaid flowchart. */
export function toMermaid(job: Job): string {
  const ids = new Map(job.operators.map((operator, index) => [operator.id, `n${index}`]))
  const byId = new Map(job.operators.map(operator => [operator.id, operator]))
  return [
    "flowchart LR",
    ...job.operators.map(operator => `  ${ids.get(operator.id)}${node(operator)}`),
    ...job.edges.map(
      edge => `  ${ids.get(edge.from)} ${arrow(edge, byId.get(edge.from))} ${ids.get(edge.to)}`,
    ),
    ...job.gaps.flatMap((gap, index) => [
      `  gap${index}["${label(`Not followed: ${gap.reason}`)}"]:::gap`,
      ...(gap.after === undefined ? [] : [`  ${ids.get(gap.after)} -.-> gap${index}`]),
    ]),
    ...(job.gaps.length > 0 ? ["  classDef gap stroke-dasharray: 5 4"] : []),
    "",
  ].join("\n")
}

function node(operator: Operator): string {
  const [open, close] = brackets(operator)
  const lines = [headline(operator), caption(operator)].filter(line => line !== "").map(label)
  return `${open}"${lines.join("<br>")}"${close}`
}

/** A stadium for a source, a subroutine for a sink, a cylinder for what remembers, else a box. */
function brackets(operator: Operator): readonly [string, string] {
  const { role, state } = traits(operator)
  if (role === "source") return ["([", "])"]
  if (role === "sink") return ["[[", "]]"]
  const remembers = state === "declared" ? (operator.settings.state ?? []).length > 0 : state !== "nothing"
  return remembers ? ["[(", ")]"] : ["[", "]"]
}

function arrow(edge: Edge, from: Operator | undefined): string {
  const words = edgeWords(edge.role, from?.output, from?.settings.key)
  return words === "" ? "-->" : `-->|"${label(words)}"|`
}

/** Text that Mermaid shows as it is: whatever might be markup, Markdown or syntax becomes a character code. */
function label(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, " ")
    .replace(/[^\p{L}\p{N} .,:·_/-]/gu, character => `#${character.codePointAt(0)};`)
    .replace(/^[-.\d]/, character => `#${character.codePointAt(0)};`)
}

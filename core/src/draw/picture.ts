import { type Edge, type Gap, type Job, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { unknownSettingsOf } from "../derive/unknown-settings.js"
import type { Finding } from "../finding.js"
import { type Card, gapCard, operatorCard } from "./card.js"
import { cardSize } from "./card-svg.js"
import type { FlowDirection, Point, Size } from "./geometry.js"
import { type Link, layout, type Route } from "./layout.js"
import { edgeHint, edgeLabel, labelSize } from "./line.js"
import { gravest } from "./mark.js"
import type { Attributes } from "./markup.js"
import { gapLines, operatorLines } from "./words-in-full.js"

/** What is drawn: a job and all that is known about it. */
export interface Subject {
  readonly job: Job
  readonly facts: Facts
  readonly findings: readonly Finding[]
}

/** What a box stands for, before it has a place. */
export interface Box {
  readonly card: Card
  readonly size: Size
  readonly attributes: Attributes
  readonly findings: readonly Finding[]
  /** Everything it says, in full, one thought a line. */
  readonly lines: readonly string[]
}

/** What an edge or the way into a gap stands for, before it has a place. */
export interface Line {
  readonly link: Link
  readonly attributes: Attributes
  /** As on the line; empty for none. */
  readonly label: string
  readonly words: string
}

/** The boxes and lines of a job and their places. */
export interface Places extends Size {
  readonly direction: FlowDirection
  readonly boxes: readonly (Box & { readonly at: Point })[]
  readonly lines: readonly (Line & { readonly route: Route })[]
}

/** Decides what is drawn for a job, and where. */
export async function arrange(subject: Subject, direction: FlowDirection): Promise<Places> {
  const { operators, edges, gaps } = subject.job
  const index = new Map(operators.map((operator, at) => [operator.id, at]))
  const boxes = [...operators.map(operator => operatorBox(operator, subject)), ...gaps.map(gapBox)]
  const lines = [
    ...edges.map(edge => edgeLine(edge, index, subject.facts)),
    ...gaps.flatMap((gap, at) => gapLine(gap, operators.length + at, index)),
  ]
  const places = await layout(
    boxes.map(box => box.size),
    lines.map(line => line.link),
    direction,
  )
  return {
    direction,
    width: places.width,
    height: places.height,
    boxes: boxes.map((box, at) => ({ ...box, at: places.boxes[at] as Point })),
    lines: lines.map((line, at) => ({ ...line, route: places.routes[at] as Route })),
  }
}

function operatorBox(operator: Operator, { job, facts, findings }: Subject): Box {
  const own = findings.filter(finding => finding.operator === operator.id)
  const card = operatorCard(operator, job, facts)
  const clock = facts.clock.of(operator)
  const severity = gravest(own)
  const unknown = unknownSettingsOf(operator)
  const classes = [
    "operator",
    `kind-${operator.kind}`,
    `role-${traits(operator).role}`,
    ...(clock ? [`clock-${clock}`] : []),
    ...(card.remembers ? ["stateful"] : []),
    ...(severity ? [`has-${severity}`] : []),
    ...(unknown.length > 0 ? ["has-gap"] : []),
  ]
  return {
    card,
    size: cardSize(card),
    attributes: { class: classes.join(" "), "data-operator": operator.id },
    findings: own,
    lines: [...operatorLines(operator, card, own, facts), ...unknown.flatMap(gapLines)],
  }
}

function gapBox(gap: Gap, at: number): Box {
  const card = gapCard(gap)
  return {
    card,
    size: cardSize(card),
    attributes: { class: "gap", "data-gap": at },
    findings: [],
    lines: gapLines(gap),
  }
}

function edgeLine(edge: Edge, index: ReadonlyMap<string, number>, facts: Facts): Line {
  const from = facts.flow.operator(edge.from)
  const to = facts.flow.operator(edge.to)
  const label = edgeLabel(edge, from, to, facts)
  return {
    link: { from: index.get(edge.from) as number, to: index.get(edge.to) as number, label: labelSize(label) },
    attributes: { class: "edge", "data-from": edge.from, "data-to": edge.to },
    label,
    words: edgeHint(edge, label, from, to, facts),
  }
}

/** The way into a gap; none where the gap comes before every operator that is known. */
function gapLine(gap: Gap, to: number, index: ReadonlyMap<string, number>): Line[] {
  const from = gap.after === undefined ? undefined : index.get(gap.after)
  if (from === undefined) return []
  return [
    {
      link: { from, to },
      attributes: { class: "edge gap", "data-from": gap.after },
      label: "",
      words: gap.reason,
    },
  ]
}

import { type Gap, type Job, known, type Operator, traits } from "@streamwright/graph"
import type { Facts, Kept } from "../derive/facts.js"
import {
  caption,
  clockWords,
  headline,
  keptWords,
  keyWords,
  latencyWords,
  setsKeyOnly,
  watermarkWords,
} from "../words.js"
import type { Glyph } from "./glyphs.js"

/** What the box of one operator or gap says, before anybody knows where it stands. */
export interface Card {
  /** Which side is round: records come out of a source and end in a sink. */
  readonly outline: "source" | "transformation" | "sink"
  readonly glyph: Glyph
  readonly headline: string
  readonly caption: string
  readonly facts: readonly Fact[]
  /** Whether it remembers anything between records; drawn as a stack. */
  readonly remembers: boolean
}

/** One line at the foot of a card. */
export interface Fact {
  readonly glyph: Glyph
  readonly words: string
  /** Its meaning as a class, where it has a colour of its own. */
  readonly tone?: "event" | "processing" | "over"
}

export function operatorCard(operator: Operator, job: Job, facts: Facts): Card {
  return {
    outline: traits(operator).role,
    glyph: glyphOf(operator, job, facts),
    headline: headline(operator),
    caption: caption(operator),
    facts: [
      ...clockFact(operator, facts),
      ...watermarkFact(operator),
      ...keyFact(operator),
      ...stateFacts(facts.state.of(operator)),
      ...latencyFact(operator, job, facts),
    ],
    remembers: remembers(operator, facts),
  }
}

export function gapCard(gap: Gap): Card {
  return {
    outline: "transformation",
    glyph: "gap",
    headline: "Not followed",
    caption: gap.reason,
    facts: [],
    remembers: false,
  }
}

/** The one glyph for what an operator does, the most telling first. */
function glyphOf(operator: Operator, job: Job, facts: Facts): Glyph {
  const does = traits(operator)
  if (does.role !== "transformation") return does.role
  if (does.watermarks === "makes") return "watermark"
  if (does.state === "window" || operator.settings.window) return "window"
  if (job.edges.filter(edge => edge.to === operator.id).length > 1) return "merge"
  if (does.output === "keyed") return "key"
  if (remembers(operator, facts)) return "state"
  return does.shuffles ? "shuffle" : "record"
}

function remembers(operator: Operator, facts: Facts): boolean {
  return facts.state.of(operator).length > 0
}

function clockFact(operator: Operator, facts: Facts): Fact[] {
  const clock = facts.clock.of(operator)
  return clock ? [{ glyph: clock, words: clockWords(clock, facts.time.of(operator)), tone: clock }] : []
}

function watermarkFact(operator: Operator): Fact[] {
  const words = watermarkWords(operator)
  return words === undefined ? [] : [{ glyph: "watermark", words }]
}

function keyFact(operator: Operator): Fact[] {
  const { key } = operator.settings
  return key === undefined || setsKeyOnly(operator) ? [] : [{ glyph: "key", words: keyWords(key) }]
}

/** One line for all that is kept in the same way. */
function stateFacts(kept: readonly Kept[]): Fact[] {
  const counts = new Map<string, number>()
  for (const words of kept.map(keptWords)) counts.set(words, (counts.get(words) ?? 0) + 1)
  return [...counts].map(([words, count]) => ({
    glyph: "state",
    words: count > 1 ? `${count} states ${words}` : words,
  }))
}

function latencyFact(operator: Operator, job: Job, facts: Facts): Fact[] {
  if (traits(operator).role !== "sink") return []
  const latency = facts.latency.of(operator)
  const tone = latency.worst > known(job.serviceLevel.latency, Number.POSITIVE_INFINITY) ? "over" : undefined
  return [{ glyph: "latency", words: `latency ${latencyWords(latency, undefined)}`, tone }]
}

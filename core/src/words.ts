import {
  type Clock,
  type Duration,
  type Edge,
  type Engine,
  formatDuration,
  isKnown,
  type Key,
  type Operator,
  type RecordType,
  type Setting,
  traits,
  type Window,
} from "@streamwright/graph"
import type { Kept, Latency, Time } from "./derive/facts.js"

/** What an operator is called: the name the author gave it, or else what it is. */
export function headline(operator: Operator): string {
  const { name } = operator.settings
  if (name) return name
  const title = titleOf(operator)
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** What stands under the headline: what the operator is, unless the headline says so, and its settings. */
export function caption(operator: Operator): string {
  const title = operator.settings.name ? [titleOf(operator)] : []
  return [...title, ...settingsOf(operator)].join(" · ")
}

/** `kafka source`, `left join`, `window`. */
function titleOf(operator: Operator): string {
  const { connector, joinType } = operator.settings
  return [connector ?? (joinType && joinWords(joinType)), traits(operator).title].filter(Boolean).join(" ")
}

/** `left outer` for `leftouter`. */
function joinWords(joinType: string): string {
  return joinType.replace(/^(left|right|full)(outer|semi|anti)$/, "$1 $2")
}

function settingsOf(operator: Operator): string[] {
  const { window, within, timeout, allowedLateness, trigger, sideOutput, steps, key, projection } =
    operator.settings
  return [
    key && setsKeyOnly(operator) ? keyFields(key) : undefined,
    window && windowWords(window),
    steps?.join(" → "),
    projection?.columns.filter(name => name !== "?").join(", ") || undefined,
    within === undefined ? undefined : `within ${duration(within)}`,
    timeout === undefined ? undefined : `timeout ${duration(timeout)}`,
    allowedLateness === undefined ? undefined : `lateness ${duration(allowedLateness)}`,
    trigger &&
      (trigger.interval === undefined ? `${trigger.type} trigger` : `every ${duration(trigger.interval)}`),
    sideOutput,
  ].filter(words => words !== undefined)
}

/** `tumbling 1 min`, `sliding 1 h every 5 min`, `session gap 30 s`, `count 100`. */
function windowWords({ shape, size, slide, gap, count }: Window): string {
  const slideWords = slide === undefined ? undefined : `every ${duration(slide)}`
  const gapWords = gap === undefined ? undefined : `gap ${duration(gap)}`
  const words = [shape, size === undefined ? undefined : duration(size), slideWords, gapWords]
  return [...words, count === undefined ? undefined : setting(count, String)].filter(Boolean).join(" ")
}

/** `by shopId`: how a stream with this key is parted. */
export function keyWords(key: Key): string {
  return `by ${keyFields(key)}`
}

/** Whether setting the key of a stream is all that the operator does, so that its key needs no word of its own. */
export function setsKeyOnly(operator: Operator): boolean {
  return traits(operator).output === "keyed"
}

function keyFields(key: Key): string {
  return isKnown(key) ? key.join(", ") : "a computed key"
}

/** `watermark 5 s behind`, `no watermark`: what of event time reaches a place. */
export function timeWords(time: Time): string {
  switch (time.watermark) {
    case "arrives": {
      const bound = isKnown(time.bound)
        ? `${formatDuration(time.bound)} behind`
        : "of a bound that is not known"
      return `watermark ${bound}${time.column ? ` on ${time.column}` : ""}`
    }
    case "at-end":
      return "watermark at the end of the input"
    case "never":
      return "no watermark"
    case "unknown":
      return "watermark not known"
  }
}

/** What travels on an edge: `Order · by shopId`, `side output · Order`; empty where nothing is known. */
export function edgeWords(role: Edge["role"], record: RecordType | undefined, key: Key | undefined): string {
  const output = role === "broadcast" || role === undefined ? role : `${role} output`
  return [output, recordWords(record), key && keyWords(key)].filter(Boolean).join(" · ")
}

/** What the operator says of watermarks, or undefined where it says nothing. */
export function watermarkWords(operator: Operator): string | undefined {
  const { watermark } = operator.settings
  if (watermark === undefined) return undefined
  if (watermark.strategy === "none") return "no watermark"
  if (watermark.strategy === "monotonous") return "watermark, records in order"
  return watermark.bound === undefined ? "custom watermark" : `watermark ${duration(watermark.bound)} behind`
}

/** `event time`, with a word on the watermark where it cannot come. */
export function clockWords(clock: Clock, time: Time): string {
  return clock === "event" && time.watermark === "never" ? "event time, no watermark" : `${clock} time`
}

/** `per key, for ever`, `per key, until the window ends`. */
export function keptWords({ per, until }: Kept): string {
  const owner = until === "the window ends" ? per.replace(" and window", "") : per
  const place = owner === "every task" ? "in every task" : `per ${owner}`
  return `${place}, ${until === "for ever" ? until : `until ${until}`}`
}

/** A record type in a few words: its name, or else its fields. */
function recordWords(record: RecordType | undefined): string | undefined {
  if (record === undefined) return undefined
  return record.name ?? (record.fields.map(field => field.name).join(", ") || undefined)
}

/** `35.2 s of 30 s`, or without the promise where there is none. */
export function latencyWords(latency: Latency, promised: Setting<Duration> | undefined): string {
  const isUnbounded = latency.worst === Number.POSITIVE_INFINITY
  const words = `${latency.isLowerBound && !isUnbounded ? "at least " : ""}${formatDuration(latency.worst)}`
  if (!isKnown(promised)) return words
  return isUnbounded
    ? `${words}, ${formatDuration(promised)} promised`
    : `${words} of ${formatDuration(promised)}`
}

export const engineName: Readonly<Record<Engine, string>> = { flink: "Flink", spark: "Spark" }

function duration(value: Setting<Duration>): string {
  return setting(value, formatDuration)
}

/** A setting as far as the text tells it; one that the engine refuses, as it is written. */
function setting(value: Setting<number>, spell: (known: number) => string): string {
  if (isKnown(value)) return spell(value)
  return "refused" in value ? value.refused : "?"
}

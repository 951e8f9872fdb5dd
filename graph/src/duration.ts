import type { Duration, Refused } from "./graph.js"

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const flinkUnits: readonly (readonly [Duration, readonly string[]])[] = [
  [day, ["d", "day", "days"]],
  [hour, ["h", "hour", "hours"]],
  [minute, ["min", "m", "minute", "minutes"]],
  [second, ["s", "sec", "secs", "second", "seconds"]],
  [1, ["ms", "milli", "millis", "millisecond", "milliseconds"]],
  [1e-3, ["µs", "micro", "micros", "microsecond", "microseconds"]],
  [1e-6, ["ns", "nano", "nanos", "nanosecond", "nanoseconds"]],
]

const flinkUnit = new Map(flinkUnits.flatMap(([size, names]) => names.map(name => [name, size] as const)))

/**
 * A duration in Flink's grammar (`org.apache.flink.util.TimeUtils.parseDuration`):
 * one whole number and one unit; without a unit, milliseconds.
 *
 * @returns milliseconds, or why Flink would refuse the text.
 */
export function parseFlinkDuration(text: string): Duration | Refused {
  const refuse = (reason: string): Refused => ({ refused: text, reason })
  const match = /^\s*(\d+)\s*(.*?)\s*$/s.exec(text)
  if (!match) return refuse("a Flink duration starts with a whole number, without a sign")
  const [, digits = "", unit = ""] = match
  if (BigInt(digits) > 9_223_372_036_854_775_807n) return refuse("the number does not fit into 64 bits")
  if (unit === "") return Number(digits)
  const size = flinkUnit.get(unit.toLowerCase())
  if (size !== undefined) return Number(digits) * size
  if (/^[.,]\d/.test(unit)) return refuse("Flink takes whole numbers only; use a smaller unit")
  if (/\d/.test(unit)) return refuse("Flink takes one number and one unit, not several")
  return refuse(`Flink knows no unit "${unit}"; use ms, s, min, h or d`)
}

const sparkUnit: Readonly<Record<string, Duration>> = {
  year: 12 * 31 * day,
  month: 31 * day,
  week: 7 * day,
  day,
  hour,
  minute,
  second,
  millisecond: 1,
  microsecond: 1e-3,
}

/**
 * An interval in Spark's grammar (`SparkIntervalUtils.stringToInterval`): one
 * or more `number unit` pairs with white space between, units in full words.
 * A month counts as 31 days, as in `withWatermark`.
 *
 * @returns milliseconds, or why Spark would refuse the text.
 */
export function parseSparkInterval(text: string): Duration | Refused {
  const refuse = (reason: string): Refused => ({ refused: text, reason })
  const words = text.trim().toLowerCase().split(/\s+/)
  if (words[0] === "interval") words.shift()
  if (words.length === 0 || words[0] === "") return refuse("Spark needs a number and a unit")
  let total = 0
  for (const [number, unit] of pairs(joinSigns(words))) {
    const problem = pairProblem(number, unit)
    if (problem) return refuse(problem)
    total += Number(number) * (sparkUnit[singular(unit as string)] as Duration)
  }
  return total
}

const configurationUnit: { readonly [unit: string]: Duration } = {
  "": 1,
  us: 0.001,
  ms: 1,
  s: second,
  m: minute,
  min: minute,
  h: hour,
  d: day,
}

/**
 * A duration in the grammar of Spark's configuration and of some options of
 * its sources (`JavaUtils.timeStringAs`): one whole number and one short unit
 * without a space, such as `15m`; without a unit, milliseconds.
 *
 * @returns milliseconds, or why Spark would refuse the text.
 */
export function parseSparkTime(text: string): Duration | Refused {
  const [, number, unit = ""] = /^(-?\d+)([a-z]*)$/.exec(text.trim().toLowerCase()) ?? []
  const size = Object.hasOwn(configurationUnit, unit) ? configurationUnit[unit] : undefined
  if (number !== undefined && size !== undefined) return Number(number) * size
  return { refused: text, reason: "Spark takes one whole number and a short unit here, such as `15m`" }
}

/** An interval of fixed length, as windows need: Spark refuses months and years there. */
export function parseSparkSpan(text: string): Duration | Refused {
  const hasMonths = /\b(month|year)s?\b/i.test(text)
  return hasMonths
    ? { refused: text, reason: "months and years have no fixed length; use days" }
    : parseSparkInterval(text)
}

/** `- 5 seconds` is the same as `-5 seconds`. */
function joinSigns(words: readonly string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    joined.push(word === "+" || word === "-" ? word + (words[++at] ?? "") : word)
  }
  return joined
}

function pairs(words: readonly string[]): [string, string | undefined][] {
  const found: [string, string | undefined][] = []
  for (let at = 0; at < words.length; at += 2) found.push([words[at] as string, words[at + 1]])
  return found
}

function pairProblem(number: string, unit: string | undefined): string | undefined {
  const glued = /^[+-]?[\d.]+([a-zµ]+)$/.exec(number)
  if (glued) return `Spark needs a space between number and unit, and the unit in full words`
  if (!/^[+-]?(\d+(\.\d{0,9})?|\.\d{1,9})$/.test(number))
    return `"${number}" is not a number that Spark reads`
  if (unit === undefined) return "Spark needs a unit after the number"
  if (!(singular(unit) in sparkUnit))
    return `Spark knows no unit "${unit}"; it takes full words such as "seconds"`
  if (number.includes(".") && singular(unit) !== "second") return "Spark takes a fraction with seconds only"
  return undefined
}

function singular(unit: string): string {
  return unit.endsWith("s") ? unit.slice(0, -1) : unit
}

const steps: readonly (readonly [Duration, string])[] = [
  [day, "d"],
  [hour, "h"],
  [minute, "min"],
  [second, "s"],
]

/** A duration for people: `250 ms`, `35.2 s`, `70.3 s`, `1 min 30 s`, `6 h`; two units at most, the smaller one rounded. */
export function formatDuration(ms: Duration): string {
  if (ms === Number.POSITIVE_INFINITY) return "unbounded"
  if (ms < second) return `${round(ms)} ms`
  if (ms < minute || (ms < 2 * minute && ms % second !== 0)) return `${round(ms / second)} s`
  const at = steps.findIndex(([size]) => ms >= size)
  const [size, unit] = steps[at] as readonly [Duration, string]
  const [nextSize, nextUnit] = steps[at + 1] as readonly [Duration, string]
  const parts = Math.round(ms / nextSize)
  const whole = Math.floor((parts * nextSize) / size)
  const rest = parts - (whole * size) / nextSize
  return rest === 0 ? `${whole} ${unit}` : `${whole} ${unit} ${rest} ${nextUnit}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

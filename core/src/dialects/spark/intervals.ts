import {
  type Duration,
  parseSparkInterval,
  parseSparkSpan,
  type Refused,
  type Setting,
} from "@streamwright/graph"
import {
  type ApiClass,
  api,
  type Call,
  isA,
  type Namespace,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { durationSetting, numberSetting } from "../settings.js"

/** org.apache.spark.streaming.Duration, in milliseconds. */
const dstreamDuration: ApiClass<Duration> = { name: "Duration", methods: {} }

const units: { readonly [name: string]: Duration } = { milliseconds: 1, seconds: 1_000, minutes: 60_000 }

/** An interval as text, or milliseconds as a number where Spark takes both. */
export function sparkInterval(value: Value | undefined): Setting<Duration> {
  if (isA(value, dstreamDuration)) return value.data
  if (value?.type === "constant" && typeof value.value === "number") return value.value
  return durationSetting(value, notNegative)
}

/** The length or slide of a window, which has no months. */
export function windowLength(value: Value | undefined): Setting<Duration> {
  return durationSetting(value, text => {
    const parsed = parseSparkSpan(text)
    return typeof parsed === "number" ? notNegative(text) : parsed
  })
}

/** How often a trigger fires: a window's length, or milliseconds. */
export function triggerInterval(value: Value | undefined): Setting<Duration> {
  if (isA(value, dstreamDuration)) return value.data
  if (value?.type !== "constant" || typeof value.value !== "number") return windowLength(value)
  return value.value < 0 ? { refused: String(value.value), reason: negative } : value.value
}

/** An interval that may be negative, such as the start of windows. */
export function signedInterval(value: Value | undefined): Setting<Duration> {
  return durationSetting(value, parseSparkSpan)
}

const negative = "the interval must not be negative"

function notNegative(text: string): Duration | Refused {
  const parsed = parseSparkInterval(text)
  return typeof parsed === "number" && parsed < 0 ? { refused: text, reason: negative } : parsed
}

/** `Seconds(10)`, `Minutes(1)`, `Durations.seconds(10)`. */
export function durationFunction(name: string, node: Namespace["node"]): Namespace | undefined {
  const unit = Object.hasOwn(units, name.toLowerCase()) ? units[name.toLowerCase()] : undefined
  if (unit === undefined) return undefined
  const make = (call: Call): Value => {
    const amount = numberSetting(call.values[0])
    return typeof amount === "number"
      ? api(dstreamDuration, amount * unit, call.node)
      : unfollowed(call.node, "the amount is not known")
  }
  return { type: "namespace", name, members: () => undefined, call: make, construct: make, node }
}

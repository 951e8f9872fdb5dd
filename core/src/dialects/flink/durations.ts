import { type Duration, parseFlinkDuration, type Setting } from "@streamwright/graph"
import {
  type ApiClass,
  api,
  type Call,
  constant,
  isA,
  type Namespace,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { durationSetting, numberSetting } from "../settings.js"

/** java.time.Duration: its value in milliseconds. */
const duration: ApiClass<Setting<Duration>> = {
  name: "Duration",
  methods: {
    toMillis: (self, call) =>
      typeof self.data === "number"
        ? constant(self.data, call.node)
        : unfollowed(call.node, "the duration is not known"),
  },
}

const units: { readonly [method: string]: Duration } = {
  ofMillis: 1,
  ofSeconds: 1_000,
  ofMinutes: 60_000,
  ofHours: 3_600_000,
  ofDays: 86_400_000,
}

/** The static methods of `Duration`. */
export function durationMember(name: string, node: Namespace["node"]): Value | undefined {
  if (name === "ZERO") return api(duration, 0, node)
  const unit = Object.hasOwn(units, name) ? units[name] : undefined
  if (unit === undefined) return undefined
  const call = ({ values, node: site }: Call): Value => {
    const amount = numberSetting(values[0])
    return typeof amount === "number"
      ? api(duration, amount * unit, site)
      : unfollowed(site, "the amount is not known")
  }
  return { type: "namespace", name, members: () => undefined, call, node }
}

/** A `Duration` or a text in Flink's grammar. */
export function flinkDuration(value: Value | undefined): Setting<Duration> {
  return isA(value, duration) ? value.data : durationSetting(value, parseFlinkDuration)
}

/** The bounds of an interval join and the offset of a window, which may be negative. */
export function signedDuration(value: Value | undefined): Setting<Duration> {
  if (value?.type !== "constant" || typeof value.value !== "string" || !value.value.trim().startsWith("-"))
    return flinkDuration(value)
  const parsed = parseFlinkDuration(value.value.trim().slice(1))
  return typeof parsed === "number" ? -parsed : parsed
}

/** A parameter that is milliseconds in Java: a number, or a duration. */
export function milliseconds(value: Value | undefined): Setting<Duration> {
  return value?.type === "constant" && typeof value.value === "number" ? value.value : flinkDuration(value)
}

import type { AsyncCalls } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { api, type Call, type Namespace, unfollowed, type Value } from "../follow/values.js"
import { isAbsent, numberSetting, place } from "../settings.js"
import { staticClass } from "../static-class.js"
import { functionOperator } from "./function-operator.js"
import { dataStream, isStream } from "./streams.js"

/** java.util.concurrent.TimeUnit, by its constants, in milliseconds. */
const units: { readonly [name: string]: number } = {
  MILLISECONDS: 1,
  SECONDS: 1_000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
}

export function timeUnitConstant(name: string): string | undefined {
  return Object.hasOwn(units, name) ? name : undefined
}

/** org.apache.flink.streaming.api.datastream.AsyncDataStream */
export function asyncDataStreamClass(node: ts.Node): Namespace {
  return staticClass("AsyncDataStream", node, method =>
    /^(un)?orderedWait(WithRetry)?$/.test(method) ? call => wait(call, method) : undefined,
  )
}

function wait(call: Call, method: string): Value {
  const [stream, asyncFunction, amount, unit] = call.values
  if (!isStream(stream)) return unfollowed(call.node, "the stream of the asynchronous call is not known")
  const size = unit?.type === "constant" && typeof unit.value === "string" ? units[unit.value] : undefined
  const count = numberSetting(amount)
  const timeout =
    typeof count === "number" && size !== undefined
      ? count * size
      : { unknown: call.nodes[2]?.getText() ?? "" }
  const draft = functionOperator(
    stream.data,
    "async",
    { timeout, calls: callsOf(call, method) },
    [stream.data.draft],
    call,
    [asyncFunction],
  )
  place(draft, "function", call.nodes[1])
  place(draft, "timeout", call.nodes[2])
  place(draft, "calls.capacity", call.nodes[4])
  return api(dataStream, { job: stream.data.job, draft }, call.node)
}

/** A number in the fifth place is the capacity; a retry strategy may stand there instead. */
function callsOf({ values }: Call, method: string): AsyncCalls {
  const [, , , , fifth] = values
  const retries = method.endsWith("WithRetry")
  const isCapacity = !isAbsent(fifth) && !(retries && values.length < 6)
  return {
    inOrder: method.startsWith("ordered"),
    ...(isCapacity ? { capacity: numberSetting(fifth) } : {}),
    ...(retries ? { retries } : {}),
  }
}

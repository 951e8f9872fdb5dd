import { formatDuration } from "@streamwright/graph"
import type { LatencyTerm } from "../derive/facts.js"
import type { Fix } from "../finding.js"
import { setJob } from "../patch.js"
import { type Breach, becauseOf, breachesBy } from "./common/breach.js"
import { rule } from "./rule.js"

/**
 * A wait without an upper bound, such as for a count window, in a job that promises a latency.
 *
 * Some waits have no end of their own: a window that counts records waits for
 * the last of them, a network buffer without a timeout until it is full, a
 * batch without an interval until enough rows are there. In quiet hours a
 * record then stays where it is, and the promise is broken however fast the
 * job is.
 *
 * ```ts
 * defineJob({ name: "orders", slo: { latency: "30 s" } }, () => {
 *   StreamExecutionEnvironment.getExecutionEnvironment()
 *     .fromSource(orderSource, inTime, "orders")
 *     .keyBy(o => o.shopId)
 *     .countWindow(100)
 *     .reduce(addAmounts)
 *     .sinkTo(orderSink)
 * })
 * ```
 *
 * ```ts
 * defineJob({ name: "orders", slo: { latency: "1 s" } }, () => {
 *   const env = StreamExecutionEnvironment.getExecutionEnvironment()
 *   env.setBufferTimeout(-1)
 *   env
 *     .fromSource(orderSource, inTime, "orders")
 *     .keyBy(o => o.shopId)
 *     .reduce(addAmounts)
 *     .sinkTo(orderSink)
 * })
 * ```
 *
 * Not reported without a promise, nor where a clock ends every wait:
 *
 * ```ts
 * defineJob({ name: "batches of orders" }, () => {
 *   StreamExecutionEnvironment.getExecutionEnvironment()
 *     .fromSource(orderSource, inTime, "orders")
 *     .keyBy(o => o.shopId)
 *     .countWindow(100)
 *     .reduce(addAmounts)
 *     .sinkTo(orderSink)
 * })
 * ```
 *
 * ```ts
 * defineJob({ name: "orders", slo: { latency: "1 s" } }, () => {
 *   const env = StreamExecutionEnvironment.getExecutionEnvironment()
 *   env.setBufferTimeout(20)
 *   env
 *     .fromSource(orderSource, inTime, "orders")
 *     .keyBy(o => o.shopId)
 *     .reduce(addAmounts)
 *     .sinkTo(orderSink)
 * })
 * ```
 */
export const unboundedLatency = rule({
  group: "latency",
  severity: "warning",
  fix: "safe",

  *check({ facts }) {
    for (const breach of breachesBy("unbounded", facts)) {
      const { term, promised, sink } = breach
      if (isMissingCheckpoint(term)) continue
      yield {
        at: term.at,
        operator: sink,
        shows: "silently",
        message: `Nothing bounds how long a record waits here, but the job promises ${formatDuration(promised)}: this is a ${term.what}.`,
        help: helps[term.cause] ?? "Give the wait an end, or promise no latency.",
        because: becauseOf(breach),
        fixes: withTimeout(breach),
      }
    }
  },
})

/** A commit that never comes loses results; that it is late is the lesser evil, and told elsewhere. */
function isMissingCheckpoint({ cause, operator, isDefault }: LatencyTerm): boolean {
  return cause === "commit" && isDefault && operator.settings.connector !== "jdbc"
}

const helps: { readonly [cause in LatencyTerm["cause"]]?: string } = {
  window: "Add a trigger that also fires after a time, use a window of time, or promise no latency.",
  network: "Give the buffers a timeout, such as 100 ms.",
  watermark: "Let watermarks be emitted, every 200 ms for example.",
  commit: "Give the sink an interval after which it writes what it has.",
}

function withTimeout({ term, facts }: Breach): readonly Fix[] {
  const { job } = facts.flow
  if (term.cause !== "network" || term.operator.settings.bufferTimeout !== undefined) return []
  return [
    {
      title: "Send network buffers after 100 ms",
      safety: "safe",
      patches: [setJob(job, "bufferTimeout", 100)],
    },
  ]
}

import { type Job, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * The result of an operator goes nowhere.
 *
 * Streams are not changed by what is called on them. Who filters, keys or unites
 * one and then goes on with the old stream does so in vain: what was made is
 * read by nobody.
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.filter(o => o.amount > 0)
 * orders.sinkTo(orderSink)
 * ```
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.assignTimestampsAndWatermarks(inTime)
 * orders.map(o => o).sinkTo(orderSink)
 * ```
 *
 * Not reported where somebody reads it, nor for functions that may write to the
 * outside themselves:
 *
 * ```ts
 * const large = env.fromSource(orderSource, inTime, "orders").filter(o => o.amount > 0)
 * large.sinkTo(orderSink)
 * ```
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.map(o => {
 *   console.log(o.orderId)
 *   return o
 * })
 * orders.sinkTo(orderSink)
 * ```
 */
export const unusedStream = rule({
  group: "sinks",
  severity: "warning",

  *check({ job, facts }) {
    if (job.engine !== "flink" || !isWhole(job)) return
    for (const operator of job.operators) {
      if (!isLost(operator, facts)) continue
      yield {
        at: operator.origin.name,
        operator,
        shows: "silently",
        message: `Nobody reads what ${nameOf(operator)} gives, so it is done in vain.`,
        help: "Go on with the stream that this call returns, or remove the call.",
      }
    }
  },
})

/** Whether all of the job is known, and it has a purpose beside the operators that lead nowhere. */
function isWhole(job: Job): boolean {
  const isCertain = job.operators.every(({ circumstance }) => circumstance === undefined)
  const isFinished = job.unfinished.every(({ what }) => what !== "operator")
  const hasSink = job.operators.some(operator => traits(operator).role === "sink")
  return isCertain && isFinished && hasSink && job.gaps.length === 0
}

/** An operator without readers whose own work nobody outside can notice. */
function isLost(operator: Operator, { flow }: Facts): boolean {
  const { role, record, output, perRecord, state, isVirtual } = traits(operator)
  if (role !== "transformation" || flow.outputs(operator).length > 0) return false
  const passesOn = isVirtual || (record === "same" && perRecord && state === "nothing")
  return passesOn && output !== "same"
}

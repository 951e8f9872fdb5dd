import { type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { remove } from "../patch.js"
import { rule } from "./rule.js"

/**
 * A keyed Flink stream that is rebalanced, shuffled or broadcast.
 *
 * `keyBy` decides which task gets a record: the one that keeps the state of its
 * key. `rebalance()`, `shuffle()`, `broadcast()` and their like decide otherwise,
 * so Flink throws as soon as one of them is called on a keyed stream.
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).rebalance().map(o => o.amount).print()
 * ```
 *
 * Not reported behind an operator, whose output is an ordinary stream again:
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").rebalance().keyBy(o => o.shopId).reduce(addAmounts).rebalance().map(o => o.amount).print()
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).map(o => o.amount).shuffle().print()
 * ```
 */
export const keyedStreamRepartitioned = rule({
  group: "keys",
  severity: "error",
  fix: "safe",
  engine: ["flink:K8"],

  *check({ job, facts }) {
    if (job.engine !== "flink") return
    for (const operator of job.operators) {
      const keyedBy = spreads(operator) ? keyedInput(operator, facts) : undefined
      if (!keyedBy) continue
      const { partitioning } = operator.settings
      const call = partitioning === "custom" ? "partitionCustom" : (partitioning ?? "broadcast")
      yield {
        at: operator.origin.name,
        operator,
        shows: "on submit",
        message: `\`${call}\` would spread the records of a keyed stream anew, and their key has decided already which task they go to: Flink throws here.`,
        help: "Leave it out, or leave out the key if nothing behind it works per key.",
        because: [{ at: keyedBy.origin.name, message: "the stream is keyed here" }],
        fixes:
          partitioning === undefined
            ? []
            : [{ title: `Remove \`${call}\``, safety: "safe", patches: [remove(operator)] }],
      }
    }
  },
})

function spreads(operator: Operator): boolean {
  const { isVirtual, shuffles, output } = traits(operator)
  return operator.settings.partitioning !== undefined || (isVirtual && shuffles && output === "unkeyed")
}

function keyedInput(operator: Operator, facts: Facts): Operator | undefined {
  return facts.flow.inputs(operator).find(input => traits(input).output === "keyed")
}

import { isKnown, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { rule } from "./rule.js"

/**
 * Two connected Flink streams whose keys have different types.
 *
 * A function of two keyed streams keeps state for a key of both. A text and a
 * number are never the same key, so Flink refuses to run such a function.
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * const amounts = orders.keyBy(o => o.amount)
 * orders.keyBy(o => o.shopId).connect(amounts).map({ map1: (o: Order) => o.amount, map2: (o: Order) => o.amount }).print()
 * ```
 *
 * Not reported for keys of one type, whatever their fields are called, or where
 * only one of the two streams is keyed:
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * const others = orders.keyBy(o => o.orderId)
 * orders.keyBy(o => o.shopId).connect(others).map({ map1: (o: Order) => o.amount, map2: (o: Order) => o.amount }).print()
 * ```
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.keyBy(o => o.shopId).connect(orders).map({ map1: (o: Order) => o.amount, map2: (o: Order) => o.amount }).print()
 * ```
 */
export const mismatchedKeyTypes = rule({
  group: "keys",
  severity: "error",
  engine: ["flink:K10"],

  *check({ job, facts }) {
    if (job.engine !== "flink") return
    for (const operator of job.operators) {
      const { isVirtual, shuffles, needsKey, perRecord } = traits(operator)
      if (isVirtual || shuffles || needsKey || !perRecord) continue
      const [left, right, ...others] = facts.flow.inputs(operator)
      if (!left || !right || others.length > 0) continue
      const [one, other] = [typesOf(left, facts), typesOf(right, facts)]
      if (!one || !other || one.join() === other.join()) continue
      yield {
        at: operator.origin.name,
        operator,
        shows: "on submit",
        message: `One of the two streams is keyed by ${one.join(" and ")}, the other by ${other.join(" and ")}: they have no key in common.`,
        help: "Key both by a value of the same type.",
        because: [left, right].map(input => ({ at: input.origin.name, message: "one key is chosen here" })),
      }
    }
  },
})

/** The plain types of the fields that an operator keys its output by, if all are known. */
function typesOf(keyed: Operator, facts: Facts): readonly string[] | undefined {
  const { key } = keyed.settings
  if (traits(keyed).output !== "keyed" || !isKnown(key) || key.length === 0) return undefined
  const fields = facts.schema.of(keyed)?.fields ?? []
  const types = key.map(name => fields.find(field => field.name === name)?.type)
  return types.every(type => type !== undefined && /^(string|number|bigint|boolean)$/.test(type))
    ? (types as readonly string[])
    : undefined
}

import { rule } from "./rule.js"

/**
 * A window or join that no function is ever given to.
 *
 * `window`, `join`, `intervalJoin` and `connect` only say which records belong
 * together. What is made of them a function says, and without one nothing runs:
 * no window fires, no pair is found, and nothing complains.
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.sinkTo(orderSink)
 * orders.keyBy(o => o.shopId).window(TumblingEventTimeWindows.of("1 min")).allowedLateness("1 min")
 * ```
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.sinkTo(orderSink)
 * const pairs = orders.keyBy(o => o.shopId).intervalJoin(orders.keyBy(o => o.shopId)).between("-5 s", "0 s")
 * ```
 *
 * Not reported where the function comes later, by a name or from whom it is given to:
 *
 * ```ts
 * const minutes = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).window(TumblingEventTimeWindows.of("1 min"))
 * minutes.reduce(addAmounts).sinkTo(orderSink)
 * ```
 *
 * ```ts
 * const byShop = env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * byShop.intervalJoin(byShop).between("-5 s", "0 s").process(new Pairs()).print()
 * ```
 */
export const operatorWithoutFunction = rule({
  group: "windows",
  severity: "warning",

  *check({ job, facts }) {
    for (const { what, at, after } of job.unfinished) {
      if (what !== "operator") continue
      yield {
        at,
        ...(after === undefined ? {} : { operator: facts.flow.operator(after) }),
        shows: "silently",
        message: "No function is ever given to this, so nothing is done with its records.",
        help: "End it with a function, such as `reduce`, `apply` or `process`, or remove it.",
      }
    }
  },
})

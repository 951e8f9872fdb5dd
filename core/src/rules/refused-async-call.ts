import { isKnown } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A Flink asynchronous call with a capacity below 1, or with retries and no timeout.
 *
 * At least one call must be under way at a time. Retries go on until the timeout
 * for all attempts together, so that Flink refuses them without one.
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * AsyncDataStream.unorderedWait<Order, string>(orders, (o, future) => future.complete([o.shopId]), 5, TimeUnit.SECONDS, 0).print()
 * ```
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * const retry = new AsyncRetryStrategies.FixedDelayRetryStrategyBuilder<string>(3, 100).build()
 * AsyncDataStream.unorderedWaitWithRetry<Order, string>(orders, (o, future) => future.complete([o.shopId]), 0, TimeUnit.SECONDS, retry).print()
 * ```
 *
 * Not reported with a timeout, or where the capacity is Flink's own:
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * AsyncDataStream.unorderedWait<Order, string>(orders, (o, future) => future.complete([o.shopId]), 5, TimeUnit.SECONDS).print()
 * ```
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * const retry = new AsyncRetryStrategies.FixedDelayRetryStrategyBuilder<string>(3, 100).build()
 * AsyncDataStream.unorderedWaitWithRetry<Order, string>(orders, (o, future) => future.complete([o.shopId]), 5, TimeUnit.SECONDS, retry).print()
 * ```
 */
export const refusedAsyncCall = rule({
  group: "functions",
  severity: "error",
  engine: ["flink:A1", "flink:A2"],

  *check({ job }) {
    for (const operator of job.operators) {
      const { calls, timeout } = operator.settings
      if (calls?.retries && isKnown(timeout) && timeout <= 0)
        yield {
          at: settingPlace(operator, "timeout"),
          operator,
          shows: "on submit",
          message:
            "These calls are retried until their time is up, and a timeout of 0 never is: retries without a timeout are refused.",
          help: "Say how long all attempts together may take.",
        }
      if (isKnown(calls?.capacity) && calls.capacity <= 0)
        yield {
          at: settingPlace(operator, "calls.capacity"),
          operator,
          shows: "at run time",
          message: `With a capacity of ${calls.capacity} no call could ever be under way; the task fails when it starts.`,
          help: "Leave the capacity at Flink's own, 100, or set one above 0.",
        }
    }
  },
})

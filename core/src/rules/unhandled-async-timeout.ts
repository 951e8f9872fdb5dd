import { isKnown } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A Flink asynchronous call without a timeout, or with one that fails the job.
 *
 * A call that takes longer than its timeout fails the job, which starts again
 * from its last checkpoint, unless the function says in `timeout` what to give
 * instead. Without a timeout, a call that is never answered holds its place in
 * the queue for ever.
 *
 * ```ts
 * class Enrich extends AsyncFunction<Order, string> {
 *   override asyncInvoke(order: Order, future: ResultFuture<string>): void {
 *     future.complete([order.shopId])
 *   }
 * }
 * AsyncDataStream.unorderedWait(env.fromSource(orderSource, inTime, "orders"), new Enrich(), 5, TimeUnit.SECONDS).print()
 * ```
 *
 * Not reported where the function says what a timeout gives:
 *
 * ```ts
 * class Enrich extends AsyncFunction<Order, string> {
 *   override asyncInvoke(order: Order, future: ResultFuture<string>): void {
 *     future.complete([order.shopId])
 *   }
 *   override timeout(_: Order, future: ResultFuture<string>): void {
 *     future.complete([])
 *   }
 * }
 * AsyncDataStream.unorderedWait(env.fromSource(orderSource, inTime, "orders"), new Enrich(), 5, TimeUnit.SECONDS).print()
 * ```
 */
export const unhandledAsyncTimeout = rule({
  group: "functions",
  severity: "info",
  isStrict: true,
  engine: ["flink:A3"],

  *check({ job }) {
    for (const operator of job.operators) {
      const { asks } = operator.code ?? {}
      const { timeout } = operator.settings
      if (!asks || asks.isSilent || asks.handlesTimeout || !isKnown(timeout)) continue
      yield {
        at: settingPlace(operator, "timeout"),
        operator,
        shows: "at run time",
        message:
          timeout > 0
            ? "A call that takes longer fails the job: the function does not say what to give instead."
            : "Without a timeout, a call that is never answered holds its place for ever.",
        help: "Write a `timeout` method that completes the result, with nothing or with a mark.",
      }
    }
  },
})

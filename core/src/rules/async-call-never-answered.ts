import { isKnown } from "@streamwright/graph"
import { rule } from "./rule.js"

/**
 * A Flink asynchronous function that never completes its result.
 *
 * Every record waits until its `ResultFuture` is completed. A function that
 * does not touch it lets each record wait until the timeout, which fails the
 * job; without one the operator stands still once its queue is full.
 *
 * ```ts
 * class Enrich extends AsyncFunction<Order, string> {
 *   override asyncInvoke(order: Order, future: ResultFuture<string>): void {
 *     console.log(order.shopId)
 *   }
 * }
 * AsyncDataStream.unorderedWait(env.fromSource(orderSource, inTime, "orders"), new Enrich(), 5, TimeUnit.SECONDS).print()
 * ```
 *
 * Not reported where the future is completed, or handed on:
 *
 * ```ts
 * class Enrich extends AsyncFunction<Order, string> {
 *   override asyncInvoke(order: Order, future: ResultFuture<string>): void {
 *     Promise.resolve(order.shopId).then(shop => future.complete([shop]), error => future.completeExceptionally(error))
 *   }
 * }
 * AsyncDataStream.unorderedWait(env.fromSource(orderSource, inTime, "orders"), new Enrich(), 5, TimeUnit.SECONDS).print()
 * ```
 *
 * ```ts
 * const ask = (order: Order, future: ResultFuture<string>) => future.complete([order.shopId])
 * AsyncDataStream.unorderedWait<Order, string>(env.fromSource(orderSource, inTime, "orders"), (o, future) => ask(o, future), 5, TimeUnit.SECONDS).print()
 * ```
 */
export const asyncCallNeverAnswered = rule({
  group: "functions",
  severity: "error",
  engine: ["flink:A6"],

  *check({ job }) {
    for (const operator of job.operators) {
      if (!operator.code?.asks?.isSilent) continue
      const { timeout } = operator.settings
      const waits = isKnown(timeout) && timeout <= 0
      yield {
        at: operator.origin.settings.function ?? operator.origin.name,
        operator,
        shows: waits ? "silently" : "at run time",
        message: `This function never completes its result: ${waits ? "the operator stands still once its queue is full" : "each record waits until its time is up, and the job fails"}.`,
        help: "Call `complete` with the results, or with an empty list for none, or `completeExceptionally`.",
      }
    }
  },
})

import { rule } from "./rule.js"

/**
 * A Flink function that sets timers and has no `onTimer`.
 *
 * A timer does what `onTimer` does. A function that sets timers and has no such
 * method keeps them in its state and fires them, and nothing happens.
 *
 * ```ts
 * class Remind extends KeyedProcessFunction<string, Order, string> {
 *   override processElement(order: Order, context: KeyedProcessFunction.Context<string>): void {
 *     context.timerService().registerEventTimeTimer(order.placedAt + 60_000)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).process(new Remind()).print()
 * ```
 *
 * Not reported where the function handles them, itself or in what it extends:
 *
 * ```ts
 * abstract class Timed<R> extends KeyedProcessFunction<string, R, string> {
 *   override onTimer(_timestamp: number, context: KeyedProcessFunction.OnTimerContext<string>, out: Collector<string>): void {
 *     out.collect(context.getCurrentKey())
 *   }
 * }
 * class Remind extends Timed<Order> {
 *   override processElement(order: Order, context: KeyedProcessFunction.Context<string>): void {
 *     context.timerService().registerEventTimeTimer(order.placedAt + 60_000)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).process(new Remind()).print()
 * ```
 */
export const unhandledTimer = rule({
  group: "functions",
  severity: "warning",

  *check({ job }) {
    for (const operator of job.operators) {
      const { code } = operator
      const [first, ...others] = code?.timers ?? []
      if (!first || code?.handlesTimers !== false) continue
      yield {
        at: first.at,
        operator,
        shows: "silently",
        message: "This timer fires into nothing: the function has no `onTimer`.",
        help: "Add `onTimer`, or do not set the timer.",
        because: others.map(({ at }) => ({ at, message: "neither does this one do anything" })),
      }
    }
  },
})

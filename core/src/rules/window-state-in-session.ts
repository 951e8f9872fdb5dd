import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A function of a Flink session window that asks for state of a single window.
 *
 * Sessions merge, and Flink does not know how to merge what a function keeps for
 * each of them: asking for `windowState()` fails the job when the first session
 * fires. `globalState()` is kept for the key and survives the window.
 *
 * ```ts
 * class CountFirings extends ProcessWindowFunction<Order, string, string, unknown> {
 *   override process(key: string, context: ProcessWindowFunction.Context<unknown>, orders: Iterable<Order>, out: Collector<string>): void {
 *     const fired = context.windowState().getState(new ValueStateDescriptor("fired", Types.INT))
 *     out.collect(`${key} ${fired.value()} ${[...orders].length}`)
 *   }
 * }
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(EventTimeSessionWindows.withGap("10 min"))
 *   .process(new CountFirings())
 *   .print()
 * ```
 *
 * Not reported in windows that do not merge:
 *
 * ```ts
 * class CountFirings extends ProcessWindowFunction<Order, string, string, unknown> {
 *   override process(key: string, context: ProcessWindowFunction.Context<unknown>, orders: Iterable<Order>, out: Collector<string>): void {
 *     const fired = context.windowState().getState(new ValueStateDescriptor("fired", Types.INT))
 *     out.collect(`${key} ${fired.value()} ${[...orders].length}`)
 *   }
 * }
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("10 min"))
 *   .process(new CountFirings())
 *   .print()
 * ```
 */
export const windowStateInSession = rule({
  group: "windows",
  severity: "error",
  engine: ["flink:W13"],

  *check({ job }) {
    for (const operator of job.operators) {
      const at = operator.code?.windowState
      if (!at || operator.settings.window?.shape !== "session") continue
      yield {
        at,
        operator,
        shows: "at run time",
        message: "Sessions merge, and state of a single window cannot: asking for it fails the job.",
        help: "Keep it for the key, with `globalState()`, or in the result.",
        because: [{ at: settingPlace(operator, "window"), message: "these windows merge" }],
      }
    }
  },
})

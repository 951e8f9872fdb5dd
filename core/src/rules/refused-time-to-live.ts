import { isKnown, type Operator, type State } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { type Reported, rule } from "./rule.js"

/**
 * A time-to-live of Flink state, or the size of its cleanup, that is not positive.
 *
 * State is kept for ever where no time-to-live is set. Flink refuses a time-to-live
 * of zero, and an incremental cleanup that looks at no entry.
 *
 * ```ts
 * class LastAmount extends KeyedProcessFunction<string, Order, number> {
 *   private last!: ValueState<number>
 *
 *   override open(): void {
 *     const last = new ValueStateDescriptor("last", Types.DOUBLE)
 *     last.enableTimeToLive(StateTtlConfig.newBuilder("0 s").build())
 *     this.last = this.getRuntimeContext().getState(last)
 *   }
 *
 *   override processElement(order: Order, _context: KeyedProcessFunction.Context<string>, out: Collector<number>): void {
 *     out.collect(this.last.value() ?? 0)
 *     this.last.update(order.amount)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).process(new LastAmount()).print()
 * ```
 *
 * Not reported for state that lives for a time, or that has no time-to-live:
 *
 * ```ts
 * class LastAmount extends KeyedProcessFunction<string, Order, number> {
 *   private last!: ValueState<number>
 *
 *   override open(): void {
 *     const last = new ValueStateDescriptor("last", Types.DOUBLE)
 *     last.enableTimeToLive(StateTtlConfig.newBuilder("7 d").cleanupIncrementally(10, false).build())
 *     this.last = this.getRuntimeContext().getState(last)
 *   }
 *
 *   override processElement(order: Order, _context: KeyedProcessFunction.Context<string>, out: Collector<number>): void {
 *     out.collect(this.last.value() ?? 0)
 *     this.last.update(order.amount)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).process(new LastAmount()).print()
 * ```
 */
export const refusedTimeToLive = rule({
  group: "state",
  severity: "error",
  engine: ["flink:K16", "flink:K17"],

  *check({ job }) {
    for (const operator of job.operators)
      for (const [index, state] of (operator.settings.state ?? []).entries())
        yield* refused(state, index, operator)
  },
})

function* refused(
  { name, timeToLive, cleanupSize }: State,
  index: number,
  operator: Operator,
): Iterable<Reported> {
  const at = (path: string) => settingPlace(operator, `state.${index}.${path}`)
  if (isKnown(timeToLive) && timeToLive <= 0)
    yield {
      at: at("timeToLive"),
      operator,
      shows: "at run time",
      message: `The time-to-live of \`${name}\` is not positive, and Flink refuses it when the function opens.`,
      help: "Say how long an entry is needed after its last write, or leave the time-to-live out to keep it for ever.",
    }
  if (isKnown(cleanupSize) && cleanupSize <= 0)
    yield {
      at: at("cleanupSize"),
      operator,
      shows: "at run time",
      message: `The cleanup of \`${name}\` looks at ${cleanupSize} entries each time, and Flink refuses that: it looks at one at least.`,
      help: "Say how many entries to look at, such as 10; to have no cleanup, use `disableCleanupInBackground()`.",
    }
}

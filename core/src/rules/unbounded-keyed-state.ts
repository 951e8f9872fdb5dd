import type { Operator, State, StateCall } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import { hasEnd } from "./common/connectors.js"
import { rule } from "./rule.js"

/**
 * Flink keyed state that is kept for every key that ever came, and never removed.
 *
 * Flink keeps what a function writes for a key until the function clears it or
 * its time-to-live is over. Where keys come and go, such as those of orders or
 * visits, the state of the old ones stays for as long as the job runs.
 *
 * ```ts
 * class Count extends KeyedProcessFunction<string, Order, number> {
 *   private count!: ValueState<number>
 *   override open(): void {
 *     this.count = this.getRuntimeContext().getState(new ValueStateDescriptor("count", Types.DOUBLE))
 *   }
 *   override processElement(_order: Order, _context: KeyedProcessFunction.Context<string>, out: Collector<number>): void {
 *     const count = (this.count.value() ?? 0) + 1
 *     this.count.update(count)
 *     out.collect(count)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.orderId).process(new Count()).print()
 * ```
 *
 * For keys of which there are only so many, such as shops, it is right. That is
 * why only the strict preset asks. A list that grows within one key is told by
 * `growing-list`.
 *
 * Not reported where the function clears it or sets timers, where it has a
 * time-to-live, or where the stream comes to an end:
 *
 * ```ts
 * class Count extends KeyedProcessFunction<string, Order, number> {
 *   private count!: ValueState<number>
 *   override open(): void {
 *     const count = new ValueStateDescriptor("count", Types.DOUBLE)
 *     count.enableTimeToLive(StateTtlConfig.newBuilder("1 d").build())
 *     this.count = this.getRuntimeContext().getState(count)
 *   }
 *   override processElement(_order: Order, _context: KeyedProcessFunction.Context<string>, out: Collector<number>): void {
 *     const count = (this.count.value() ?? 0) + 1
 *     this.count.update(count)
 *     out.collect(count)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.orderId).process(new Count()).print()
 * ```
 *
 * ```ts
 * class Pair extends KeyedProcessFunction<string, Order, Order> {
 *   private first!: ValueState<Order>
 *   override open(): void {
 *     this.first = this.getRuntimeContext().getState(new ValueStateDescriptor<Order>("first"))
 *   }
 *   override processElement(order: Order, _context: KeyedProcessFunction.Context<string>, out: Collector<Order>): void {
 *     const first = this.first.value()
 *     if (!first) return this.first.update(order)
 *     out.collect(addAmounts(first, order))
 *     this.first.clear()
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.orderId).process(new Pair()).print()
 * ```
 */
export const unboundedKeyedState = rule({
  group: "state",
  severity: "info",
  isStrict: true,

  *check({ job, facts }) {
    if (job.engine !== "flink" || job.gaps.length > 0) return
    for (const operator of job.operators) {
      for (const [index, state] of (operator.settings.state ?? []).entries()) {
        const written = isKeptForEver(state, operator, facts) ? writtenAt(state, operator) : undefined
        if (!written) continue
        yield {
          at: settingPlace(operator, `state.${index}`),
          operator,
          shows: "silently",
          message: `\`${state.name}\` is kept for every key that ever comes, and nothing removes it: it has no time-to-live and is never cleared.`,
          help: "Give its descriptor a time-to-live, or clear it when a key is done.",
          because: [{ at: written.at, message: `\`${state.name}\` is written here` }],
        }
      }
    }
  },
})

/** Whether the stream has no end and the state of a key neither; lists that only grow are another rule's. */
function isKeptForEver(state: State, operator: Operator, facts: Facts): boolean {
  if (state.scope !== "key" || state.type === "list" || hasEnd(operator, facts)) return false
  return facts.state.of(operator).some(({ name, until }) => name === state.name && until === "for ever")
}

/** Where the state is written first, when every use of it is known; what is replaced by a nothing is cleared. */
function writtenAt({ name }: State, { code }: Operator): StateCall | undefined {
  const calls = (code?.stateCalls ?? []).filter(({ state }) => state === name)
  return calls.every(({ does }) => does !== "other")
    ? calls.find(({ does }) => does === "writes" || does === "adds")
    : undefined
}

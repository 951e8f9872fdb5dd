import type { Operator, StateCall } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * List state that is only ever added to.
 *
 * Nothing but the function takes an entry out of a list. One that is added to
 * with every record and never cleared, replaced or given a time-to-live grows
 * until the task cannot hold it, and each read brings all of it into memory.
 *
 * ```ts
 * class Remember extends KeyedProcessFunction<string, Order, number> {
 *   private amounts!: ListState<number>
 *   override open(): void {
 *     this.amounts = this.getRuntimeContext().getListState(new ListStateDescriptor("amounts", Types.DOUBLE))
 *   }
 *   override processElement(order: Order, _context: KeyedProcessFunction.Context<string>, out: Collector<number>): void {
 *     this.amounts.add(order.amount)
 *     out.collect([...this.amounts.get()].length)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).process(new Remember()).print()
 * ```
 *
 * Not reported where anything empties it, where it has a time-to-live, or where
 * the stream comes to an end:
 *
 * ```ts
 * class Batches extends KeyedProcessFunction<string, Order, number> {
 *   private amounts!: ListState<number>
 *   override open(): void {
 *     this.amounts = this.getRuntimeContext().getListState(new ListStateDescriptor("amounts", Types.DOUBLE))
 *   }
 *   override processElement(order: Order, _context: KeyedProcessFunction.Context<string>, out: Collector<number>): void {
 *     this.amounts.add(order.amount)
 *     const amounts = [...this.amounts.get()]
 *     if (amounts.length < 100) return
 *     out.collect(Math.max(...amounts))
 *     this.amounts.clear()
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).process(new Batches()).print()
 * ```
 */
export const growingList = rule({
  group: "state",
  severity: "warning",

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const isEndless = facts.flow
        .upstream(operator)
        .some(({ settings }) => settings.connector !== undefined && settings.bounded !== true)
      for (const [index, state] of (operator.settings.state ?? []).entries()) {
        const added =
          isEndless && state.type === "list" && state.scope === "key" && state.timeToLive === undefined
            ? onlyAdded(state.name, operator)
            : undefined
        if (!added) continue
        yield {
          at: added.at,
          operator,
          shows: "silently",
          message: `\`${state.name}\` is added to and never emptied: it grows for every key as long as the job runs.`,
          help: "Clear it when its entries were used, replace it with `update`, or give it a time-to-live.",
          because: [
            {
              at: settingPlace(operator, `state.${index}`),
              message: `\`${state.name}\` has no time-to-live`,
            },
          ],
        }
      }
    }
  },
})

/** Where the list is added to, when every use is known and none takes anything out. */
function onlyAdded(name: string, operator: Operator): StateCall | undefined {
  const calls = (operator.code?.stateCalls ?? []).filter(({ state }) => state === name)
  return calls.every(({ does }) => does === "adds" || does === "reads")
    ? calls.find(({ does }) => does === "adds")
    : undefined
}

import type { Operator, State } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * Two states of one operator with the same name.
 *
 * An engine finds state by its name within an operator. Two descriptors with
 * the same name and the same type are one piece of state with two handles, so
 * that each write is seen through both; with different types the second one fails.
 *
 * ```ts
 * class Both extends KeyedProcessFunction<string, Order, number> {
 *   private highest!: ValueState<number>
 *   private lowest!: ValueState<number>
 *
 *   override open(): void {
 *     this.highest = this.getRuntimeContext().getState(new ValueStateDescriptor("amount", Types.DOUBLE))
 *     this.lowest = this.getRuntimeContext().getState(new ValueStateDescriptor("amount", Types.DOUBLE))
 *   }
 *
 *   override processElement(order: Order): void {
 *     this.highest.update(Math.max(order.amount, this.highest.value() ?? 0))
 *     this.lowest.update(Math.min(order.amount, this.lowest.value() ?? order.amount))
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).process(new Both()).print()
 * ```
 *
 * Spark refuses two states of one name in a processor, whatever their types.
 *
 * Not reported for the same name in different operators, whose states are apart:
 *
 * ```ts
 * class Last extends KeyedProcessFunction<string, Order, Order> {
 *   private amount!: ValueState<number>
 *
 *   override open(): void {
 *     this.amount = this.getRuntimeContext().getState(new ValueStateDescriptor("amount", Types.DOUBLE))
 *   }
 *
 *   override processElement(order: Order, _context: KeyedProcessFunction.Context<string>, out: Collector<Order>): void {
 *     if (order.amount !== this.amount.value()) out.collect(order)
 *     this.amount.update(order.amount)
 *   }
 * }
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.keyBy(o => o.shopId).process(new Last()).print()
 * orders.keyBy(o => o.orderId).process(new Last()).print()
 * ```
 */
export const duplicateState = rule({
  group: "state",
  severity: "warning",
  engine: ["spark:P9"],

  *check({ job }) {
    for (const operator of job.operators) {
      const states = operator.settings.state ?? []
      for (const [index, state] of states.entries()) {
        const earlier = states.findIndex(other => other.name === state.name && isSameScope(other, state))
        if (earlier < index && isWrittenTwice(operator, earlier, index))
          yield duplicate(operator, earlier, index)
      }
    }
  },
})

/** State of keys and of tasks live in stores of their own. */
function isSameScope(a: State, b: State): boolean {
  return (a.scope === "key") === (b.scope === "key")
}

/** A descriptor that is used again, and state that is asked for in a loop, is meant to be the same. */
function isWrittenTwice(operator: Operator, earlier: number, later: number): boolean {
  const { settings } = operator.origin
  const [a, b] = [settings[`state.${earlier}`], settings[`state.${later}`]]
  return a !== undefined && b !== undefined && (a.file !== b.file || a.start !== b.start)
}

function duplicate(operator: Operator, earlier: number, later: number) {
  const states = operator.settings.state ?? []
  const [a, b] = [states[earlier] as State, states[later] as State]
  const isProcessor = operator.settings.stateful === "processor"
  const isOther = a.type !== b.type || isProcessor
  return {
    at: settingPlace(operator, `state.${later}.name`),
    operator,
    severity: isOther ? "error" : "warning",
    shows: isOther ? "at run time" : "silently",
    message: isProcessor
      ? `This processor has a state called \`${b.name}\` already: the query fails when it asks for the second one.`
      : isOther
        ? `\`${b.name}\` is ${a.type} state already, and cannot be ${b.type} state in the same operator: it fails when it opens.`
        : `Both handles are the same state, because both are called \`${b.name}\`: what is written through one is read through the other.`,
    help: "Give each piece of state a name of its own.",
    because: [
      { at: settingPlace(operator, `state.${earlier}.name`), message: `\`${a.name}\` is used here first` },
    ],
  } as const
}

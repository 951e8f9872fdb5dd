import type { Operator, StateCall } from "@streamwright/graph"
import { rule } from "./rule.js"

/**
 * Flink keyed state that is used where there is no current key, such as in `open`.
 *
 * Each access of keyed state means the entry of the current key, and there is
 * one only while a record or a timer of that key is handled. In `open`, in a
 * constructor, and for a broadcast record there is none, so that the access fails.
 *
 * ```ts
 * class Count extends KeyedProcessFunction<string, Order, number> {
 *   private count!: ValueState<number>
 *
 *   override open(): void {
 *     this.count = this.getRuntimeContext().getState(new ValueStateDescriptor("count", Types.DOUBLE))
 *     this.count.update(0)
 *   }
 *
 *   override processElement(_order: Order, _context: KeyedProcessFunction.Context<string>, out: Collector<number>): void {
 *     const count = (this.count.value() ?? 0) + 1
 *     this.count.update(count)
 *     out.collect(count)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).process(new Count()).print()
 * ```
 *
 * For a stream that is not keyed at all, see `unkeyed-state`.
 *
 * Not reported where the state is only asked for, and used with a record:
 *
 * ```ts
 * class Count extends KeyedProcessFunction<string, Order, number> {
 *   private count!: ValueState<number>
 *
 *   override open(): void {
 *     this.count = this.getRuntimeContext().getState(new ValueStateDescriptor("count", Types.DOUBLE))
 *   }
 *
 *   override processElement(_order: Order, _context: KeyedProcessFunction.Context<string>, out: Collector<number>): void {
 *     const count = (this.count.value() ?? 0) + 1
 *     this.count.update(count)
 *     out.collect(count)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).process(new Count()).print()
 * ```
 */
export const stateAccessWithoutKey = rule({
  group: "state",
  severity: "error",
  engine: ["flink:K3"],

  *check({ job }) {
    for (const operator of job.operators) {
      const calls = operator.code?.stateCalls ?? []
      for (const call of calls) if (call.without && call.does !== "other") yield withoutKey(operator, call)
    }
  },
})

function withoutKey(operator: Operator, { state, at, without }: StateCall) {
  const isBroadcast = without === "key"
  return {
    at,
    operator,
    shows: "at run time",
    message: isBroadcast
      ? `\`${state}\` is kept per key, and a broadcast record has none: this access fails.`
      : `\`${state}\` is kept per key, and before the first record there is no key: this access fails when the function opens.`,
    help: isBroadcast
      ? "Visit the state of every key with `applyToKeyedState`, or keep this in broadcast state."
      : "Use it while a record is handled; where it is empty there, take the value to begin with.",
  } as const
}

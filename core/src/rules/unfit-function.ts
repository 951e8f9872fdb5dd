import { type Operator, traits } from "@streamwright/graph"
import type { Facts, Keyed } from "../derive/facts.js"
import type { Fix } from "../finding.js"
import { fitToKey } from "../patch.js"
import { isRefusedWithoutKey } from "./common/without-key.js"
import { type Reported, rule, type Subject } from "./rule.js"

/**
 * A Flink function whose class does not fit its stream, such as a `ProcessFunction` with timers on a
 * keyed one.
 *
 * Flink has one class of process function for keyed streams and one for others.
 * Keyed ones of two inputs need both inputs keyed, and a broadcast function
 * must match its main input. Since Flink 2.0 a plain `ProcessFunction` on a
 * keyed stream runs but has no timers: the first one it sets fails the job.
 *
 * ```ts
 * class Remind extends ProcessFunction<Order, string> {
 *   override processElement(order: Order, context: ProcessFunction.Context): void {
 *     context.timerService().registerEventTimeTimer(order.placedAt + 60_000)
 *   }
 *
 *   override onTimer(timestamp: number, _context: ProcessFunction.OnTimerContext, out: Collector<string>): void {
 *     out.collect(`due at ${timestamp}`)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).process(new Remind()).print()
 * ```
 *
 * ```ts
 * class Match extends KeyedCoProcessFunction<string, Order, Order, string> {
 *   private first!: ValueState<Order>
 *   override open(): void {
 *     this.first = this.getRuntimeContext().getState(new ValueStateDescriptor("first", Types.POJO<Order>()))
 *   }
 *   override processElement1(order: Order): void {
 *     this.first.update(order)
 *   }
 *   override processElement2(order: Order, _: KeyedCoProcessFunction.Context<string>, out: Collector<string>): void {
 *     if (this.first.value()) out.collect(order.orderId)
 *     this.first.clear()
 *   }
 * }
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.keyBy(o => o.orderId).connect(orders).process(new Match()).print()
 * ```
 *
 * Not reported for a plain function without timers, which is fine on any
 * stream, nor where the class fits:
 *
 * ```ts
 * class Amounts extends ProcessFunction<Order, number> {
 *   override processElement(order: Order, _context: ProcessFunction.Context, out: Collector<number>): void {
 *     out.collect(order.amount)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).process(new Amounts()).print()
 * ```
 *
 * ```ts
 * class Remind extends KeyedProcessFunction<string, Order, string> {
 *   override processElement(order: Order, context: KeyedProcessFunction.Context<string>): void {
 *     context.timerService().registerEventTimeTimer(order.placedAt + 60_000)
 *   }
 *
 *   override onTimer(_timestamp: number, context: KeyedProcessFunction.OnTimerContext<string>, out: Collector<string>): void {
 *     out.collect(context.getCurrentKey())
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).process(new Remind()).print()
 * ```
 */
export const unfitFunction = rule({
  group: "functions",
  severity: "error",
  fix: "safe",
  engine: ["flink:K5", "flink:K9", "flink:G23", "flink:G24"],

  *check(subject) {
    for (const operator of subject.job.operators) {
      const found = unfit(operator, subject)
      if (found) yield found
    }
  },
})

function unfit(operator: Operator, { facts }: Subject): Reported | undefined {
  const keyed = facts.keys.of(operator)
  const at = operator.origin.settings.function ?? operator.origin.name
  switch (operator.code?.madeFor) {
    case "keyed":
      return isRefusedWithoutKey(operator, facts) ? needsKey(operator, facts) : undefined
    case "unkeyed":
      return keyed && { ...refusedOnKeyed(keyed), at, operator, fixes: fitting(operator, keyed, facts) }
    case "no timers":
      if (!keyed || operator.code.timers.length === 0 || !facts.version.isAtLeast("2.0")) return undefined
      return { ...withoutTimers(operator, keyed), at, operator, fixes: fitting(operator, keyed, facts) }
    default:
      return undefined
  }
}

type What = Pick<Reported, "message" | "shows" | "help" | "because">

function refusedOnKeyed({ by }: Keyed): What {
  return {
    shows: "on submit",
    message:
      "A `BroadcastProcessFunction` is for streams without a key, and this one is keyed: Flink refuses it.",
    help: "Extend `KeyedBroadcastProcessFunction`, or leave out the key.",
    because: [{ at: by.origin.name, message: "the stream is keyed here" }],
  }
}

function withoutTimers(operator: Operator, { by }: Keyed): What {
  return {
    shows: "at run time",
    message:
      "A plain `ProcessFunction` has no timers on a keyed stream since Flink 2.0: the job fails at the first one it sets.",
    help: "Extend `KeyedProcessFunction`.",
    because: [
      { at: by.origin.name, message: "the stream is keyed here" },
      ...(operator.code?.timers ?? []).map(timer => ({ at: timer.at, message: "a timer is set here" })),
    ],
  }
}

function needsKey(operator: Operator, facts: Facts): Reported {
  const inputs = facts.flow.inputs(operator)
  const unkeyed = inputs.filter(
    input => traits(input).output !== "keyed" && !isBroadcast(input, operator, facts),
  )
  return {
    at: operator.origin.settings.function ?? operator.origin.name,
    operator,
    shows: "on submit",
    message:
      unkeyed.length < inputs.length &&
      inputs.length > 1 &&
      !inputs.some(input => isBroadcast(input, operator, facts))
        ? "This function works per key of both streams, and only one of them is keyed: Flink refuses it."
        : "This function works per key, and its stream is not keyed: Flink refuses it.",
    help: "Key the stream, or both streams, by what they have in common.",
    because: unkeyed.map(({ origin }) => ({ at: origin.name, message: "this stream is not keyed" })),
  }
}

function isBroadcast(input: Operator, operator: Operator, facts: Facts): boolean {
  return facts.flow.job.edges.some(
    edge => edge.from === input.id && edge.to === operator.id && edge.role === "broadcast",
  )
}

function fitting(operator: Operator, { key }: Keyed, facts: Facts): readonly Fix[] {
  const [input] = facts.flow.inputs(operator)
  const field = Array.isArray(key) && key.length === 1 ? (key[0] as string) : undefined
  const keyType = (input && facts.schema.of(input))?.fields.find(({ name }) => name === field)?.type
  return [
    { title: "Extend the class for keyed streams", safety: "safe", patches: [fitToKey(operator, keyType)] },
  ]
}

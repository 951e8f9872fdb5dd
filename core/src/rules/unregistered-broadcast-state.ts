import type { Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { listed } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * Broadcast state that a Flink function asks for and its stream was not broadcast with.
 *
 * `broadcast(…)` is given the descriptors of the state that the function beside
 * it may use. By another name there is none, and the first record fails.
 *
 * ```ts
 * const limits = new MapStateDescriptor<string, number>("limits", Types.STRING, Types.DOUBLE)
 * const bounds = new MapStateDescriptor<string, number>("bounds", Types.STRING, Types.DOUBLE)
 * class Check extends KeyedBroadcastProcessFunction<string, Order, Order, Order> {
 *   override processElement(order: Order, context: KeyedBroadcastProcessFunction.ReadOnlyContext<string>, out: Collector<Order>): void {
 *     if (order.amount > (context.getBroadcastState(bounds).get(order.shopId) ?? 0)) out.collect(order)
 *   }
 *   override processBroadcastElement(limit: Order, context: KeyedBroadcastProcessFunction.Context<string>): void {
 *     context.getBroadcastState(limits).put(limit.shopId, limit.amount)
 *   }
 * }
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.keyBy(o => o.shopId).connect(orders.broadcast(limits)).process(new Check()).print()
 * ```
 *
 * A descriptor that both sides ask for is one mistake:
 *
 * ```ts
 * const limits = new MapStateDescriptor<string, number>("limits", Types.STRING, Types.DOUBLE)
 * const bounds = new MapStateDescriptor<string, number>("bounds", Types.STRING, Types.DOUBLE)
 * class Check extends BroadcastProcessFunction<Order, Order, Order> {
 *   override processElement(order: Order, context: BroadcastProcessFunction.ReadOnlyContext, out: Collector<Order>): void {
 *     if (context.getBroadcastState(bounds).contains(order.shopId)) out.collect(order)
 *   }
 *   override processBroadcastElement(limit: Order, context: BroadcastProcessFunction.Context): void {
 *     context.getBroadcastState(bounds).put(limit.shopId, limit.amount)
 *   }
 * }
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.connect(orders.broadcast(limits)).process(new Check()).print()
 * ```
 *
 * Not reported for a descriptor of the same name, or one that is not known:
 *
 * ```ts
 * const limits = new MapStateDescriptor<string, number>("limits", Types.STRING, Types.DOUBLE)
 * class Check extends KeyedBroadcastProcessFunction<string, Order, Order, Order> {
 *   private readonly same = new MapStateDescriptor<string, number>("limits", Types.STRING, Types.DOUBLE)
 *   override processElement(order: Order, context: KeyedBroadcastProcessFunction.ReadOnlyContext<string>, out: Collector<Order>): void {
 *     if (order.amount > (context.getBroadcastState(this.same).get(order.shopId) ?? 0)) out.collect(order)
 *   }
 *   override processBroadcastElement(limit: Order, context: KeyedBroadcastProcessFunction.Context<string>): void {
 *     context.getBroadcastState(limits).put(limit.shopId, limit.amount)
 *   }
 * }
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.keyBy(o => o.shopId).connect(orders.broadcast(limits)).process(new Check()).print()
 * ```
 *
 * ```ts
 * const limits = new MapStateDescriptor<string, number>("limits", Types.STRING, Types.DOUBLE)
 * const bounds = new MapStateDescriptor<string, number>("bounds", Types.STRING, Types.DOUBLE)
 * class Check extends BroadcastProcessFunction<Order, Order, Order> {
 *   override processElement(order: Order, context: BroadcastProcessFunction.ReadOnlyContext, out: Collector<Order>): void {
 *     if (context.getBroadcastState(bounds).contains(order.shopId)) out.collect(order)
 *   }
 *   override processBroadcastElement(limit: Order, context: BroadcastProcessFunction.Context): void {
 *     context.getBroadcastState(limits).put(limit.shopId, limit.amount)
 *     context.getBroadcastState(bounds).put(limit.shopId, limit.amount)
 *   }
 * }
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * orders.connect(orders.broadcast(limits, bounds)).process(new Check()).print()
 * ```
 */
export const unregisteredBroadcastState = rule({
  group: "state",
  severity: "error",
  engine: ["flink:G25"],

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const asked = operator.code?.broadcastStates ?? []
      const broadcast = asked.length > 0 ? broadcastOf(operator, facts) : undefined
      if (!broadcast) continue
      const names = (broadcast.settings.state ?? []).map(({ name }) => name)
      if (names.length === 0) continue
      const told = new Set<string>()
      for (const { name, at } of asked) {
        if (name === undefined || names.includes(name) || told.has(name)) continue
        told.add(name)
        yield {
          at,
          operator,
          shows: "at run time",
          message: `There is no broadcast state \`${name}\` here: the stream is broadcast with ${listed(names.map(other => `\`${other}\``))}, and the first record that asks for another fails.`,
          help: "Give `broadcast(…)` this descriptor too, or use the one it has.",
          because: [
            { at: broadcast.origin.name, message: "the stream is broadcast here" },
            ...asked
              .filter(other => other.name === name && other.at !== at)
              .map(other => ({ at: other.at, message: "asked for here as well" })),
          ],
        }
      }
    }
  },
})

function broadcastOf(operator: Operator, { flow }: Facts): Operator | undefined {
  const edge = flow.job.edges.find(({ to, role }) => to === operator.id && role === "broadcast")
  return edge && flow.operator(edge.from)
}

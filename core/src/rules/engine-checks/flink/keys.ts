import type { Condition } from "../condition.js"

/** Keys, keyed state and timers. */
export const keys = {
  K1: { shows: "opening", what: "a function takes keyed state and its stream is not keyed" },
  K2: {
    shows: "opening",
    what: "an operator makes partitioned state and its stream is not keyed",
    leftOut:
      "Only operators below the level of functions make partitioned state themselves; in functions it is K1.",
  },
  K3: {
    shows: "running",
    what: "keyed state is used where no key is current: in `open`, for a broadcast record, in another thread",
  },
  K4: {
    shows: "running",
    what: "the current key is asked for and the stream is not keyed",
    unwritable: `class Count extends ProcessFunction<Order, Order> {
  override processElement(_: Order, context: ProcessFunction.Context) {
    context.getCurrentKey()
  }
}`,
  },
  K5: {
    shows: "running",
    what: "a `ProcessFunction` sets a timer and its stream is not keyed, or it is no `KeyedProcessFunction`",
  },
  K6: {
    shows: "opening",
    what: "an operator asks for a timer service and has no key",
    leftOut:
      "Only operators below the level of functions ask for a timer service, and those are not written in TypeScript.",
  },
  K7: {
    shows: "building",
    what: "a stream is keyed by an array, an enum or an object without a hash of its own",
  },
  K8: {
    shows: "building",
    what: "a keyed stream is shuffled, rebalanced or broadcast: its partitions belong to the keys",
  },
  K9: {
    shows: "building",
    what: "a `KeyedCoProcessFunction` runs where one of the two streams is not keyed",
  },
  K10: { shows: "building", what: "two connected streams have keys of different types" },
  K11: {
    shows: "building",
    what: "the two sides of a join or a coGroup have keys of different types",
    unwritable: `const orders = env.fromSource(orderSource, inTime, "orders")
orders.join(orders).where(o => o.shopId).equalTo(o => o.amount)`,
  },
  K12: {
    shows: "building",
    since: "2.0",
    what: "asynchronous state is switched on and the stream is not keyed",
    leftOut: "Asynchronous state is not read: switching it on leaves no trace in the graph.",
  },
  K13: {
    shows: "opening",
    since: "2.0",
    what: "a trigger with synchronous state is used in a window with asynchronous state",
    leftOut: "Asynchronous state is not read: switching it on leaves no trace in the graph.",
  },
  K14: {
    shows: "opening",
    since: "2.0",
    what: "descriptors of synchronous and asynchronous state are mixed up",
    leftOut: "Asynchronous state is not read: switching it on leaves no trace in the graph.",
  },
  K15: {
    shows: "building",
    what: "the function of a reducing state is a rich function",
    unwritable: `class Sum extends AbstractRichFunction {
  reduce = addAmounts
}
new ReducingStateDescriptor<Order>("sum", new Sum(), Types.POJO(Object))`,
  },
  K16: { shows: "building", what: "the time to live of state is not positive" },
  K17: { shows: "building", what: "the number of state entries for incremental cleanup is not positive" },
  K18: {
    shows: "building",
    what: "state with a time to live is made queryable",
    unwritable: `new ValueStateDescriptor<number>("count").setQueryable("count")`,
  },
} as const satisfies Record<string, Condition>

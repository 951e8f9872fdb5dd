import type { Condition } from "../condition.js"

/** Joins and asynchronous requests. */
export const joins = {
  J1: { shows: "building", what: "an interval join on the processing clock" },
  J2: { shows: "building", what: "the lower bound of an interval join is above the upper one" },
  J3: {
    shows: "building",
    what: "an interval join lacks a bound",
    unwritable: `const orders = env.fromSource(orderSource, inTime, "orders")
orders.keyBy(o => o.shopId).intervalJoin(orders.keyBy(o => o.shopId)).between("-5 min")`,
  },
  J4: {
    shows: "never",
    what: "an interval join drops records behind the watermark, and no side output takes them",
  },
  A1: { shows: "building", what: "asynchronous requests with retries have no timeout" },
  A2: { shows: "opening", what: "the number of requests at a time is not positive" },
  A3: {
    shows: "running",
    what: "a request times out, and the function does not say what then: the job fails over",
  },
  A4: {
    shows: "running",
    what: "a request is completed with null",
    unwritable: `class Ask extends AsyncFunction<Order, Order> {
  override asyncInvoke(_: Order, answer: ResultFuture<Order>) {
    answer.complete(null)
  }
}`,
  },
  A5: {
    shows: "opening",
    what: "a rich asynchronous function asks for state, accumulators or broadcast variables",
    unwritable: `class Ask extends RichAsyncFunction<Order, Order> {
  override asyncInvoke() {
    this.getRuntimeContext().getState(new ValueStateDescriptor<number>("asked"))
  }
}`,
  },
  A6: {
    shows: "never",
    what: "a request is never completed, and the operator stalls once its queue is full",
  },
} as const satisfies Record<string, Condition>

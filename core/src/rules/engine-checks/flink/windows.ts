import type { Condition } from "../condition.js"

/** Windows, their triggers and evictors. */
export const windows = {
  W1: {
    shows: "building",
    what: "the size of a tumbling window is not positive, or its offset is not below the size",
  },
  W2: {
    shows: "building",
    what: "the size of a sliding window is not positive, or its offset is not below the slide",
  },
  W3: {
    shows: "building",
    since: "2.1",
    what: "a record belongs to more than ten million windows: the slide is that small a part of the size",
  },
  W4: {
    shows: "never",
    what: "the slide is longer than the window, and records between two windows are dropped",
  },
  W5: { shows: "building", what: "the gap of a session is not positive" },
  W6: {
    shows: "running",
    what: "the function that gives the gap of a session gives none that is positive",
    leftOut: "What the function gives depends on the record.",
  },
  W7: { shows: "building", what: "sessions, which merge, have a trigger that cannot merge" },
  W8: {
    shows: "running",
    what: "a trigger says that it can merge and does not implement it",
    leftOut:
      "Whether a trigger merges is told by calling it; the base class of the SDK throws as well, so that a test shows it.",
  },
  W9: { shows: "building", what: "the allowed lateness is negative" },
  W10: {
    shows: "building",
    what: "the tag for late data is null",
    unwritable: `const orders = env.fromSource(orderSource, inTime, "orders")
orders.keyBy(o => o.shopId).window(TumblingEventTimeWindows.of("1 min")).sideOutputLateData(null)`,
  },
  W11: {
    shows: "building",
    what: "the reduce function of a window is a rich function",
    unwritable: `class Sum extends AbstractRichFunction {
  reduce = addAmounts
}
env.fromData<Order>([]).keyBy(o => o.shopId).countWindow(5).reduce(new Sum())`,
  },
  W12: {
    shows: "building",
    what: "the aggregate function of a window is a rich function",
    unwritable: `class Count extends AbstractRichFunction {
  createAccumulator = () => 0
  add = (_: Order, count: number) => count + 1
  getResult = (count: number) => count
  merge = (a: number, b: number) => a + b
}
env.fromData<Order>([]).keyBy(o => o.shopId).countWindow(5).aggregate(new Count())`,
  },
  W13: { shows: "running", what: "the function of a session window uses state of the single window" },
  W14: {
    shows: "running",
    what: "merging makes a session that ends before the watermark",
    leftOut: "Only an assigner of the job's own can do it, depending on the records.",
  },
  W15: { shows: "building", what: "an operator over all records is given a parallelism above one" },
  W16: { shows: "never", what: "a global window without a trigger never fires" },
  W17: {
    shows: "never",
    what: "a count trigger replaces a window's time trigger, and what is left below the count is never emitted",
  },
  W18: { shows: "never", what: "late records are dropped, and no side output takes them" },
  W19: { shows: "never", what: "one input without watermarks holds back the watermark of all" },
} as const satisfies Record<string, Condition>

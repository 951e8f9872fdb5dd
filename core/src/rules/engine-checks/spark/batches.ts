import type { Condition } from "../condition.js"

/** What fails only in the thread of a query that has started. */
export const batches = {
  P1: { shows: "opening", what: "a join of two streams without an equality" },
  P2: { shows: "opening", what: "session windows without a further key" },
  P3: {
    shows: "opening",
    what: "an aggregate function in pandas over a stream",
    leftOut: "Functions for pandas exist in Python alone.",
  },
  P4: { shows: "opening", what: "a stateful operator behind a join finds two watermarked columns" },
  P5: { shows: "later", what: "a second watermark on the way of the same rows, once the first has moved" },
  P6: {
    shows: "running",
    what: "an aggregation in append mode below another, with no watermarked column among its keys",
  },
  P7: { shows: "opening", since: "4.0", what: "`transformWithState` on another state store than RocksDB" },
  P8: { shows: "opening", since: "4.0", what: "`transformWithState` in event time without a watermark" },
  P9: {
    shows: "running",
    since: "4.0",
    what: "a processor uses timers, TTL or state at a time or in a mode that has none, or names two states alike",
  },
  P10: {
    shows: "running",
    since: "4.0",
    what: "a processor emits rows that are behind the watermark",
    leftOut: "Which times a processor gives to its rows is known when it runs.",
  },
  P11: { shows: "running", what: "a group sets a timeout that its query does not have" },
  P12: {
    shows: "opening",
    since: "4.0",
    what: "text that is compared without regard to case is a key of state",
  },
  P13: { shows: "opening", since: "4.1", what: "real-time mode with another source than Kafka" },
  P14: { shows: "opening", since: "4.1", what: "an operator that real-time mode does not have" },
  P15: { shows: "opening", since: "4.1", what: "real-time mode with one source read twice" },
  P16: { shows: "opening", since: "4.1", what: "real-time mode with a sink of the first generation" },
  P17: {
    shows: "opening",
    since: "4.3",
    what: "real-time mode with state, and settings of state that it does not support",
  },
  P18: { shows: "opening", what: "continuous mode with a source or sink that does not support it" },
  P19: {
    shows: "opening",
    what: "options of a source of files that exclude one another or are out of range",
  },
  P20: {
    shows: "running",
    since: "4.1",
    what: "a `foreachBatch` function that does not read its whole batch, behind state",
  },
  P21: {
    shows: "later",
    what: "a restart with other stateful operators or another schema of state",
    leftOut: "It compares the job with the checkpoint of an earlier one, of which the text says nothing.",
  },
  P22: {
    shows: "later",
    what: "a restart from a checkpoint that is incomplete, foreign or in use",
  },
  P23: {
    shows: "later",
    what: "records that Kafka no longer has, or a row without a topic",
  },
  P24: {
    shows: "opening",
    what: "`exceptAll` or `intersectAll` of a stream and data that is none",
    leftOut: "Spark takes it when the query starts, and what its optimizer then makes of it is not settled.",
  },
} as const satisfies Record<string, Condition>

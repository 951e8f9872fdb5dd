import type { Condition } from "../condition.js"

/** What single calls refuse, of the reader, of the columns and of the writer. */
export const calls = {
  A1: { shows: "building", what: "`writeStream` of data that is no stream" },
  A2: { shows: "building", what: "`write`, `writeTo` or `mergeInto` of a stream" },
  A3: { shows: "building", what: "the column of a watermark does not exist" },
  A4: { shows: "building", what: "the column of a watermark is no timestamp" },
  A5: { shows: "building", since: "4.2", what: "the column of a watermark is a field within another column" },
  A6: { shows: "building", what: "the delay of a watermark is no interval, or is negative" },
  A7: {
    shows: "building",
    what: "a WATERMARK clause in SQL over an expression without a name, or with several",
    leftOut: "The clause stands in SQL text; `withWatermark` takes the name of a column.",
  },
  A8: { shows: "building", what: "two different time windows in one operator" },
  A9: {
    shows: "building",
    what: "a window of no length, in months, with a slide above its length, or with a start beyond its slide",
  },
  A10: { shows: "building", what: "the gap of a session window is no interval" },
  A11: { shows: "building", what: "`window_time` or `window` of a column that is no window" },
  A12: {
    shows: "building",
    since: "4.1",
    what: "a stream in a subquery",
    leftOut: "Subqueries stand in SQL text; the SDK has no calls that make them.",
  },
  A13: { shows: "building", what: "`pivot` of a stream without its values" },
  A14: {
    shows: "building",
    what: "an `Observation` object on a stream",
    unwritable: `views().observe(new Map(), col("page"))`,
  },
  A15: {
    shows: "building",
    since: "4.0",
    what: "`transformWithState` names a column of event time, and there is no watermark",
  },
  A16: { shows: "building", what: "`flatMapGroupsWithState` in complete mode" },
  A17: { shows: "building", what: "a source of files without a schema" },
  A18: { shows: "building", what: "a source of files without a path, or with one that does not exist" },
  A19: { shows: "building", what: "a path both as an option and as an argument" },
  A20: { shows: "building", what: "a format that cannot be read or written as a stream" },
  A21: {
    shows: "building",
    what: "a table or view that cannot be read as a stream",
    leftOut: "What a table or view is stands in the catalog, not in the job.",
  },
  A22: {
    shows: "building",
    what: "a Kafka source without servers, with no or several ways to subscribe, or with options that Spark sets itself",
  },
  A23: { shows: "building", what: "an option of a socket or rate source is missing or out of range" },
  A24: {
    shows: "building",
    since: "4.2",
    what: "the name of a source or sink has other characters, is taken, or is missing where all are named",
    unwritable: `SparkSession.builder().getOrCreate().readStream.format("kafka").name("views")`,
  },
  A25: { shows: "submitting", what: "a sink that keeps results, without a checkpoint location" },
  A26: {
    shows: "submitting",
    what: "a memory sink without a query name, partitioned, or with an old checkpoint",
  },
  A27: {
    shows: "submitting",
    what: "partitioning of a sink that has none, by a column that does not exist, or beside clustering",
  },
  A28: {
    shows: "submitting",
    what: "a sink of files in another mode than append, without a path, or with nothing but partition columns",
  },
  A29: { shows: "submitting", what: "`foreachBatch` in continuous mode" },
  A30: {
    shows: "submitting",
    what: "a table as a sink that is a view, takes no streams or is of another format",
    leftOut: "What a table or view is stands in the catalog, not in the job.",
  },
  A31: { shows: "building", what: "an output mode that does not exist" },
  A32: {
    shows: "opening",
    what: "a Kafka sink without a topic or value column, or with columns of other types",
  },
  A33: { shows: "building", what: "the interval of a trigger is negative, in months, or no interval" },
  A34: { shows: "submitting", since: "4.1", what: "the checkpoint interval of real-time mode is below 5 s" },
  A35: { shows: "submitting", since: "4.1", what: "a sink that real-time mode does not have" },
  A36: {
    shows: "submitting",
    since: "4.1",
    before: "4.3",
    what: "real-time mode with asynchronous progress tracking",
  },
  A37: {
    shows: "submitting",
    what: "asynchronous progress tracking with another sink than Kafka, a trigger that ends, or state",
  },
  A38: { shows: "submitting", what: "two active queries of the same name, or on the same checkpoint" },
  A39: {
    shows: "building",
    since: "4.2",
    what: "a sequential union of streams that has state, is nested, or holds data that is no stream",
    unwritable: "views().followedBy(views())",
  },
  A40: {
    shows: "building",
    since: "4.2",
    what: "a NEAREST BY join on a stream",
    leftOut: "NEAREST BY joins are written in SQL only.",
  },
  A41: { shows: "building", what: "`cache` or `persist` of a stream" },
} as const satisfies Record<string, Condition>

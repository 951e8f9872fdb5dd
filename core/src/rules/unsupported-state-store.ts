import { isKnown, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { configure } from "../patch.js"
import { callOf } from "./common/group-functions.js"
import { nameOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * A Spark state store that cannot keep an operator's state, such as any but RocksDB for
 * `transformWithState`.
 *
 * `transformWithState` keeps several states, lists, maps and timers for each key,
 * which only the RocksDB store can. The default store keeps everything on the
 * heap and cannot: the query starts, and fails when its first batch is planned.
 * State encoded as Avro, in turn, is for `transformWithState` alone.
 *
 * ```ts
 * viewsByUser().transformWithState(new CountViews(), TimeMode.None(), OutputMode.Update())
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 *
 * Where the cluster's own configuration sets the store for all queries, ignore the
 * finding with that as the reason.
 *
 * Not reported with the RocksDB store, or for operators that any store can serve:
 *
 * ```ts
 * SparkSession.builder()
 *   .config("spark.sql.streaming.stateStore.providerClass", "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider")
 *   .getOrCreate()
 * viewsByUser().transformWithState(new CountViews(), TimeMode.None(), OutputMode.Update())
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 *
 * ```ts
 * viewsByUser().mapGroupsWithState()(countViews).writeStream.outputMode("update").format("console").start()
 * ```
 */
export const unsupportedStateStore = rule({
  group: "state",
  severity: "error",
  fix: "breaks-savepoint",
  engine: ["spark:P7", "spark:U8"],

  *check({ job, facts }) {
    const streaming = job.operators.filter(operator => facts.streams.of(operator) === true)
    const processor = streaming.find(({ settings }) => settings.stateful === "processor")
    const store = processor && facts.tagsColumns ? withoutRocksDb(processor, facts) : undefined
    if (store) yield store
    const encoding = job.settings.configuration?.[encodingKey]
    const other = streaming.find(operator => keepsOtherState(operator, facts))
    if (other && isKnown(encoding) && String(encoding).toLowerCase() === "avro") yield notAvro(other, facts)
  },
})

const providerKey = "spark.sql.streaming.stateStore.providerClass"
const encodingKey = "spark.sql.streaming.stateStore.encodingFormat"
const rocksDb = "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider"

function withoutRocksDb(operator: Operator, facts: Facts): Reported | undefined {
  const { job } = facts.flow
  const { stateStoreProvider: provider } = facts.settings
  if ((provider.is !== "set" && provider.is !== "default") || /rocksdb/i.test(provider.value))
    return undefined
  const isSet = provider.is === "set"
  return {
    at: operator.origin.name,
    operator,
    severity: isSet ? "error" : "warning",
    shows: "at run time",
    message: `\`${callOf(operator)}\` needs the RocksDB state store, but ${isSet ? "the job sets another" : "nothing sets it, and the default is another"}: the query fails when its first batch is planned.`,
    help: `Set \`${providerKey}\` to \`${rocksDb}\`.`,
    because: isSet ? [{ at: provider.at, message: "the store is set here" }] : [],
    fixes: [
      {
        title: "Keep state in RocksDB",
        safety: "breaks-savepoint",
        patches: [configure(job, providerKey, rocksDb)],
      },
    ],
  }
}

/** State of Spark's own operators, and of functions that are no processors. */
function keepsOtherState(operator: Operator, { flow, tagsColumns, streams, joins }: Facts): boolean {
  const { stateful, sql } = operator.settings
  if (!tagsColumns || stateful === "processor" || sql !== undefined) return false
  const join = joins.of(operator)
  const { state, needsEnd } = traits(operator)
  if (state === "nothing" || needsEnd !== "never") return false
  return join
    ? join.left.isStream === true && join.right.isStream === true
    : flow.inputs(operator).some(input => streams.of(input) === true)
}

function notAvro(operator: Operator, { flow }: Facts): Reported {
  return {
    at: flow.job.origins[`configuration.${encodingKey}`] ?? operator.origin.name,
    operator,
    shows: "on submit",
    message: `State encoded as Avro is for \`transformWithState\` alone, but ${nameOf(operator)} keeps state as well: Spark refuses the query.`,
    help: "Leave the encoding at its default, `unsaferow`.",
    because: [{ at: operator.origin.name, message: "this keeps state" }],
    fixes: [],
  }
}

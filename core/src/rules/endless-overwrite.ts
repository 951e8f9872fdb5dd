import { settingPlace } from "../derive/setting-place.js"
import { flinkSinks, hasEnd, isBatch } from "./common/connectors.js"
import { isOptionOn } from "./common/queries.js"
import { capitalized, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink Iceberg sink that overwrites a table with a stream that has no end.
 *
 * The sink commits with each checkpoint, and each commit of an overwriting sink
 * replaces the partitions that it writes to. What the checkpoint before wrote
 * there is gone: the table keeps the records of the last interval.
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * FlinkSink.forRowData(env.fromSource(orderSource, inTime, "orders"))
 *   .tableLoader(TableLoader.fromHadoopTable("s3://lake/orders"))
 *   .overwrite(true)
 *   .append()
 * ```
 *
 * Not reported for input that comes to an end, nor for rows that are added:
 *
 * ```ts
 * const placed: Order = { orderId: "1", shopId: "a", amount: 1, placedAt: 0 }
 * FlinkSink.forRowData(env.fromData(placed))
 *   .tableLoader(TableLoader.fromHadoopTable("s3://lake/orders"))
 *   .overwrite(true)
 *   .append()
 * ```
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * FlinkSink.forRowData(env.fromSource(orderSource, inTime, "orders"))
 *   .tableLoader(TableLoader.fromHadoopTable("s3://lake/orders"))
 *   .overwrite(false)
 *   .append()
 * ```
 */
export const endlessOverwrite = rule({
  group: "sinks",
  severity: "warning",

  *check({ job, facts }) {
    if (isBatch(job)) return
    for (const sink of flinkSinks(job, "iceberg")) {
      const option = ["overwrite", "overwrite-enabled"].find(name => isOptionOn(sink, name))
      const isCertain = facts.delivery.of(sink).replay !== "unknown"
      const isUpsert = isOptionOn(sink, "upsert") || isOptionOn(sink, "upsert-enabled")
      if (option === undefined || !isCertain || isUpsert || hasEnd(sink, facts)) continue
      yield {
        at: settingPlace(sink, `options.${option}`),
        operator: sink,
        shows: "silently",
        message: `${capitalized(nameOf(sink))} replaces with each checkpoint what the one before wrote to the same partitions, and its input has no end.`,
        help: "Add rows, or replace them by key with `upsert`.",
      }
    }
  },
})

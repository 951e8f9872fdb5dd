import type { Operator } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { flinkSinks } from "./common/connectors.js"
import { isOptionOn, lacksOption } from "./common/queries.js"
import { capitalized, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink Iceberg sink that upserts without a key, or overwrites as well.
 *
 * An upsert deletes the row with the same key and adds the new one. It needs to
 * know the key, and it excludes overwriting, which replaces whole partitions.
 * Iceberg refuses the sink otherwise.
 *
 * ```ts
 * FlinkSink.forRowData(env.fromSource(orderSource, inTime, "orders"))
 *   .tableLoader(TableLoader.fromHadoopTable("s3://lake/orders"))
 *   .equalityFieldColumns(["orderId"])
 *   .upsert(true)
 *   .overwrite(true)
 *   .append()
 * ```
 *
 * ```ts
 * FlinkSink.forRowData(env.fromSource(orderSource, inTime, "orders"))
 *   .tableLoader(TableLoader.fromHadoopTable("s3://lake/orders"))
 *   .upsert(true)
 *   .append()
 * ```
 *
 * A table may name its key itself, as identifier fields, which the text of a job
 * does not show; a missing key is therefore a warning.
 *
 * Not reported where the key is named, nor for rows that are only added:
 *
 * ```ts
 * FlinkSink.forRowData(env.fromSource(orderSource, inTime, "orders"))
 *   .tableLoader(TableLoader.fromHadoopTable("s3://lake/orders"))
 *   .equalityFieldColumns(["orderId"])
 *   .upsert(true)
 *   .append()
 * ```
 *
 * ```ts
 * FlinkSink.forRowData(env.fromSource(orderSource, inTime, "orders"))
 *   .tableLoader(TableLoader.fromHadoopTable("s3://lake/orders"))
 *   .append()
 * ```
 */
export const refusedUpsert = rule({
  group: "sinks",
  severity: "error",

  *check({ job }) {
    for (const sink of flinkSinks(job, "iceberg")) {
      const upsert = onBy(sink, ["upsert", "upsert-enabled"])
      if (upsert === undefined) continue
      const overwrite = onBy(sink, ["overwrite", "overwrite-enabled"])
      if (overwrite !== undefined)
        yield {
          at: settingPlace(sink, `options.${overwrite}`),
          operator: sink,
          shows: "on submit",
          message: `${capitalized(nameOf(sink))} is to replace rows by their key and whole partitions as well: Iceberg takes one of them.`,
          help: "Leave `overwrite` out of a stream of changes, or `upsert` out of a batch that replaces.",
          because: [{ at: settingPlace(sink, `options.${upsert}`), message: "rows are replaced here" }],
        }
      else if (lacksOption(sink, "equalityFieldColumns"))
        yield {
          at: settingPlace(sink, `options.${upsert}`),
          operator: sink,
          severity: "warning",
          shows: "on submit",
          message: `${capitalized(nameOf(sink))} replaces rows and is not told by which key: unless the table names identifier fields, Iceberg refuses it.`,
          help: "Name the key with `equalityFieldColumns`.",
        }
    }
  },
})

function onBy(sink: Operator, names: readonly string[]): string | undefined {
  return names.find(name => isOptionOn(sink, name))
}

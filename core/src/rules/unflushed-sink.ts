import type { Operator } from "@streamwright/graph"
import { inForce } from "../derive/settings.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { flinkSinks, hasEnd, hasOwnConnector, isBatch, isExactlyOnce } from "./common/connectors.js"
import { lacksOption, optionNumber } from "./common/queries.js"
import { capitalized, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Flink sink that writes only when its batch is full.
 *
 * The sinks for JDBC and Elasticsearch gather records. They write when enough
 * are there, after an interval, or with a checkpoint. Without the latter two the
 * last records of a quiet hour stay in memory, and a failure loses them.
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   JdbcSink.builder<Order>()
 *     .withQueryStatement("INSERT INTO orders (id) VALUES (?)", (row, o) => row.setString(1, o.orderId))
 *     .buildAtLeastOnce(database),
 * )
 * ```
 *
 * Clusters may enable checkpoints for all of their jobs, which the text of a job
 * does not show. That is why only the strict preset asks.
 *
 * Not reported where an interval or a checkpoint makes it write, nor where each
 * record is written at once:
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   JdbcSink.builder<Order>()
 *     .withQueryStatement("INSERT INTO orders (id) VALUES (?)", (row, o) => row.setString(1, o.orderId))
 *     .buildAtLeastOnce(database),
 * )
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   JdbcSink.builder<Order>()
 *     .withQueryStatement("INSERT INTO orders (id) VALUES (?)", (row, o) => row.setString(1, o.orderId))
 *     .withExecutionOptions(JdbcExecutionOptions.builder().withBatchSize(1).build())
 *     .buildAtLeastOnce(database),
 * )
 * ```
 */
export const unflushedSink = rule({
  group: "sinks",
  severity: "info",
  fix: "safe",
  isStrict: true,

  *check({ job, facts }) {
    const { checkpointInterval } = facts.settings
    if (isBatch(job) || checkpointInterval.is !== "default" || inForce(checkpointInterval) !== undefined)
      return
    for (const gathering of sinks) {
      for (const sink of flinkSinks(job, gathering.connector)) {
        const size = waitsFor(sink, gathering)
        if (size === undefined || isExactlyOnce(sink) || hasEnd(sink, facts)) continue
        yield {
          at: sink.origin.name,
          operator: sink,
          shows: "silently",
          message: `${capitalized(nameOf(sink))} writes only when ${size} records are there: it has no interval, and the job takes no checkpoints.`,
          help: "Give it an interval after which it writes what it has, or enable checkpoints.",
          fixes: hasOwnConnector(sink, facts) ? [afterASecond(sink, gathering.interval)] : [],
        }
      }
    }
  },
})

/** A sink that gathers records, with the options for how many and how long. */
interface Gathering {
  readonly connector: string
  readonly size: string
  readonly usualSize: number
  readonly interval: string
}

const sinks: readonly Gathering[] = [
  { connector: "jdbc", size: "batchSize", usualSize: 5000, interval: "batchIntervalMs" },
  {
    connector: "elasticsearch",
    size: "bulkFlushMaxActions",
    usualSize: 1000,
    interval: "bulkFlushInterval",
  },
]

/** How many records must be there, if nothing else makes the sink write. */
function waitsFor(sink: Operator, { connector, size, usualSize, interval }: Gathering): number | undefined {
  const isOther = connector === "elasticsearch" && lacksOption(sink, size) && lacksOption(sink, interval)
  const pause = lacksOption(sink, interval) ? 0 : optionNumber(sink, interval)
  const records = lacksOption(sink, size) ? usualSize : optionNumber(sink, size)
  if (isOther || pause === undefined || pause > 0 || records === undefined || records <= 1) return undefined
  return records
}

function afterASecond(sink: Operator, interval: string): Fix {
  return {
    title: "Write what is there after a second",
    safety: "safe",
    patches: [set(sink, "options", { ...sink.settings.options, [interval]: 1000 })],
  }
}

import { settingPlace } from "../derive/setting-place.js"
import { set } from "../patch.js"
import { flinkSinks, hasOwnConnector, isExactlyOnce } from "./common/connectors.js"
import { lacksOption, optionNumber } from "./common/queries.js"
import { capitalized, nameOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * An exactly-once Flink JDBC sink that retries, which could write twice.
 *
 * Inside a transaction a statement that is tried again may run twice, so
 * Flink's sink refuses to start unless it is told to retry never; its default
 * is three times. What failed is repeated from the last checkpoint instead.
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   JdbcSink.builder<Order>()
 *     .withQueryStatement("INSERT INTO orders (id) VALUES (?)", (row, o) => row.setString(1, o.orderId))
 *     .buildExactlyOnce(JdbcExactlyOnceOptions.defaults(), () => ({})),
 * )
 * ```
 *
 * Not reported where retries are off, nor for sinks that write at least once:
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   JdbcSink.builder<Order>()
 *     .withQueryStatement("INSERT INTO orders (id) VALUES (?)", (row, o) => row.setString(1, o.orderId))
 *     .withExecutionOptions(JdbcExecutionOptions.builder().withMaxRetries(0).build())
 *     .buildExactlyOnce(JdbcExactlyOnceOptions.defaults(), () => ({})),
 * )
 * ```
 *
 * ```ts
 * env.enableCheckpointing("1 min")
 * env.fromSource(orderSource, inTime, "orders").sinkTo(
 *   JdbcSink.builder<Order>()
 *     .withQueryStatement("INSERT INTO orders (id) VALUES (?)", (row, o) => row.setString(1, o.orderId))
 *     .buildAtLeastOnce(database),
 * )
 * ```
 */
export const exactlyOnceRetries = rule({
  group: "sinks",
  severity: "error",
  fix: "safe",
  engine: ["flink:X14"],

  *check({ job, facts }) {
    for (const sink of flinkSinks(job, "jdbc").filter(isExactlyOnce)) {
      const retries = lacksOption(sink, option) ? byDefault : optionNumber(sink, option)
      if (retries === undefined || retries === 0) continue
      yield {
        at: lacksOption(sink, option) ? sink.origin.name : settingPlace(sink, `options.${option}`),
        operator: sink,
        shows: "at run time",
        message: `${capitalized(nameOf(sink))} writes exactly once and tries a failed statement ${retries} times again, which could write twice: Flink refuses to open it.`,
        help: "Set `withMaxRetries(0)`; what failed is repeated from the last checkpoint.",
        fixes: hasOwnConnector(sink, facts)
          ? [
              {
                title: "Do not retry",
                safety: "safe",
                patches: [set(sink, "options", { ...sink.settings.options, [option]: 0 })],
              },
            ]
          : [],
      }
    }
  },
})

const option = "maxRetries"
/** JdbcExecutionOptions. */
const byDefault = 3

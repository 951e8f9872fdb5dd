import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A join of two Spark streams without an equality in its condition.
 *
 * Spark keeps the rows of both streams by the values that must be equal, so that
 * it finds the matches of a row without looking at all others. With a range or
 * a cross join alone there is nothing to keep them by: the query starts, and
 * fails when its first batch is planned.
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").as("v")
 *   .join(clicks().withWatermark("timestamp", "10 minutes").as("c"), expr("c.timestamp BETWEEN v.timestamp AND v.timestamp + INTERVAL 1 HOUR"))
 *   .writeStream.format("console").start()
 * ```
 *
 * Compare a column of both sides with `=`. Where there is none, make one: the
 * number of the day, for example, or a constant if both streams are small.
 *
 * Not reported with an equality, whatever it compares, or where one side is read once:
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").as("v")
 *   .join(clicks().withWatermark("timestamp", "10 minutes").as("c"), expr("c.key = v.key AND c.timestamp BETWEEN v.timestamp AND v.timestamp + INTERVAL 1 HOUR"))
 *   .writeStream.format("console").start()
 * ```
 *
 * ```ts
 * views().as("v").join(pages().as("p"), expr("v.offset > p.since")).writeStream.format("console").start()
 * ```
 *
 * Nor where a filter behind the join compares its columns, because Spark makes it a
 * part of the join:
 *
 * ```ts
 * views().withWatermark("timestamp", "10 minutes").as("v")
 *   .join(clicks().withWatermark("timestamp", "10 minutes").as("c"))
 *   .where("c.key = v.key AND c.timestamp BETWEEN v.timestamp AND v.timestamp + INTERVAL 1 HOUR")
 *   .writeStream.format("console").start()
 * ```
 */
export const joinWithoutEquality = rule({
  group: "joins",
  severity: "error",
  engine: ["spark:P1"],

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const join = facts.joins.of(operator)
      if (!join?.left.isStream || !join.right.isStream || join.equal > 0 || join.isPartial) continue
      yield {
        at: settingPlace(operator, operator.settings.condition ? "condition" : "name"),
        operator,
        shows: "at run time",
        message:
          "Two streams are joined here and no column must be equal on both sides: the query starts, and fails when its first batch is planned.",
        help: "Compare a column of both sides with `=`.",
      }
    }
  },
})

import { isKnown, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { queriesOf } from "./common/queries.js"
import { isShared } from "./common/shared.js"
import { streamOperators } from "./common/streams.js"
import { shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A Spark query without a trigger interval that runs batch after batch although no record comes.
 *
 * A function with timeouts or timers on the machine's clock must be asked
 * whether one is due, so Spark starts a batch at every trigger, with data or
 * without. Without an interval that is one batch after another, all the time.
 * Asked in the strict preset only, because it costs and does no harm.
 *
 * ```ts
 * import { GroupStateTimeout, SparkSession, Trigger } from "streamwright/spark"
 * const views = SparkSession.builder().getOrCreate().readStream.format("rate").load().as<{ readonly value: number }>()
 * const byValue = views.groupByKey(view => view.value)
 * byValue.mapGroupsWithState(GroupStateTimeout.ProcessingTimeTimeout())(value => value)
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 *
 * Not reported with an interval, or on the event clock:
 *
 * ```ts
 * import { GroupStateTimeout, SparkSession, Trigger } from "streamwright/spark"
 * const views = SparkSession.builder().getOrCreate().readStream.format("rate").load().as<{ readonly value: number }>()
 * const byValue = views.groupByKey(view => view.value)
 * byValue.mapGroupsWithState(GroupStateTimeout.ProcessingTimeTimeout())(value => value)
 *   .writeStream.outputMode("update").format("console").trigger(Trigger.ProcessingTime("10 seconds")).start()
 * ```
 *
 * ```ts
 * import { GroupStateTimeout, SparkSession, Trigger } from "streamwright/spark"
 * const views = SparkSession.builder().getOrCreate().readStream.format("rate").load().as<{ readonly value: number }>()
 * const byValue = views.groupByKey(view => view.value)
 * byValue.mapGroupsWithState(GroupStateTimeout.NoTimeout())(value => value)
 *   .writeStream.outputMode("update").format("console").start()
 * ```
 */
export const idleBatches = rule({
  group: "batches",
  severity: "info",
  fix: "safe",
  isStrict: true,

  *check({ job, facts }) {
    for (const query of queriesOf(job)) {
      const asking = streamOperators(query, facts.flow).find(asksTheClock)
      if (!asking || !runsAtOnce(query)) continue
      yield {
        at: settingPlace(query, "trigger"),
        operator: query,
        shows: "silently",
        message: `A batch follows the other even when no record comes, because this ${shapeOf(asking)} has timeouts on the machine's clock.`,
        help: "Give the query a trigger interval: no timeout is seen more exactly than that.",
        because: [{ at: asking.origin.name, message: "asks at every batch whether a timeout is due" }],
        fixes: slower(query, facts),
      }
    }
  },
})

function asksTheClock(operator: Operator): boolean {
  return operator.settings.clock === "processing" && traits(operator).needsKey
}

const soon = 1_000

function runsAtOnce({ settings: { trigger } }: Operator): boolean {
  if (trigger === undefined || trigger.type === "default") return true
  return trigger.type === "processing-time" && isKnown(trigger.interval) && trigger.interval < soon
}

function slower(query: Operator, facts: Facts): readonly Fix[] {
  if (isShared(query, facts)) return []
  const patches = [set(query, "trigger", { type: "processing-time", interval: 10 * soon })]
  return [{ title: "Start a batch every 10 s", safety: "safe", patches }]
}

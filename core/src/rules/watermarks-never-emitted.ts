import { setJob } from "../patch.js"
import { listed, nameOf, shapeOf } from "./common/words.js"
import { rule } from "./rule.js"

/**
 * A watermark interval of 0 in a Flink job where an operator waits for watermarks.
 *
 * Strategies make watermarks on a timer, every 200 ms unless the job says
 * otherwise. An interval of 0 stops that timer: timestamps are still assigned,
 * no watermark is ever emitted, and event-time windows never fire.
 *
 * ```ts
 * env.getConfig().setAutoWatermarkInterval(0)
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * Not reported where nothing waits for watermarks, or where a generator of
 * the job's own may emit them with the records:
 *
 * ```ts
 * env.getConfig().setAutoWatermarkInterval(0)
 * env.fromSource(orderSource, inTime, "orders").map(o => o.amount).print()
 * ```
 *
 * ```ts
 * env.getConfig().setAutoWatermarkInterval("1 s")
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .reduce(addAmounts)
 *   .print()
 * ```
 */
export const watermarksNeverEmitted = rule({
  group: "time",
  severity: "error",
  fix: "changes-results",
  engine: ["flink:T8"],

  *check({ job, facts }) {
    if (job.engine !== "flink" || job.settings.watermarkInterval !== 0) return
    const waiting = job.operators.filter(operator => {
      const { watermark, suppliers } = facts.time.of(operator)
      const isPeriodic = suppliers.every(({ settings }) => settings.watermark?.strategy !== "custom")
      return facts.waits.of(operator) !== undefined && watermark === "arrives" && isPeriodic
    })
    const [first] = waiting
    if (!first) return
    const suppliers = listed([...new Set(waiting.flatMap(each => facts.time.of(each).suppliers.map(nameOf)))])
    yield {
      at: job.origins.watermarkInterval ?? job.at,
      shows: "silently",
      message: `An interval of 0 switches watermarks off: those of ${suppliers} are never emitted, and this job's ${shapeOf(first)} waits for them for ever.`,
      help: "Leave the interval at Flink's own, or set one that is not 0.",
      because: waiting.map(each => ({
        at: each.origin.settings.window ?? each.origin.name,
        message: `the ${shapeOf(each)} here waits for watermarks`,
      })),
      fixes: [
        {
          title: "Emit watermarks every 200 ms",
          safety: "changes-results",
          patches: [setJob(job, "watermarkInterval", 200)],
        },
      ],
    }
  },
})

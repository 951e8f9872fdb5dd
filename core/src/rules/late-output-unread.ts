import { isKnown, type Job, type Operator } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { settingPlace } from "../derive/setting-place.js"
import { set } from "../patch.js"
import { type Reported, rule } from "./rule.js"

const lateOutputs = ["lateDataTo", "lateLeftTo", "lateRightTo"] as const
type LateOutput = (typeof lateOutputs)[number]

/**
 * A side output for late records of a Flink window that nothing reads.
 *
 * A side output that nobody asks for is dropped without a word, so the late
 * records in it are lost as if there were none.
 *
 * ```ts
 * env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .sideOutputLateData(late)
 *   .reduce(addAmounts)
 *   .print()
 * ```
 *
 * For side outputs that a function sends to, see `unmatched-side-output`.
 *
 * Not reported where the side output of the very operator is read:
 *
 * ```ts
 * const totals = env
 *   .fromSource(orderSource, inTime, "orders")
 *   .keyBy(o => o.shopId)
 *   .window(TumblingEventTimeWindows.of("1 min"))
 *   .sideOutputLateData(late)
 *   .reduce(addAmounts)
 * totals.print()
 * totals.getSideOutput(late).print()
 * ```
 */
export const lateOutputUnread = rule({
  group: "windows",
  severity: "warning",
  fix: "safe",

  *check({ job, facts }) {
    for (const operator of job.operators) {
      if (job.gaps.some(({ after }) => after === operator.id)) continue
      const read = facts.flow.outputs(operator).flatMap(each => sideOutputsBehind(each, job))
      if (read.includes(undefined)) continue
      for (const setting of lateOutputs) {
        const tag = operator.settings[setting]
        if (!isKnown(tag) || read.includes(tag)) continue
        yield { at: settingPlace(operator, setting), operator, ...unread(operator, setting, tag, facts) }
      }
    }
  },
})

type What = Pick<Reported, "shows" | "message" | "help" | "because" | "fixes">

/** A tag that is asked for further down is wanted, so leaving it out would be no fix. */
function unread(operator: Operator, setting: LateOutput, tag: string, { flow }: Facts): What {
  const readers = flow.downstream(operator).filter(({ settings }) => settings.sideOutput === tag)
  if (readers.length === 0)
    return {
      shows: "silently",
      message: `Nothing reads the side output \`${tag}\`, so the late records in it are dropped all the same.`,
      help: "Read it with `getSideOutput` from the result, or leave it out.",
      fixes: [{ title: "Leave it out", safety: "safe", patches: [set(operator, setting, undefined)] }],
    }
  return {
    shows: "silently",
    message: `The side output \`${tag}\` is read behind another operator, where it is empty: the late records in it are dropped.`,
    help: "Ask the result of this very operator for it, before anything else is done with that.",
    because: readers.map(({ origin }) => ({ at: origin.name, message: "read here, of another operator" })),
  }
}

/** The side outputs that are read here; undefined stands for one whose tag is not known. */
function sideOutputsBehind(operator: Operator, job: Job): readonly (string | undefined)[] {
  const isRead = job.edges.some(({ to, role }) => to === operator.id && role === "side")
  return isRead ? [operator.settings.sideOutput] : []
}

import { isKnown, type Operator, traits } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A Flink source of given records that has none, or nulls among them.
 *
 * Flink learns the type of the records from the first of them, and a sequence
 * must not end before it starts. It refuses to make a source that is empty, and
 * one of records that are not there.
 *
 * ```ts
 * env.fromSequence(10, 1).print()
 * ```
 *
 * ```ts
 * env.fromData<number>([]).print()
 * ```
 *
 * ```ts
 * env.fromData("a", null, "b").print()
 * ```
 *
 * Not reported where there is at least one, nor where the text does not tell:
 *
 * ```ts
 * env.fromSequence(1, 1).print()
 * ```
 *
 * ```ts
 * env.fromCollection([7]).print()
 * ```
 *
 * ```ts
 * const found: number[] = []
 * found.push(7)
 * env.fromData(found).print()
 * ```
 */
export const emptyCollection = rule({
  group: "sources",
  severity: "error",
  engine: ["flink:G20", "flink:G21"],

  *check({ job }) {
    if (job.engine !== "flink") return
    for (const operator of job.operators) {
      const problem = traits(operator).role === "source" ? problemOf(operator) : undefined
      if (problem === undefined) continue
      yield {
        at: settingPlace(operator, "records"),
        operator,
        shows: "on submit",
        message: `${problem}, and Flink refuses to make the source.`,
        help: "Give it at least one record, and no nulls.",
      }
    }
  },
})

function problemOf({ settings: { connector, options = {} } }: Operator): string | undefined {
  const { from, to, records, nulls } = options
  if (connector === "sequence" && isKnown(from) && isKnown(to))
    return `This sequence ends with ${to} before it starts with ${from}`
  if (connector !== "collection") return undefined
  if (records === 0) return "No record is given here"
  return nulls === true ? "One of the records given here is null" : undefined
}

import { isKnown, type Pattern } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A colon in the name of a Flink pattern's step, where Flink cuts the name off.
 *
 * Flink numbers the states of a step behind a colon. Of a name with a colon of
 * its own only the part before it is left, so that steps are mixed up and
 * matches come without their records, while nothing is refused.
 *
 * ```ts
 * const pattern = Pattern.begin<Order>("order:first").followedBy("order:second").within("1 min")
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId), pattern).select(() => 1).print()
 * ```
 *
 * Not reported for other signs:
 *
 * ```ts
 * const pattern = Pattern.begin<Order>("order-first").followedBy("order-second").within("1 min")
 * CEP.pattern(env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId), pattern).select(() => 1).print()
 * ```
 */
export const colonInStepName = rule({
  group: "patterns",
  severity: "warning",
  engine: ["flink:C16"],

  *check({ job }) {
    for (const operator of job.operators) {
      const { pattern } = operator.settings
      const [first, ...others] = pattern ? withColon(pattern, "pattern") : []
      if (!first) continue
      yield {
        at: settingPlace(operator, first.path),
        operator,
        shows: "silently",
        message: `Flink cuts the name of a step at its first colon: \`${first.name}\` is \`${first.name.split(":")[0]}\` to it, and matches lose their records.`,
        help: "Use another sign in the name.",
        because: others.map(({ path }) => ({
          at: settingPlace(operator, path),
          message: "another name with a colon",
        })),
      }
    }
  },
})

function withColon(
  { steps }: Pattern,
  path: string,
): readonly { readonly name: string; readonly path: string }[] {
  return steps.flatMap(({ name, group }, index) => {
    const at = `${path}.steps.${index}`
    if (group) return withColon(group, `${at}.group`)
    return isKnown(name) && name.includes(":") ? [{ name, path: at }] : []
  })
}

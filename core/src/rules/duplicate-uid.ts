import type { Operator } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { isShared } from "./common/shared.js"
import { nameOf } from "./common/words.js"
import { type Reported, rule, type Subject } from "./rule.js"

/**
 * Two Flink operators with the same uid.
 *
 * Flink finds the state of an operator by its uid, so a uid must be unique in
 * the job. A copied call with a uid that was not changed, or a helper that is
 * called twice and gives each stream the same one, is refused when the job is
 * submitted.
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").uid("orders")
 * orders.map(o => o.amount).uid("amounts").print()
 * orders.map(o => o.shopId).uid("amounts").print()
 * ```
 *
 * Not reported where only one of them is made, because each stands in a
 * branch of its own, or where a uid is only known when the job runs:
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").uid("orders")
 * orders.map(o => o.amount).uid("amounts").print()
 * orders.map(o => o.shopId).uid("shops").print()
 * ```
 */
export const duplicateUid = rule({
  group: "checkpoints",
  severity: "error",
  fix: "breaks-savepoint",
  engine: ["flink:G2"],

  *check(subject) {
    const first = new Map<string, Operator>()
    for (const operator of subject.job.operators) {
      const { uid } = operator.settings
      if (uid === undefined || operator.circumstance) continue
      const other = first.get(uid)
      if (other) yield duplicate(uid, operator, other, subject)
      else first.set(uid, operator)
    }
  },
})

function duplicate(uid: string, operator: Operator, other: Operator, { facts }: Subject): Reported {
  const isSamePlace = isShared(operator, facts)
  const owner = other.settings.name === undefined ? "another operator" : nameOf(other)
  return {
    at: settingPlace(operator, "uid"),
    operator,
    shows: "on submit",
    message: isSamePlace
      ? `The uid \`${uid}\` is given to every operator that is made here, and Flink refuses a job that has a uid twice.`
      : `The uid \`${uid}\` belongs to ${owner} already, and Flink refuses a job that has a uid twice.`,
    help: isSamePlace
      ? "Make the uid a part of what the helper is given."
      : "Give this operator a uid of its own, and keep the one whose state you have.",
    because: isSamePlace
      ? []
      : [{ at: settingPlace(other, "uid"), message: `\`${uid}\` is used here first` }],
    fixes: isSamePlace ? [] : [renaming(uid, operator, facts.flow.job.operators)],
  }
}

function renaming(uid: string, operator: Operator, operators: readonly Operator[]): Fix {
  const used = new Set(operators.map(({ settings }) => settings.uid))
  let number = 2
  while (used.has(`${uid}-${number}`)) number++
  return {
    title: `Call it \`${uid}-${number}\``,
    safety: "breaks-savepoint",
    patches: [set(operator, "uid", `${uid}-${number}`)],
  }
}

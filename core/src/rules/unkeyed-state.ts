import { type CapturedState, type Field, isKnown, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import { keyFields } from "../derive/timestamps.js"
import type { Fix } from "../finding.js"
import { insertBefore, keepInState, type Patch } from "../patch.js"
import { isRefusedWithoutKey } from "./common/without-key.js"
import { capitalized, listed, nameOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * Keyed state or timers on a stream that is not keyed, or state in a plain variable or field.
 *
 * Keyed state and timers belong to a key; on a stream without one Flink fails
 * the job when the function opens or sets its first timer.
 *
 * ```ts
 * env.fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders").process(new CountPerShop()).print()
 * ```
 *
 * A variable outside an operator's function, or a field of the function object,
 * looks like state and is none: every parallel task has its own copy, all keys
 * share it, and a restart starts it again from nothing.
 *
 * ```ts
 * let total = 0
 * const sums = env
 *   .fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders")
 *   .keyBy(o => o.shopId)
 *   .map((o: Order): Order => {
 *     total += o.amount
 *     return { ...o, amount: total }
 *   })
 * ```
 *
 * For keyed state that is used while no key is current, see `state-access-without-key`.
 *
 * Not reported for constants, for what is only counted for a log or a metric,
 * for caches that are named so, and for operator or broadcast state used as such:
 *
 * ```ts
 * let seen = 0
 * env.fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders").map(o => {
 *   seen++
 *   return o
 * })
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, WatermarkStrategy.noWatermarks(), "orders").keyBy(o => o.shopId).process(new CountPerShop()).print()
 * ```
 */
export const unkeyedState = rule({
  group: "state",
  severity: "error",
  fix: "changes-results",
  engine: ["flink:K1"],

  *check({ job, facts }) {
    for (const operator of job.operators) {
      const keyed = keyedWithoutKey(operator, facts)
      if (keyed) yield keyed
      for (const captured of operator.code?.captured ?? []) yield hiddenState(operator, captured, facts)
    }
  },
})

function keyedWithoutKey(operator: Operator, facts: Facts): Reported | undefined {
  const states = (operator.settings.state ?? [])
    .filter(state => state.scope === "key")
    .map(state => `\`${state.name}\``)
  const timers = operator.code?.timers ?? []
  if (states.length === 0 && timers.length === 0) return undefined
  if (traits(operator).needsKey || facts.keys.of(operator) || facts.flow.inputs(operator).length === 0)
    return undefined
  // The class of the function is refused before its state is asked for.
  if (isRefusedWithoutKey(operator, facts)) return undefined
  const uses = states.length > 0 ? `keeps ${listed(states)} per key` : "sets timers, which belong to a key"
  const when = states.length > 0 ? "as soon as it starts" : "at the first record that sets one"
  return {
    at: operator.origin.name,
    operator,
    shows: "at run time",
    message: `${capitalized(nameOf(operator))} ${uses}, but its input is not keyed: the job fails ${when}.`,
    help: "Key the stream before this operator by what the state is about.",
    because: facts.flow
      .inputs(operator)
      .filter(input => traits(input).output !== "keyed")
      .map(input => ({ at: input.origin.name, message: "this stream is not keyed" })),
    fixes: possibleKeys(operator, facts).map(field => keyFix(operator, field, [], facts)),
  }
}

function hiddenState(operator: Operator, captured: CapturedState, facts: Facts): Reported {
  const what = captured.holder === "field" ? "a field of its function" : "a variable outside its function"
  const keyed = facts.keys.of(operator) !== undefined
  return {
    at: captured.writes[0] ?? operator.origin.name,
    operator,
    severity: "warning",
    shows: "silently",
    message: `\`${captured.name}\` is state kept in ${what}: every parallel task has its own, all keys share it, and a restart loses it.`,
    help: keyed
      ? "Keep it in the engine's keyed state."
      : "Key the stream by what it is about and keep it in the engine's keyed state.",
    because: [{ at: captured.declared, message: `\`${captured.name}\` is declared here` }],
    fixes: stateFixes(operator, captured, facts),
  }
}

function stateFixes(operator: Operator, captured: CapturedState, facts: Facts): readonly Fix[] {
  if (isShared(captured, facts)) return []
  const keep = keepInState(operator, captured.name)
  if (facts.keys.of(operator))
    return [{ title: `Keep \`${captured.name}\` in keyed state`, safety: "changes-results", patches: [keep] }]
  return possibleKeys(operator, facts).map(field => keyFix(operator, field, [keep], facts))
}

/** Whether several operators run the function, so that mending it for one would break another. */
function isShared(captured: CapturedState, facts: Facts): boolean {
  const { file, start } = captured.declared
  const users = facts.flow.job.operators.filter(({ code }) =>
    code?.captured.some(({ declared }) => declared.file === file && declared.start === start),
  )
  return users.length > 1
}

function keyFix(operator: Operator, field: Field, more: readonly Patch[], facts: Facts): Fix {
  const [input] = facts.flow.inputs(operator)
  const record = input && facts.schema.of(input)
  const also = more.length > 0 ? " and keep it in keyed state" : ""
  return {
    title: `Key the stream by \`${field.name}\`${also}`,
    safety: "changes-results",
    patches: [insertBefore(operator, "keyBy", { key: [field.name] }, record), ...more],
  }
}

/** Fields that every input has and that could be a key; the one by which the stream was keyed before, if it was. */
function possibleKeys(operator: Operator, facts: Facts): readonly Field[] {
  const fields = commonFields(operator, facts)
  const before = facts.flow.upstream(operator).find(candidate => traits(candidate).output === "keyed")
    ?.settings.key
  if (before === undefined) return fields.slice(0, 4)
  return isKnown(before) && before.length === 1 ? fields.filter(({ name }) => name === before[0]) : []
}

function commonFields(operator: Operator, facts: Facts): readonly Field[] {
  const [first = [], ...others] = facts.flow.inputs(operator).map(input => keyFields(facts.schema.of(input)))
  return first.filter(field => others.every(fields => fields.some(other => other.name === field.name)))
}

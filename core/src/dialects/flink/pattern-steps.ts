import type { Pattern, PatternClause, PatternStep } from "@streamwright/graph"
import type { ts } from "ts-morph"
import {
  type ApiClass,
  api,
  type Call,
  isA,
  type Method,
  type Namespace,
  type Value,
} from "../follow/values.js"
import { isAbsent, numberSetting, textSetting } from "../settings.js"
import { staticClass } from "../static-class.js"
import { flinkDuration } from "./durations.js"

/** A pattern and where its parts are written. */
export interface Sequence {
  readonly setting: Pattern
  readonly places: Map<string, ts.Node>
}

/** org.apache.flink.cep.pattern.Pattern. What is told of the last step changes that step, as it does in Flink. */
export const pattern: ApiClass<Sequence> = {
  name: "Pattern",
  methods: {
    next: step("next"),
    followedBy: step("followedBy"),
    followedByAny: step("followedByAny"),
    notNext: step("notNext"),
    notFollowedBy: step("notFollowedBy"),
    where: told(() => ({ is: "condition" })),
    or: told(() => ({ is: "condition" })),
    subtype: told(() => ({ is: "subtype" })),
    until: told(() => ({ is: "until" })),
    optional: told(() => ({ is: "optional" })),
    greedy: told(() => ({ is: "greedy" })),
    allowCombinations: told(() => ({ is: "combinations" })),
    consecutive: told(() => ({ is: "consecutive" })),
    oneOrMore: told(({ values: [time] }) => ({ is: "oneOrMore", ...timeOf(time) })),
    times: told(timesOf),
    timesOrMore: told(({ values: [from, time] }) => ({
      is: "timesOrMore",
      from: numberSetting(from),
      ...timeOf(time),
    })),
    within: told(({ values: [time, type] }) => ({
      is: "within",
      between: isConstant(type, "previous and current") ? "previous and current" : "first and last",
      time: flinkDuration(time),
    })),
  },
  otherMethod: self => self,
}

/** `Pattern.begin(…)`: the first step, and how matches are thinned out. */
export function beginPattern(call: Call): Value {
  const [, strategy] = call.values
  const places = new Map<string, ts.Node>()
  const skip = isA(strategy, skipStrategy) ? { skip: strategy.data } : {}
  if (call.nodes[1]) places.set("pattern.skip", call.nodes[1])
  return api(pattern, { setting: { steps: [stepOf(call, "begin", 0, places)], ...skip }, places }, call.node)
}

function step(after: PatternStep["after"]): Method<Sequence> {
  return (self, call) => {
    const { setting } = self.data
    const places = new Map(self.data.places)
    const added = stepOf(call, after, setting.steps.length, places)
    return api(pattern, { setting: { ...setting, steps: [...setting.steps, added] }, places }, call.node)
  }
}

/** A stage by its name, or a pattern in its place as a group of stages. */
function stepOf(
  call: Call,
  after: PatternStep["after"],
  index: number,
  places: Map<string, ts.Node>,
): PatternStep {
  const [stage] = call.values
  const path = `pattern.steps.${index}`
  places.set(path, call.nodes[0] ?? call.node)
  if (!isA(stage, pattern)) return { name: textSetting(stage), after, told: [] }
  for (const [inner, node] of stage.data.places)
    places.set(`${path}.group${inner.slice("pattern".length)}`, node)
  return { group: stage.data.setting, after, told: [] }
}

/** What a call tells of the last step. Where the call may not be made, only what it gives has it. */
function told(clause: (call: Call) => PatternClause): Method<Sequence> {
  return (self, call) => {
    const { setting, places } = self.data
    const last = setting.steps.at(-1) as PatternStep
    const path = `pattern.steps.${setting.steps.length - 1}.told.${last.told.length}`
    const isCertain = call.follow.circumstance === undefined
    const target = isCertain ? places : new Map(places)
    target.set(path, call.name)
    const time = call.name.getText() === "within" ? call.nodes[0] : call.nodes.at(-1)
    if (time) target.set(`${path}.time`, time)
    if (isCertain) {
      ;(last.told as PatternClause[]).push(clause(call))
      return self
    }
    const changed = { ...last, told: [...last.told, clause(call)] }
    return api(
      pattern,
      { setting: { ...setting, steps: [...setting.steps.slice(0, -1), changed] }, places: target },
      call.node,
    )
  }
}

/** `times(n)`, `times(from, to)`, each with the longest time from one record to the next. */
function timesOf({ values: [from, second, third] }: Call): PatternClause {
  const isRange = second?.type === "constant" && typeof second.value === "number"
  const range = isRange
    ? { from: numberSetting(from), to: numberSetting(second) }
    : { from: numberSetting(from) }
  return { is: "times", ...range, ...timeOf(isRange ? third : second) }
}

function timeOf(value: Value | undefined): Pick<PatternClause, "time"> {
  return isAbsent(value) ? {} : { time: flinkDuration(value) }
}

function isConstant(value: Value | undefined, text: string): boolean {
  return value?.type === "constant" && value.value === text
}

/** org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy */
const skipStrategy: ApiClass<NonNullable<Pattern["skip"]>> = {
  name: "AfterMatchSkipStrategy",
  methods: {},
  otherMethod: self => self,
}

const strategies: { readonly [method: string]: string } = {
  noSkip: "no skip",
  skipToNext: "skip to next",
  skipPastLastEvent: "skip past last event",
  skipToFirst: "skip to first",
  skipToLast: "skip to last",
}

export function skipStrategyClass(node: ts.Node): Namespace {
  return staticClass("AfterMatchSkipStrategy", node, method => {
    const strategy = Object.hasOwn(strategies, method) ? strategies[method] : undefined
    if (strategy === undefined) return undefined
    return call => {
      const [to] = call.values
      return api(skipStrategy, to ? { strategy, to: textSetting(to) } : { strategy }, call.node)
    }
  })
}

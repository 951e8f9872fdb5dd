import { type Operator, type Span, traits } from "@streamwright/graph"
import type { Facts, Unmet } from "../../derive/facts.js"
import type { Related, Severity, Shows } from "../../finding.js"
import { shapeOf } from "./words.js"

/** Operators that wait for a watermark in vain, and all of them for one reason. */
export interface Waiting {
  readonly operators: readonly Operator[]
  /** The one that loses most, which the finding speaks of. */
  readonly gravest: Operator
  readonly unmet: Unmet
}

/** Those operators that wait in vain for a reason of one kind, grouped by what `cause` says is their cause. */
export function waitingBecause<Why extends Unmet["why"]>(
  facts: Facts,
  why: Why,
  cause: (unmet: Extract<Unmet, { why: Why }>, operator: Operator) => string,
): readonly (Waiting & { readonly unmet: Extract<Unmet, { why: Why }> })[] {
  const groups = new Map<string, { operators: Operator[]; unmet: Extract<Unmet, { why: Why }> }>()
  for (const operator of facts.flow.job.operators) {
    const unmet = facts.unmet.of(operator)
    if (unmet?.why !== why) continue
    const found = unmet as Extract<Unmet, { why: Why }>
    const key = cause(found, operator)
    const group = groups.get(key) ?? { operators: [], unmet: found }
    group.operators.push(operator)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ operators, unmet }) => ({
    operators,
    unmet,
    gravest:
      operators.find(operator => facts.waits.of(operator) !== "kept for ever") ?? (operators[0] as Operator),
  }))
}

/** `Spark refuses this event-time tumbling window of 5 min`. */
export function outcomeOf(operator: Operator, facts: Facts, article: "this" | "the" = "this"): string {
  const shape = `${article} ${operator.settings.window ? `event-time ${shapeOf(operator)}` : shapeOf(operator)}`
  const consequence = facts.waits.of(operator)
  if (consequence === "never fires") return `${shape} never fires`
  if (consequence !== "refused") return `${shape} keeps its state for ever`
  return isFoundLate(operator, facts) ? `${shape} fails in the first batch` : `Spark refuses ${shape}`
}

export function severityOf(operator: Operator, facts: Facts): Severity {
  return facts.waits.of(operator) === "kept for ever" ? "warning" : "error"
}

export function showsOf(operator: Operator, facts: Facts): Shows {
  if (facts.waits.of(operator) !== "refused") return "silently"
  return isFoundLate(operator, facts) ? "at run time" : "on submit"
}

/** Before a query starts, Spark looks at its last aggregation only. */
function isFoundLate(operator: Operator, { flow }: Facts): boolean {
  return traits(operator).aggregates && flow.downstream(operator).some(later => traits(later).aggregates)
}

/** Where it is written that an operator waits. */
export function waitingPlace(operator: Operator): Span {
  const { settings, name } = operator.origin
  return (
    settings["window.clock"] ??
    settings.window ??
    operator.code?.timers.find(timer => timer.clock === "event")?.at ??
    name
  )
}

/** The others that wait for the same reason. */
export function othersWaiting({ operators, gravest }: Waiting): readonly Related[] {
  return operators
    .filter(operator => operator !== gravest)
    .map(operator => ({
      at: waitingPlace(operator),
      message: `the ${shapeOf(operator)} here waits for the same watermark`,
    }))
}

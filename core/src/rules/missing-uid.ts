import { type Job, type Operator, traits } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import type { Fix } from "../finding.js"
import { set } from "../patch.js"
import { isShared } from "./common/shared.js"
import { capitalized, counted, nameOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * A Flink operator that keeps state and has no uid.
 *
 * When a job is restored, Flink finds the state of an operator by its uid.
 * Without one it makes up an id from the shape of the graph, so that the first
 * change of the job, such as one more filter, can leave the old state without
 * an owner. Sources keep their offsets as state, and many sinks what they have
 * yet to commit.
 *
 * ```ts
 * const orders = env.fromSource(orderSource, inTime, "orders").uid("orders")
 * orders.keyBy(o => o.shopId).reduce(addAmounts).uid("totals").sinkTo(orderSink).uid("totals-out")
 * orders.keyBy(o => o.orderId).reduce(addAmounts).sinkTo(orderSink).uid("orders-out")
 * ```
 *
 * Where generated ids are switched off, Flink refuses a job in which any
 * operator has none:
 *
 * ```ts
 * env.configure(new Configuration().set("pipeline.auto-generate-uids", false))
 * env.fromSource(orderSource, inTime, "orders").uid("orders").map(o => o.amount).sinkTo(amountSink).uid("amounts")
 * ```
 *
 * Not reported in a job that gives no uids to operators of this kind, such as a
 * first draft, nor for operators that keep nothing:
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId).reduce(addAmounts).print()
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").uid("orders").map(o => o.amount).sinkTo(amountSink).uid("amounts")
 * ```
 */
export const missingUid = rule({
  group: "checkpoints",
  severity: "info",
  fix: "breaks-savepoint",
  engine: ["flink:G3"],

  *check({ job, facts }) {
    if (job.engine !== "flink") return
    const isRefused = isFalse(job.settings.configuration?.["pipeline.auto-generate-uids"])
    const nameless = job.operators.filter(
      operator => hasNone(operator) && (isRefused ? !traits(operator).isVirtual : isOversight(operator, job)),
    )
    const [first] = nameless
    if (!first) return
    yield {
      ...(isRefused ? refused(first) : lost(first, nameless.length)),
      at: first.origin.name,
      operator: first,
      help: `Give ${nameless.length === 1 ? "it" : "each"} a uid that says what it does, and never change it.`,
      because: nameless.slice(1).map(({ origin }) => ({ at: origin.name, message: "has no uid either" })),
      fixes: naming(nameless, job, facts),
    }
  },
})

type What = Pick<Reported, "message" | "shows" | "severity">

function refused(first: Operator): What {
  return {
    severity: "error",
    shows: "on submit",
    message: `${capitalized(nameOf(first))} has no uid, and the job switches generated ones off: Flink refuses it.`,
  }
}

function lost(first: Operator, count: number): What {
  const who =
    count === 1
      ? `${capitalized(nameOf(first))} keeps state and has no uid`
      : `${counted(count, "operator")} keep state and have no uid`
  return {
    shows: "silently",
    message: `${who}: after a change of the job, Flink may no longer find what was saved.`,
  }
}

function hasNone({ settings }: Operator): boolean {
  return settings.uid === undefined && settings.uidHash === undefined
}

/** Whether the author gives uids to operators of its kind, so that this one was forgotten. */
function isOversight(operator: Operator, job: Job): boolean {
  const { role } = traits(operator)
  return (
    keepsProgress(operator) &&
    job.operators.some(other => traits(other).role === role && keepsProgress(other) && !hasNone(other))
  )
}

/** Sources and sinks that hold no position that could be restored, belong to tests, or name their operators in a way of their own. */
const forgetful = new Set(["collection", "sequence", "socket", "custom", "print", "discard", "collect"])
const namedOtherwise = new Set(["table", "iceberg", "queryable-state"])

function keepsProgress(operator: Operator): boolean {
  const { role, state, isVirtual } = traits(operator)
  const { connector, state: declared = [], sql, bounded } = operator.settings
  if (isVirtual || sql !== undefined) return false
  if (role === "transformation") return state !== "nothing" && (state !== "declared" || declared.length > 0)
  if (connector === undefined || forgetful.has(connector) || namedOtherwise.has(connector)) return false
  return bounded !== true
}

function naming(operators: readonly Operator[], job: Job, facts: Facts): readonly Fix[] {
  if (operators.some(operator => isShared(operator, facts))) return []
  const used = new Set(job.operators.flatMap(({ settings }) => settings.uid ?? []))
  const patches = operators.map(operator => set(operator, "uid", freeName(operator, used)))
  const title = operators.length === 1 ? "Give it a uid" : "Give each of them a uid"
  return [{ title, safety: "breaks-savepoint", patches }]
}

function freeName(operator: Operator, used: Set<string>): string {
  const { name, connector } = operator.settings
  const words = name ?? [connector, traits(operator).title].filter(Boolean).join(" ")
  const plain =
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replaceAll(/^-|-$/g, "") || "operator"
  let free = plain
  for (let number = 2; used.has(free); number++) free = `${plain}-${number}`
  used.add(free)
  return free
}

function isFalse(value: unknown): boolean {
  return value === false || value === "false"
}

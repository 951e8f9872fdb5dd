import { type Note, type Operator, traits } from "@streamwright/graph"
import { nameOf } from "./common/words.js"
import { type Reported, rule } from "./rule.js"

/**
 * A function that waits for a file, a process or a promise, and holds up all records behind it.
 *
 * An operator handles one record at a time in one thread. While a function reads
 * a file or waits for a process, no record moves and no checkpoint passes. An
 * `async` function is not waited for at all: what a map emits then is a promise,
 * and what other functions collect comes when nobody listens any more.
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").map(o => ({ ...o, region: execFileSync("lookup", [o.shopId]) })).print()
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").map(async o => (await fetch(`https://shops/${o.shopId}`)).text()).print()
 * ```
 *
 * Not reported where a file is read once when the function opens, or for an
 * asynchronous function of an operator that waits for it:
 *
 * ```ts
 * class Regions extends RichMapFunction<Order, string> {
 *   private regions: Record<string, string> = {}
 *   override open(): void {
 *     this.regions = JSON.parse(readFileSync("regions.json", "utf8"))
 *   }
 *   override map(order: Order): string {
 *     return this.regions[order.shopId] ?? "unknown"
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").map(new Regions()).print()
 * ```
 *
 * ```ts
 * class Lookup extends AsyncFunction<Order, string> {
 *   override async asyncInvoke(order: Order, result: ResultFuture<string>): Promise<void> {
 *     const shop = await fetch(`https://shops/${order.shopId}`)
 *     result.complete([await shop.text()])
 *   }
 * }
 * const orders = env.fromSource(orderSource, inTime, "orders")
 * AsyncDataStream.unorderedWait(orders, new Lookup(), 1, TimeUnit.SECONDS).print()
 * ```
 */
export const blockingFunction = rule({
  group: "functions",
  severity: "warning",

  *check({ job }) {
    for (const operator of job.operators) {
      if (traits(operator).role !== "transformation") continue
      const notes = operator.code?.notes ?? []
      const promise = notes.find(({ what }) => what === "promise")
      const [blocks, ...others] = notes.filter(({ what }) => what === "blocks")
      if (promise) yield unawaited(promise, operator)
      if (blocks) yield blocking(blocks, others, operator)
    }
  },
})

function unawaited({ at }: Note, operator: Operator): Reported {
  return {
    at,
    operator,
    severity: "error",
    shows: "at run time",
    message: `Nobody waits for an \`async\` function in ${nameOf(operator)}: it has returned before its work is done.`,
    help: "Ask from an operator that waits, such as `AsyncDataStream.unorderedWait`.",
  }
}

function blocking({ text, at }: Note, others: readonly Note[], operator: Operator): Reported {
  const call = /^[\w.]+/.exec(text)?.[0] ?? text
  return {
    at,
    operator,
    shows: "silently",
    message: `\`${call}\` stops ${nameOf(operator)} for every record until it is done, and with it all records and checkpoints behind.`,
    help: "Do it once when the function opens, or ask from an operator that goes on while it waits.",
    because: others.map(other => ({ at: other.at, message: "waits here, too" })),
  }
}

import { type Job, type Named, type Operator, traits } from "@streamwright/graph"
import { type Reported, rule } from "./rule.js"

/**
 * A Flink side output that is sent to and never read, or read and never sent to.
 *
 * A side output nobody reads is dropped without a word, and one that nothing is
 * sent to stays empty. Both are usually a tag that was renamed in one place.
 *
 * ```ts
 * const large = new OutputTag<Order>("large")
 * class Split extends ProcessFunction<Order, Order> {
 *   override processElement(order: Order, context: ProcessFunction.Context, out: Collector<Order>): void {
 *     if (order.amount > 1000) context.output(large, order)
 *     else out.collect(order)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").process(new Split()).print()
 * ```
 *
 * ```ts
 * const large = new OutputTag<Order>("large")
 * const small = new OutputTag<Order>("small")
 * class Split extends ProcessFunction<Order, Order> {
 *   override processElement(order: Order, context: ProcessFunction.Context, out: Collector<Order>): void {
 *     if (order.amount > 1000) context.output(large, order)
 *     else out.collect(order)
 *   }
 * }
 * const split = env.fromSource(orderSource, inTime, "orders").process(new Split())
 * split.print()
 * split.getSideOutput(large).print()
 * split.getSideOutput(small).print()
 * ```
 *
 * For side outputs of late records, see `late-output-unread`.
 *
 * Not reported where each is read that is sent to, or where a tag is not known:
 *
 * ```ts
 * const large = new OutputTag<Order>("large")
 * class Split extends ProcessFunction<Order, Order> {
 *   override processElement(order: Order, context: ProcessFunction.Context, out: Collector<Order>): void {
 *     if (order.amount > 1000) context.output(large, order)
 *     else out.collect(order)
 *   }
 * }
 * const split = env.fromSource(orderSource, inTime, "orders").process(new Split())
 * split.print()
 * split.getSideOutput(large).print()
 * ```
 *
 * ```ts
 * class Split extends ProcessFunction<Order, Order> {
 *   constructor(private readonly tags: readonly OutputTag<Order>[]) {
 *     super()
 *   }
 *   override processElement(order: Order, context: ProcessFunction.Context, out: Collector<Order>): void {
 *     for (const tag of this.tags) context.output(tag, order)
 *     out.collect(order)
 *   }
 * }
 * env.fromSource(orderSource, inTime, "orders").process(new Split([])).print()
 * ```
 */
export const unmatchedSideOutput = rule({
  group: "functions",
  severity: "warning",

  *check({ job }) {
    for (const operator of job.operators) {
      if (!operator.code || job.gaps.some(({ after }) => after === operator.id)) continue
      const { sideOutputs } = operator.code
      const readers = readersOf(operator, job)
      if (readers.every(({ settings }) => settings.sideOutput !== undefined))
        yield* unread(operator, sideOutputs, readers)
      if (sideOutputs.every(({ name }) => name !== undefined)) yield* unsent(operator, sideOutputs, readers)
    }
  },
})

function readersOf(operator: Operator, job: Job): readonly Operator[] {
  const ids = job.edges
    .filter(({ from, role }) => from === operator.id && role === "side")
    .map(({ to }) => to)
  return job.operators.filter(({ id }) => ids.includes(id))
}

function* unread(
  operator: Operator,
  sent: readonly Named[],
  readers: readonly Operator[],
): Iterable<Reported> {
  const read = new Set(readers.map(({ settings }) => settings.sideOutput))
  const told = new Set<string>()
  for (const { name, at } of sent) {
    if (name === undefined || read.has(name) || told.has(name)) continue
    told.add(name)
    yield {
      at,
      operator,
      shows: "silently",
      message: `What is sent to the side output \`${name}\` is dropped: nobody reads it.`,
      help: "Read it with `getSideOutput` where this function runs, or do not send it.",
      because: [{ at: operator.origin.name, message: "the function runs here" }],
    }
  }
}

/** Only functions that process records one by one have no side outputs but those that they send to themselves. */
function* unsent(
  operator: Operator,
  sent: readonly Named[],
  readers: readonly Operator[],
): Iterable<Reported> {
  if (traits(operator).state !== "declared" || operator.code?.handlesTimers === undefined) return
  const names = new Set(sent.map(({ name }) => name))
  for (const reader of readers) {
    const { sideOutput } = reader.settings
    if (sideOutput === undefined || names.has(sideOutput)) continue
    yield {
      at: reader.origin.name,
      operator: reader,
      shows: "silently",
      message: `Nothing is ever sent to the side output \`${sideOutput}\`, so this stream stays empty.`,
      help: "Read the id that the function sends to, from the operator that runs it.",
      because: [{ at: operator.origin.name, message: "the function runs here" }],
    }
  }
}

import type { Job, Operator, Span } from "@streamwright/graph"
import { rule } from "./rule.js"

/**
 * A Flink side output without an id, or one id with records of two types.
 *
 * A side output is known by its id alone. An empty id is refused, and so is an
 * id that is used for records of one type here and of another there.
 *
 * ```ts
 * const large = new OutputTag<Order>("large")
 * const largeAmount = new OutputTag<number>("large")
 * class Split extends ProcessFunction<Order, Order> {
 *   override processElement(order: Order, context: ProcessFunction.Context, out: Collector<Order>): void {
 *     if (order.amount > 1000) context.output(large, order)
 *     if (order.amount > 5000) context.output(largeAmount, order.amount)
 *     out.collect(order)
 *   }
 * }
 * const split = env.fromSource(orderSource, inTime, "orders").process(new Split())
 * split.print()
 * split.getSideOutput(large).print()
 * ```
 *
 * Not reported for several tags of one type with one id, which are one side
 * output, nor for the same id at different operators:
 *
 * ```ts
 * const large = new OutputTag<Order>("large")
 * class Split extends ProcessFunction<Order, Order> {
 *   private readonly large = new OutputTag<Order>("large")
 *   override processElement(order: Order, context: ProcessFunction.Context, out: Collector<Order>): void {
 *     if (order.amount > 1000) context.output(this.large, order)
 *     out.collect(order)
 *   }
 * }
 * const split = env.fromSource(orderSource, inTime, "orders").process(new Split())
 * split.print()
 * split.getSideOutput(large).print()
 * ```
 */
export const refusedSideOutput = rule({
  group: "functions",
  severity: "error",
  engine: ["flink:G12", "flink:G13", "flink:G14"],

  *check({ job }) {
    for (const operator of job.operators) {
      const uses = usesOf(operator, job)
      const first = new Map<string, Use>()
      for (const use of uses) {
        const other = first.get(use.id)
        if (use.id === "")
          yield {
            at: use.at,
            operator,
            shows: "on submit",
            message: "This side output has an empty id, which Flink refuses.",
            help: "Call it by what goes there.",
          }
        else if (!other) first.set(use.id, use)
        else if (use.type !== undefined && other.type !== undefined && use.type !== other.type) {
          yield {
            at: use.at,
            operator,
            shows: "on submit",
            message: `The side output \`${use.id}\` has records of type \`${other.type}\` already, and here they are \`${use.type}\`: Flink refuses the job.`,
            help: "Give each type of records an id of its own.",
            because: [{ at: other.at, message: `\`${other.type}\` here` }],
          }
          break
        }
      }
    }
  },
})

interface Use {
  readonly id: string
  readonly type?: string
  readonly at: Span
}

/** Every side output that an operator sends to, and every one that is read from it. */
function usesOf(operator: Operator, job: Job): readonly Use[] {
  const sent = (operator.code?.sideOutputs ?? []).flatMap(({ name, ...rest }) =>
    name === undefined ? [] : [{ id: name, ...rest }],
  )
  const readers = job.edges
    .filter(({ from, role }) => from === operator.id && role === "side")
    .map(({ to }) => to)
  const read = job.operators
    .filter(({ id }) => readers.includes(id))
    .flatMap(({ settings: { sideOutput }, output, origin }) => {
      const type = output?.name
      return sideOutput === undefined
        ? []
        : [
            {
              id: sideOutput,
              at: origin.settings.sideOutput ?? origin.name,
              ...(type === undefined ? {} : { type }),
            },
          ]
    })
  return [...sent, ...read]
}

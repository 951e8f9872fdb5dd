import { traits } from "@streamwright/graph"
import { rule } from "./rule.js"

/**
 * A Flink job that consists of sources alone.
 *
 * Flink runs what is done with records. Where nothing is, it refuses the job,
 * however many sources it has; keying, uniting or spreading records anew only
 * says how they get to the operator that is missing.
 *
 * ```ts
 * defineJob({ name: "revenue" }, () => {
 *   const env = StreamExecutionEnvironment.getExecutionEnvironment()
 *   env.fromSource(orderSource, inTime, "orders").keyBy(o => o.shopId)
 * })
 * ```
 *
 * Not reported where something is done with the records, even if the result
 * goes nowhere:
 *
 * ```ts
 * defineJob({ name: "revenue" }, () => {
 *   const env = StreamExecutionEnvironment.getExecutionEnvironment()
 *   env.fromSource(orderSource, inTime, "orders").filter(o => o.amount > 0)
 * })
 * ```
 *
 * ```ts
 * defineJob({ name: "revenue" }, () => {
 *   const env = StreamExecutionEnvironment.getExecutionEnvironment()
 *   env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * })
 * ```
 */
export const jobWithoutOperators = rule({
  group: "sinks",
  severity: "error",
  engine: ["flink:G1"],

  *check({ job }) {
    const [source, ...others] = job.operators.filter(operator => traits(operator).role === "source")
    if (job.engine !== "flink" || !source || job.gaps.length > 0) return
    if (job.unfinished.some(({ what }) => what === "operator")) return
    const runs = job.operators.some(
      operator => traits(operator).role !== "source" && !traits(operator).isVirtual,
    )
    if (runs) return
    yield {
      at: source.origin.name,
      operator: source,
      shows: "on submit",
      message: "Nothing is done with the records of this job, and Flink refuses to run sources alone.",
      help: "Send the records to a sink, or remove the source.",
      because: others.map(other => ({
        at: other.origin.name,
        message: "nor with the records of this source",
      })),
    }
  },
})

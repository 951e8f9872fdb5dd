import { traits } from "@streamwright/graph"
import { rule } from "./rule.js"

/**
 * A program builds a job and never executes it.
 *
 * All calls before `execute` only describe what is to be done. A program that
 * ends without it ends at once and with success, and no record was read.
 *
 * ```ts
 * import { StreamExecutionEnvironment } from "streamwright/flink"
 *
 * const env = StreamExecutionEnvironment.getExecutionEnvironment()
 * env.setParallelism(4)
 * env.socketTextStream("logs", 9999).filter(line => line.includes("ERROR")).print()
 * ```
 *
 * Not reported where anything in the file executes a job, nor where others may:
 * `defineJob` does it for its definition, and who gives the environment away or
 * exports something leaves it to them:
 *
 * ```ts
 * import { StreamExecutionEnvironment } from "streamwright/flink"
 *
 * const env = StreamExecutionEnvironment.getExecutionEnvironment()
 * env.socketTextStream("logs", 9999).filter(line => line.includes("ERROR")).print()
 * env.execute("errors")
 * ```
 *
 * ```ts
 * import { StreamExecutionEnvironment } from "streamwright/flink"
 *
 * export function errors() {
 *   const env = StreamExecutionEnvironment.getExecutionEnvironment()
 *   env.socketTextStream("logs", 9999).filter(line => line.includes("ERROR")).print()
 *   return env
 * }
 * errors()
 * ```
 *
 * ```ts
 * defineJob({ name: "orders" }, () => {
 *   const env = StreamExecutionEnvironment.getExecutionEnvironment()
 *   env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * })
 * ```
 */
export const unexecutedJob = rule({
  group: "settings",
  severity: "warning",
  engine: ["flink:G29"],

  *check({ job }) {
    const program = job.unfinished.find(({ what }) => what === "program")
    const runs = job.operators.some(
      operator => traits(operator).role !== "source" && !traits(operator).isVirtual,
    )
    if (!program || !runs || job.gaps.length > 0) return
    yield {
      at: program.at,
      shows: "silently",
      message: "This job is built and never executed: the program ends without having read a record.",
      help: "Call `execute` on the environment when everything is built.",
    }
  },
})

import type { Dataflow, RecordType } from "@streamwright/graph"
import type { PerOperator, Time } from "./facts.js"
import { flinkTime } from "./time-flink.js"
import { sparkTime } from "./time-spark.js"

/** Where watermarks come from and how far they reach, as each engine defines it. */
export function deriveTime(flow: Dataflow, schema: PerOperator<RecordType | undefined>): PerOperator<Time> {
  return flow.job.engine === "spark" ? sparkTime(flow, schema) : flinkTime(flow)
}

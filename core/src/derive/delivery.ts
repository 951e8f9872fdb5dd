import { type Dataflow, type Operator, traits } from "@streamwright/graph"
import type { PerOperator } from "./facts.js"
import { answered } from "./per-operator.js"
import { inForce, type Settings } from "./settings.js"
import { type Writing, writingOf } from "./writing.js"

/** How often a record that reaches an operator arrives there when the job fails in between and goes on. */
export interface Delivery {
  /**
   * Whether what its sources gave can be read again from where the last
   * checkpoint says; `unknown` for sources of the author's own, and behind a gap.
   */
  readonly replay: "yes" | "no" | "unknown"
  /** The sources of which the records under way are lost. */
  readonly lossy: readonly Operator[]
  /** How it writes, for a sink. */
  readonly writing?: Writing
  /**
   * What all of it comes to, for a sink: nothing means that after a failure
   * records may be lost as well as doubled.
   */
  readonly guarantee?: "exactly once" | "at least once" | "at most once" | "nothing" | "unknown"
}

/** What becomes of records when the job fails, on the way to each operator. */
export function deriveDelivery(flow: Dataflow, settings: Settings): PerOperator<Delivery> {
  return answered<Delivery>(flow.job.operators, (operator, sofar) => {
    const { role } = traits(operator)
    const reached = role === "source" ? ofSource(operator) : merged(flow, operator, sofar)
    if (role !== "sink") return reached
    const writing = writingOf(operator, flow.job)
    return { ...reached, writing, guarantee: guaranteeOf(operator, reached, writing, flow, settings) }
  })
}

/** Connectors that remember a position which can be read from again; every bounded input can. */
const replayable = new Set(
  "kafka kinesis file iceberg jdbc collection sequence table delta hudi rate rate-micro-batch json csv parquet orc text xml avro binaryFile".split(
    " ",
  ),
)

function ofSource(operator: Operator): Delivery {
  const { connector = "?", bounded } = operator.settings
  if (connector === "socket") return { replay: "no", lossy: [operator] }
  return { replay: bounded === true || replayable.has(connector) ? "yes" : "unknown", lossy: [] }
}

function merged(flow: Dataflow, operator: Operator, sofar: PerOperator<Delivery>): Delivery {
  const inputs = flow.inputs(operator).map(input => sofar.of(input))
  const lossy = [...new Set(inputs.flatMap(input => input.lossy))]
  const isKnown = inputs.length > 0 && inputs.every(({ replay }) => replay === "yes")
  return { replay: lossy.length > 0 ? "no" : isKnown ? "yes" : "unknown", lossy }
}

function guaranteeOf(
  sink: Operator,
  { replay }: Delivery,
  writing: Writing,
  { job }: Dataflow,
  settings: Settings,
): Delivery["guarantee"] {
  const remembers = job.engine === "flink" ? flinkRemembers(settings) : sparkRemembers(sink, settings)
  if (replay === "unknown" || writing === "unknown" || remembers === "unknown") return "unknown"
  if (remembers === "no" || writing === "unsafe") return "nothing"
  if (replay === "no") return "at most once"
  if (writing === "again") return "at least once"
  const { checkpointMode } = settings
  if (checkpointMode.is === "unknown") return "unknown"
  return inForce(checkpointMode) === "at-least-once" ? "at least once" : "exactly once"
}

/** Whether the job knows after a failure how far it had come. */
type Remembers = "yes" | "no" | "unknown"

function flinkRemembers({ checkpointInterval }: Settings): Remembers {
  if (checkpointInterval.is === "unknown") return "unknown"
  return inForce(checkpointInterval) === undefined ? "no" : "yes"
}

function sparkRemembers({ settings }: Operator, { checkpointDirectory }: Settings): Remembers {
  if (settings.checkpointLocation !== undefined || checkpointDirectory.is === "set") return "yes"
  return checkpointDirectory.is === "unknown" || settings.options?.["?"] !== undefined ? "unknown" : "no"
}

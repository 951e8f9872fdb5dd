import { type Dataflow, known, type Operator, traits } from "@streamwright/graph"
import type { Changes, PerOperator, Time } from "./facts.js"
import { answered } from "./per-operator.js"

/**
 * What leaves an operator as more records come. Where queries have output
 * modes, an aggregation of a stream writes what its query's mode says.
 */
export function deriveChanges(flow: Dataflow, time: PerOperator<Time>): PerOperator<Changes> {
  return answered<Changes>(flow.job.operators, (operator, sofar) => {
    const modes = hasOutputModes(flow) ? modesOf(operator, flow) : []
    const before = flow.inputs(operator).map(input => sofar.of(input).rows)
    if (isStreamingAggregate(operator, flow, time))
      return { modes, rows: modes.length > 0 ? asOne(modes) : "update" }
    return { modes, rows: before.find(rows => rows !== "append") ?? "append" }
  })
}

export function hasOutputModes({ job }: Dataflow): boolean {
  return job.engine === "spark" && job.settings.batchInterval === undefined
}

/** Whether an operator aggregates over all that ever comes, and not over data that has an end. */
export function isStreamingAggregate(operator: Operator, flow: Dataflow, time: PerOperator<Time>): boolean {
  const inputs = flow.inputs(operator).map(input => time.of(input).watermark)
  return traits(operator).aggregates && inputs.some(watermark => watermark !== "at-end")
}

/** The output modes of the queries that an operator feeds, each once; append where nothing is said. */
function modesOf(operator: Operator, flow: Dataflow): Changes["modes"] {
  const modes = [operator, ...flow.downstream(operator)]
    .filter(candidate => traits(candidate).role === "sink")
    .map(({ settings }) =>
      settings.outputMode === undefined ? "append" : known(settings.outputMode, "unknown"),
    )
  return [...new Set(modes)]
}

function asOne(modes: Changes["modes"]): Changes["rows"] {
  const [only] = modes
  const isKnownMode = only === "append" || only === "update" || only === "complete"
  return modes.length === 1 && isKnownMode ? only : "unknown"
}

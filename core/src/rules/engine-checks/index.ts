import type { Condition } from "./condition.js"
import { checkpoints } from "./flink/checkpoints.js"
import { connectors } from "./flink/connectors.js"
import { graph } from "./flink/graph.js"
import { joins } from "./flink/joins.js"
import { keys } from "./flink/keys.js"
import { patterns } from "./flink/patterns.js"
import { time } from "./flink/time.js"
import { windows } from "./flink/windows.js"
import { batches } from "./spark/batches.js"
import { calls } from "./spark/calls.js"
import { queries } from "./spark/queries.js"

/** Everything the engines look at themselves, or should: by engine, part and number. */
export const engineChecks = {
  flink: {
    "Keys, state and timers": keys,
    "Time and watermarks": time,
    Windows: windows,
    "Graph, uids and types": graph,
    "Joins and asynchronous requests": joins,
    Patterns: patterns,
    Checkpoints: checkpoints,
    "Sources and sinks": connectors,
  },
  spark: {
    "Plans of queries": queries,
    Calls: calls,
    "Batches of a started query": batches,
  },
} as const satisfies Record<string, Record<string, Record<string, Condition>>>

type Flink = typeof keys &
  typeof time &
  typeof windows &
  typeof graph &
  typeof joins &
  typeof patterns &
  typeof checkpoints &
  typeof connectors
type Spark = typeof queries & typeof calls & typeof batches

/** A condition by its engine and number. */
export type EngineCheck = `flink:${keyof Flink & string}` | `spark:${keyof Spark & string}`

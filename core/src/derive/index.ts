import { Dataflow, type Job } from "@streamwright/graph"
import { deriveChanges, hasOutputModes } from "./changes.js"
import { clockOf } from "./clock.js"
import { deriveDelivery } from "./delivery.js"
import type { Facts } from "./facts.js"
import { deriveJoins } from "./joins.js"
import { deriveKeys } from "./keys.js"
import { deriveLatency } from "./latency.js"
import { answered } from "./per-operator.js"
import { deriveSchema } from "./schema.js"
import { deriveSettings } from "./settings.js"
import { deriveStamps } from "./stamps.js"
import { deriveState } from "./state.js"
import { deriveStreams } from "./streams.js"
import { deriveTime } from "./time.js"
import { deriveUnmet } from "./unmet.js"
import { deriveVersion } from "./version.js"
import { deriveWaits } from "./waits.js"

/** Everything that follows from a graph alone. */
export function derive(job: Job): Facts {
  const flow = new Dataflow(job)
  const schema = deriveSchema(flow)
  const time = deriveTime(flow, schema)
  const changes = deriveChanges(flow, time)
  const streams = deriveStreams(flow)
  const joins = deriveJoins(flow, streams, time, schema)
  const waits = deriveWaits(flow, time, changes, joins)
  const keys = deriveKeys(flow)
  const settings = deriveSettings(job)
  const latency = deriveLatency(flow, time, settings, joins)
  return {
    flow,
    version: deriveVersion(job),
    settings,
    time,
    stamps: deriveStamps(flow),
    hasEventTime: job.settings.batchInterval === undefined,
    tagsColumns: hasOutputModes(flow),
    clock: answered(job.operators, clockOf),
    waits,
    unmet: deriveUnmet(flow, time, waits),
    changes,
    streams,
    joins,
    keys,
    state: deriveState(flow, keys, time, changes, joins),
    delivery: deriveDelivery(flow, settings),
    schema,
    latency: latency.perOperator,
    jobLatency: latency.job,
  }
}

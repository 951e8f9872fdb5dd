import type { WindowTrigger } from "@streamwright/graph"

/** What makes a trigger fire; `unknown` for those of the job's own. */
export type Firing = "watermark" | "machine clock" | "records" | "end of input" | "unknown"

const firings: { readonly [type: string]: Firing } = {
  EventTimeTrigger: "watermark",
  ContinuousEventTimeTrigger: "watermark",
  ProcessingTimeTrigger: "machine clock",
  ContinuousProcessingTimeTrigger: "machine clock",
  CountTrigger: "records",
  DeltaTrigger: "records",
  EndOfStreamTrigger: "end of input",
}

/** The trigger that decides: the one inside a trigger that only empties the window as well. */
export function deciding(trigger: WindowTrigger): WindowTrigger {
  return purges(trigger) && trigger.of ? deciding(trigger.of) : trigger
}

/** Everything that makes a trigger fire: a timeout fires beside what is inside it. */
export function firingsOf(trigger: WindowTrigger): readonly Firing[] {
  const { type, of } = deciding(trigger)
  if (type === "ProcessingTimeoutTrigger") return ["machine clock", ...(of ? firingsOf(of) : [])]
  return [(Object.hasOwn(firings, type) ? firings[type] : undefined) ?? "unknown"]
}

/** Whether it empties the window each time it fires. */
export function purges({ type }: WindowTrigger): boolean {
  return type === "PurgingTrigger"
}

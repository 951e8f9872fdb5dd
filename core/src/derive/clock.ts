import type { Clock, Operator } from "@streamwright/graph"

/** The clock on which an operator acts: that of its window, its own, or that of the timers its function sets. */
export function clockOf(operator: Operator): Clock | undefined {
  const { window, clock } = operator.settings
  if (window) return window.clock
  if (clock) return clock
  const timers = operator.code?.timers ?? []
  return timers.find(timer => timer.clock === "event")?.clock ?? timers[0]?.clock
}

import type { Duration } from "@streamwright/graph"

const roundDurations: readonly Duration[] = [
  3_600_000, 1_800_000, 900_000, 600_000, 300_000, 120_000, 60_000, 30_000, 20_000, 15_000, 10_000, 5_000,
  2_000, 1_000, 500, 200, 100, 50, 20, 10,
]

/** The longest round duration that a person would write and that fits. */
export function longestRound(fits: (duration: Duration) => boolean): Duration | undefined {
  return roundDurations.find(fits)
}

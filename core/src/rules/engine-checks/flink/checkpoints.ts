import type { Condition } from "../condition.js"

/** Checkpoints. */
export const checkpoints = {
  P1: { shows: "building", what: "a checkpoint interval below 10 ms" },
  P2: { shows: "building", what: "a checkpoint timeout below 10 ms" },
  P3: {
    shows: "building",
    what: "a negative pause, fewer than one checkpoint at a time, or a negative number of tolerated failures",
  },
  P4: { shows: "submitting", what: "the checkpoint interval during a backlog is below the usual one" },
  P5: { shows: "submitting", what: "unaligned checkpoints, and more than one at a time" },
  P6: { shows: "submitting", what: "unaligned checkpoints and a partitioner of one's own" },
  P7: {
    shows: "submitting",
    before: "2.0",
    what: "unaligned checkpoints of a job with iterations",
    unwritable: `const orders = env.fromSource(orderSource, inTime, "orders")
orders.iterate()`,
  },
  P8: {
    shows: "submitting",
    what: "checkpoints with an operator that chooses which input it reads",
    leftOut:
      "Operators that choose their input are below the level of functions and not written in TypeScript.",
  },
  P9: { shows: "never", what: "unaligned checkpoints in at-least-once mode are aligned after all" },
  P10: { shows: "submitting", what: "unaligned checkpoints with approximate local recovery" },
  P11: {
    shows: "never",
    what: "unaligned checkpoints leave broadcast and pointwise connections aligned",
    leftOut: "It is no mistake: Flink leaves these connections aligned, and all others gain.",
  },
  P12: {
    shows: "running",
    what: "no directory for checkpoints: they stay in the memory of the job manager, which takes 5 MB for a state",
  },
  P13: {
    shows: "running",
    what: "a sink that needs checkpoints in batch mode, which has none",
    leftOut: "It concerns sinks of the older API; those of the SDK commit when a batch job ends.",
  },
  P14: {
    shows: "running",
    what: "a function is checkpointed in the old and the new way",
    leftOut: "The SDK has only the newer of the two interfaces.",
  },
  P15: {
    shows: "submitting",
    what: "checkpoints are kept after the job ends, and nobody says when they are removed",
    leftOut:
      "One setting keeps them and says when they are removed, so that neither is there without the other.",
  },
} as const satisfies Record<string, Condition>

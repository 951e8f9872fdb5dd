import type { Condition } from "../condition.js"

/** Timestamps and watermarks. */
export const time = {
  T1: {
    shows: "running",
    what: "a record without a timestamp reaches a tumbling or sliding event-time window",
  },
  T2: { shows: "running", what: "a record without a timestamp reaches an interval join" },
  T3: { shows: "running", what: "a record without a timestamp reaches an evictor that looks at time" },
  T4: {
    shows: "never",
    what: "a record without a timestamp reaches an event-time session, which is then meaningless",
  },
  T5: { shows: "opening", what: "the out-of-orderness of a watermark strategy is negative" },
  T6: { shows: "building", what: "the time after which a source counts as idle is not positive" },
  T7: { shows: "building", what: "the drift or the update interval of a watermark alignment is negative" },
  T8: {
    shows: "building",
    what: "the interval between watermarks is negative; at zero none are emitted on a timer",
  },
  T9: {
    shows: "running",
    what: "timestamps that were promised to ascend do not, and the legacy extractor is told to fail then",
    leftOut:
      "The extractor that checks this is not part of the SDK; strategies of ascending timestamps do not check.",
  },
  T10: { shows: "never", what: "an event-time operator behind sources without watermarks never fires" },
  T11: { shows: "never", what: "a watermark alignment behind the source, not in it, is ignored" },
} as const satisfies Record<string, Condition>

import { microBatchExceedsSlo } from "./micro-batch-exceeds-slo.js"
import { missingWatermark } from "./missing-watermark.js"
import { processingTimeWindow } from "./processing-time-window.js"
import { refusedDuration } from "./refused-duration.js"
import type { Rule } from "./rule.js"
import { unkeyedState } from "./unkeyed-state.js"

/** Every rule by name, in the order in which the documentation shows them. */
export const rules = {
  "processing-time-window": processingTimeWindow,
  "missing-watermark": missingWatermark,
  "unkeyed-state": unkeyedState,
  "micro-batch-exceeds-slo": microBatchExceedsSlo,
  "refused-duration": refusedDuration,
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

import { commitExceedsSlo } from "./commit-exceeds-slo.js"
import { duplicateUid } from "./duplicate-uid.js"
import { forwardChangesParallelism } from "./forward-changes-parallelism.js"
import { keyedStreamRepartitioned } from "./keyed-stream-repartitioned.js"
import { latencyExceedsSlo } from "./latency-exceeds-slo.js"
import { microBatchExceedsSlo } from "./micro-batch-exceeds-slo.js"
import { missingWatermark } from "./missing-watermark.js"
import { processingTimeWindow } from "./processing-time-window.js"
import { refusedBatchMode } from "./refused-batch-mode.js"
import { refusedDuration } from "./refused-duration.js"
import { refusedOperatorSetting } from "./refused-operator-setting.js"
import type { Rule } from "./rule.js"
import { unboundedLatency } from "./unbounded-latency.js"
import { unkeyedState } from "./unkeyed-state.js"
import { watermarkExceedsSlo } from "./watermark-exceeds-slo.js"
import { windowExceedsSlo } from "./window-exceeds-slo.js"

/** Every rule by name, in the order in which the documentation shows them. */
export const rules = {
  "duplicate-uid": duplicateUid,
  "refused-operator-setting": refusedOperatorSetting,
  "forward-changes-parallelism": forwardChangesParallelism,
  "keyed-stream-repartitioned": keyedStreamRepartitioned,
  "refused-batch-mode": refusedBatchMode,
  "processing-time-window": processingTimeWindow,
  "missing-watermark": missingWatermark,
  "unkeyed-state": unkeyedState,
  "micro-batch-exceeds-slo": microBatchExceedsSlo,
  "refused-duration": refusedDuration,
  "latency-exceeds-slo": latencyExceedsSlo,
  "window-exceeds-slo": windowExceedsSlo,
  "watermark-exceeds-slo": watermarkExceedsSlo,
  "commit-exceeds-slo": commitExceedsSlo,
  "unbounded-latency": unboundedLatency,
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

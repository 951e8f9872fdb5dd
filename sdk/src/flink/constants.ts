/** What a sink promises about each record. Mirrors `org.apache.flink.connector.base.DeliveryGuarantee`. */
export const DeliveryGuarantee = {
  /** Each record arrives once, even after a failure. Needs checkpoints, and results appear only with them. */
  EXACTLY_ONCE: "exactly-once",
  /** Each record arrives, some of them twice after a failure. */
  AT_LEAST_ONCE: "at-least-once",
  /** Records may be lost or doubled after a failure. */
  NONE: "none",
} as const
export type DeliveryGuarantee = (typeof DeliveryGuarantee)[keyof typeof DeliveryGuarantee]

/** How often a record may take part in the state after a failure. Mirrors `org.apache.flink.core.execution.CheckpointingMode`. */
export const CheckpointingMode = {
  EXACTLY_ONCE: "exactly-once",
  AT_LEAST_ONCE: "at-least-once",
} as const
export type CheckpointingMode = (typeof CheckpointingMode)[keyof typeof CheckpointingMode]

/** Whether the job is run as an endless one. Mirrors `org.apache.flink.api.common.RuntimeExecutionMode`. */
export const RuntimeExecutionMode = {
  STREAMING: "streaming",
  /** Needs bounded sources; no checkpoints, and each result comes once, at the end. */
  BATCH: "batch",
  /** Batch when all sources are bounded, otherwise streaming. */
  AUTOMATIC: "automatic",
} as const
export type RuntimeExecutionMode = (typeof RuntimeExecutionMode)[keyof typeof RuntimeExecutionMode]

/** What becomes of checkpoints when a job is cancelled. Mirrors `org.apache.flink.configuration.ExternalizedCheckpointRetention`. */
export const ExternalizedCheckpointRetention = {
  RETAIN_ON_CANCELLATION: "retain-on-cancellation",
  DELETE_ON_CANCELLATION: "delete-on-cancellation",
  NO_EXTERNALIZED_CHECKPOINTS: "no-externalized-checkpoints",
} as const
export type ExternalizedCheckpointRetention =
  (typeof ExternalizedCheckpointRetention)[keyof typeof ExternalizedCheckpointRetention]

/** Whether a path is looked at again. Mirrors `org.apache.flink.streaming.api.functions.source.FileProcessingMode`. */
export const FileProcessingMode = {
  PROCESS_ONCE: "process-once",
  PROCESS_CONTINUOUSLY: "process-continuously",
} as const
export type FileProcessingMode = (typeof FileProcessingMode)[keyof typeof FileProcessingMode]

/** Which clock a timer is of. Mirrors `org.apache.flink.streaming.api.TimeDomain`. */
export const TimeDomain = { EVENT_TIME: "event", PROCESSING_TIME: "processing" } as const
export type TimeDomain = (typeof TimeDomain)[keyof typeof TimeDomain]

/** Units of time for the few methods that take a number and a unit. Mirrors `java.util.concurrent.TimeUnit`; each is its length in milliseconds. */
export const TimeUnit = {
  MILLISECONDS: 1,
  SECONDS: 1_000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
} as const
export type TimeUnit = (typeof TimeUnit)[keyof typeof TimeUnit]

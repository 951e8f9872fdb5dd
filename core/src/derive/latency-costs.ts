import type { Duration } from "@streamwright/graph"

/** The numbers of the latency model that a job does not set itself, in milliseconds, each with its source. */
export const costs = {
  /** Flink `pipeline.auto-watermark-interval`, PipelineOptions. */
  flinkWatermarkInterval: 200,
  /** Flink `execution.buffer-timeout.interval`, ExecutionOptions; for each hop over the network. */
  flinkBufferTimeout: 100,
  /** Spark's documentation: end-to-end latencies "as low as 100 milliseconds" for micro-batches. */
  sparkSmallestBatch: 100,
  /** Spark's documentation of continuous processing: "as low as 1 ms". */
  sparkContinuous: 1,
  /** Spark's RTMKafkaKafkaBenchmark results: 99th percentile 84 ms, rounded up. */
  sparkRealTime: 100,
} as const satisfies Record<string, Duration>

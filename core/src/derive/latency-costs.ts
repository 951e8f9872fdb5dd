import type { Duration } from "@streamwright/graph"

/** The numbers of the latency model that a job does not set itself, in milliseconds, each with its source. */
export const costs = {
  /** Flink `pipeline.auto-watermark-interval`, PipelineOptions. */
  flinkWatermarkInterval: 200,
  /** Flink `execution.buffer-timeout.interval`, ExecutionOptions; for each hop over the network. */
  flinkBufferTimeout: 100,
  /** Flink `execution.async-state.active-buffer-timeout`, ExecutionOptions: how long requests for asynchronous state are gathered. */
  flinkAsyncStateBuffer: 1_000,
  /** Flink DefaultRollingPolicy: the longest time a row-format file is open. */
  fileRollover: 60_000,
  /** Flink FileSink.RowFormatBuilder: how often open files are looked at. */
  fileBucketCheck: 60_000,
  /** Flink AsyncSinkBase builders, KinesisStreamsSinkBuilder: the longest time a record waits for its batch. */
  asyncSinkBuffer: 5_000,
  /** Flink KafkaSourceOptions `partition.discovery.interval.ms`. */
  kafkaPartitionDiscovery: 300_000,
  /** Iceberg FlinkReadOptions `monitor-interval`. */
  icebergMonitorInterval: 60_000,
  /** Flink `restart-strategy.exponential-delay.initial-backoff`, RestartStrategyOptions. */
  flinkRestart: 1_000,
  /** Spark's documentation: end-to-end latencies "as low as 100 milliseconds" for micro-batches. */
  sparkSmallestBatch: 100,
  /** Spark's documentation of continuous processing: "as low as 1 ms". */
  sparkContinuous: 1,
  /** Spark's RTMKafkaKafkaBenchmark results: 99th percentile 84 ms, rounded up. */
  sparkRealTime: 100,
  /** Spark's Kafka source `maxTriggerDelay`, the longest wait for `minOffsetsPerTrigger` records. */
  sparkMaxTriggerDelay: 900_000,
} as const satisfies Record<string, Duration>

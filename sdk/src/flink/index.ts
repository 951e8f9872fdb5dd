export * from "./async.js"
export * from "./async-retry.js"
export * from "./cep/after-match-skip-strategy.js"
export * from "./cep/conditions.js"
export * from "./cep/functions.js"
export * from "./cep/pattern.js"
export * from "./cep/pattern-stream.js"
export * from "./checkpointed.js"
export { Configuration, type ConfigurationValue } from "./configuration.js"
export * from "./connected.js"
export { Sink, Source } from "./connectors/connector.js"
export * from "./connectors/elasticsearch.js"
export * from "./connectors/elasticsearch-8.js"
export * from "./connectors/file-formats.js"
export * from "./connectors/file-layout.js"
export * from "./connectors/file-sink.js"
export * from "./connectors/file-source.js"
export * from "./connectors/formats.js"
export * from "./connectors/iceberg.js"
export * from "./connectors/iceberg-source.js"
export * from "./connectors/iceberg-table.js"
export * from "./connectors/jdbc-connection.js"
export * from "./connectors/jdbc-sink.js"
export * from "./connectors/jdbc-source.js"
export * from "./connectors/kafka-sink.js"
export * from "./connectors/kafka-source.js"
export * from "./connectors/kinesis.js"
export * from "./connectors/plain-sinks.js"
export * from "./connectors/rolling-policy.js"
export * from "./constants.js"
export * from "./data-stream-sink.js"
export * from "./data-stream-utils.js"
export { Duration, type DurationLike } from "./duration.js"
export * from "./engine-triggers.js"
export * from "./environment.js"
export * from "./evictors.js"
export * from "./execution-config.js"
export * from "./functions.js"
export * from "./interval-join.js"
export {
  CoGroupedStreams,
  JoinedStreams,
  WindowedCoGroup,
  WindowedJoin,
} from "./joined.js"
export * from "./partition.js"
export * from "./process-functions.js"
export * from "./resources.js"
export * from "./rich.js"
export * from "./rich-functions.js"
export * from "./source-function.js"
export {
  type AggregatingState,
  AggregatingStateDescriptor,
  type BroadcastState,
  type ListState,
  ListStateDescriptor,
  type MapState,
  MapStateDescriptor,
  type ReadOnlyBroadcastState,
  type ReducingState,
  ReducingStateDescriptor,
  StateDescriptor,
  type ValueState,
  ValueStateDescriptor,
} from "./state.js"
export * as v2 from "./state-v2.js"
export * from "./stores.js"
export {
  CachedDataStream,
  DataStream,
  DataStreamSource,
  KeyedStream,
  SideOutputDataStream,
  SingleOutputStreamOperator,
} from "./streams.js"
export * from "./table/data-types.js"
export * from "./table/environment.js"
export * from "./table/environment-settings.js"
export * from "./table/functions.js"
export * from "./table/row.js"
export * from "./table/schema.js"
export * from "./table/statement-set.js"
export * from "./table/stream-environment.js"
export * from "./table/table.js"
export * from "./time-to-live.js"
export * from "./triggers.js"
export * from "./two-input-functions.js"
export * from "./types.js"
export * from "./watermarks.js"
export * from "./window-functions.js"
export { AllWindowedStream, type FieldOf, WindowedStream } from "./windowed-stream.js"
export {
  EventTimeSessionWindows,
  type GlobalWindow,
  GlobalWindows,
  type MergeCallback,
  MergingWindowAssigner,
  ProcessingTimeSessionWindows,
  type SessionGap,
  type SessionWindowTimeGapExtractor,
  SlidingEventTimeWindows,
  SlidingProcessingTimeWindows,
  TimeWindow,
  TumblingEventTimeWindows,
  TumblingProcessingTimeWindows,
  WindowAssigner,
  type WindowAssignerContext,
  WindowStagger,
} from "./windows.js"

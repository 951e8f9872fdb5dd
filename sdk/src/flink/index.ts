export * from "./async.js"
export * from "./cep.js"
export { Configuration, type ConfigurationValue } from "./configuration.js"
export * from "./connected.js"
export { Sink, Source } from "./connectors/connector.js"
export * from "./connectors/file.js"
export * from "./connectors/formats.js"
export * from "./connectors/iceberg.js"
export * from "./connectors/jdbc.js"
export * from "./connectors/kafka.js"
export * from "./connectors/kinesis.js"
export * from "./constants.js"
export * from "./data-stream-sink.js"
export * from "./data-stream-utils.js"
export { Duration, type DurationLike } from "./duration.js"
export * from "./environment.js"
export * from "./execution-config.js"
export * from "./functions.js"
export {
  CoGroupedStreams,
  IntervalJoin,
  IntervalJoined,
  JoinedStreams,
  WindowedCoGroup,
  WindowedJoin,
} from "./joined.js"
export * from "./partition.js"
export * from "./process-functions.js"
export * from "./resources.js"
export { AbstractRichFunction, type OpenContext, type RuntimeContext } from "./rich.js"
export * from "./source-function.js"
export * from "./state.js"
export {
  CachedDataStream,
  DataStream,
  DataStreamSource,
  KeyedStream,
  SideOutputDataStream,
  SingleOutputStreamOperator,
} from "./streams.js"
export * from "./table.js"
export * from "./triggers.js"
export * from "./types.js"
export * from "./watermarks.js"
export { AllWindowedStream, type FieldOf, WindowedStream } from "./windowed-stream.js"
export * from "./windows.js"

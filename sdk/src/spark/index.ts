export { Column, type ColumnOrName, type Literal } from "./column.js"
export * from "./dataset.js"
export * from "./dstream.js"
export * from "./functions.js"
export * as functions from "./functions.js"
export * from "./grouped.js"
export { Duration, Durations, Milliseconds, Minutes, Seconds } from "./interval.js"
export * from "./kafka.js"
export * from "./modes.js"
export {
  type ExpiredTimerInfo,
  type ListState,
  type MapState,
  StatefulProcessor,
  type StatefulProcessorHandle,
  type TimerValues,
  TTLConfig,
  type ValueState,
} from "./processor.js"
export * from "./reader.js"
export * from "./schema.js"
export * from "./session.js"
export * from "./state-spec.js"
export * from "./stateful.js"
export * from "./streaming-context.js"
export * from "./trigger.js"
export * from "./writer.js"

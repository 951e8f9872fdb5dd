export * from "./batch-writer.js"
export { Column, type ColumnOrName } from "./column.js"
export type { Literal } from "./column-operators.js"
export * from "./data-types.js"
export * from "./dataset.js"
export * from "./dstream.js"
export * from "./functions/index.js"
export * as functions from "./functions/index.js"
export * from "./group-state.js"
export * from "./grouped.js"
export { Duration, Durations, Milliseconds, Minutes, Seconds } from "./interval.js"
export type { JoinType } from "./join-type.js"
export * from "./kafka.js"
export * from "./key-value-grouped.js"
export * from "./modes.js"
export * from "./nulls.js"
export type { OptionValue } from "./options.js"
export {
  type ExpiredTimerInfo,
  type ListState,
  type MapState,
  type QueryInfo,
  StatefulProcessor,
  type StatefulProcessorHandle,
  StatefulProcessorWithInitialState,
  type TimerValues,
  TTLConfig,
  type ValueState,
} from "./processor.js"
export * from "./query.js"
export * from "./reader.js"
export type { Row } from "./row.js"
export * from "./schema.js"
export * from "./session.js"
export * from "./spark-context.js"
export * from "./state-spec.js"
export * from "./streaming-context.js"
export * from "./trigger.js"
export * from "./window-spec.js"
export * from "./writer.js"

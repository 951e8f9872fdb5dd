export { type Draft, type Input, isStream, JobBuilder, type JobOptions } from "./build.js"
export * from "./code.js"
export { parseDdl, structFields, structType } from "./ddl.js"
export {
  formatDuration,
  parseFlinkDuration,
  parseSparkInterval,
  parseSparkSpan,
  parseSparkTime,
} from "./duration.js"
export { broadcastSides, type Frame, newFrame, sideOf } from "./frames.js"
export * from "./graph.js"
export { type OperatorKind, operators, type Traits, traits } from "./operators.js"
export * from "./pattern.js"
export { print } from "./print.js"
export { aggregated, rowCount } from "./sql-aggregates.js"
export { timeBound } from "./sql-bounds.js"
export {
  beyond,
  columnPath,
  columnText,
  keyName,
  type Selected,
  selectedText,
  selection,
} from "./sql-columns.js"
export { type SqlExpression, withoutAlias } from "./sql-expression.js"
export { functionsIn, functionsOf } from "./sql-functions.js"
export { filterCondition, joinCondition } from "./sql-joins.js"
export { parseSqlExpression } from "./sql-parser.js"
export { typeOf, windowType } from "./sql-types.js"
export { laidOver, timeWindow } from "./sql-windows.js"
export * from "./time.js"
export { Dataflow } from "./walk.js"

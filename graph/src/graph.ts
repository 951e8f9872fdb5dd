/**
 * The dataflow graph of one stream-processing job: plain data, the hub that
 * every dialect writes and that every fact, rule and drawing reads.
 */
import type { Code } from "./code.js"

import type { Pattern } from "./pattern.js"
import type { AsyncCalls, JoinInterval, Watermark, Window, WindowTrigger } from "./time.js"

/** A place in a file: absolute path with forward slashes, UTF-16 offsets, end exclusive. */
export interface Span {
  readonly file: string
  readonly start: number
  readonly end: number
}

/** Milliseconds. */
export type Duration = number

/** A setting that stands in the text but whose value the text does not tell. */
export interface Unknown {
  /** How it is written. */
  readonly unknown: string
  /** Why it is not known; absent means that only the run of the job tells. */
  readonly reason?: string
}

/** A setting that the engine does not accept, with the engine's reason. */
export interface Refused {
  readonly refused: string
  readonly reason: string
}

/** What the engine will see for a setting, as far as the text tells. */
export type Setting<T> = T | Unknown | Refused

export type Engine = "flink" | "spark"

/** The clock of the records (event) or of the machine (processing). */
export type Clock = "event" | "processing"

/** What a record looks like, as far as it is declared. */
export interface RecordType {
  readonly name?: string
  readonly fields: readonly Field[]
}

export interface Field {
  readonly name: string
  /** The TypeScript type as written, or the engine's type name for columns. */
  readonly type: string
}

/** A key by the record fields it is made of; unknown when it is computed. */
export type Key = Setting<readonly string[]>

/** One piece of state that an operator's function declares. */
export interface State {
  readonly name: string
  readonly type: "value" | "list" | "map" | "reducing" | "aggregating"
  /** Who owns an entry: each key, each parallel task, or every task alike. */
  readonly scope: "key" | "task" | "broadcast"
  readonly timeToLive?: Setting<Duration>
  /** How many entries are looked at for expired ones at each access. */
  readonly cleanupSize?: Setting<number>
  /** Whether it is read and written without waiting, through an API of its own. */
  readonly isAsync?: true
}

/** When a micro-batch query starts its next batch. */
export interface BatchTrigger {
  readonly type:
    | "default"
    | "processing-time"
    | "once"
    | "available-now"
    | "continuous"
    | "real-time"
    | "unknown"
  readonly interval?: Setting<Duration>
}

/** What a selection makes of a row. A column that is neither typed nor taken from another keeps its type, or has one that is not known. */
export interface Projection {
  /** The columns it makes; `record.*` is every field of the struct `record`, `?` a column whose name is not known. */
  readonly columns: readonly string[]
  /** Whether the other columns stay. */
  readonly keeps: boolean
  readonly drops?: readonly string[]
  /** Whether it names the columns that are there anew, in their order. */
  readonly renames?: true
  /** The types of those columns whose expression says it, such as a cast. */
  readonly types?: { readonly [column: string]: string }
  /** The columns or fields that others are taken from under a new name; windows and their times are taken from the column that they are laid over. */
  readonly from?: { readonly [column: string]: string }
  /** The columns that an expression computes without saying their type. */
  readonly computed?: readonly string[]
  /** The columns whose expressions could not be read, of which nothing is known but, perhaps, the name. */
  readonly unread?: readonly UnreadColumn[]
}

export interface UnreadColumn extends Unknown {
  readonly column: string
}

/** An input of a join. */
export type Side = "left" | "right"

/** A column in the condition of a join. */
export interface JoinColumn {
  /** The input that it belongs to, where the text says it. */
  readonly side?: Side
  /** Its path; `?` for what is computed from columns. */
  readonly name: string
}

/** What must hold for the rows of a pair. */
export interface JoinCondition {
  readonly equal: readonly (readonly [JoinColumn, JoinColumn])[]
  readonly ranges?: readonly TimeRange[]
  /** The columns of comparisons from which no engine can tell how far apart two columns may be. */
  readonly unusable?: readonly JoinColumn[]
  /** Whether it says more, in alternatives or in words that are not read. */
  readonly isPartial?: boolean
}

/** How far apart two columns may be: `to` minus `from` is at least, or at most, so long. */
export interface TimeRange {
  readonly from: JoinColumn
  readonly to: JoinColumn
  readonly least?: Duration
  readonly most?: Duration
}

/** The settings of one operator that its engine will see. */
export interface OperatorSettings {
  name?: string
  uid?: string
  parallelism?: Setting<number>
  /** The highest parallelism it can ever be rescaled to. */
  maxParallelism?: Setting<number>
  /** How long a record waits here for its network buffer to fill; negative means until it is full. */
  bufferTimeout?: Setting<Duration>
  /** Stands in for the hash that the engine makes of the uid. */
  uidHash?: Setting<string>
  /** How records are spread over the tasks that follow. */
  partitioning?: "forward" | "rebalance" | "shuffle" | "rescale" | "global" | "custom"
  /** The outside system of a source or sink: `kafka`, `file`, `print` … */
  connector?: string
  /** By the system's own names; `?` stands for options whose names are not known. */
  options?: { readonly [option: string]: Setting<string | number | boolean> }
  /** Whether a source is told its columns rather than asked for them. */
  hasSchema?: boolean
  /** The columns whose values a sink keeps in directories of their own. */
  partitionedBy?: Key
  /** The columns by whose values a sink keeps rows near each other. */
  clusteredBy?: Key
  /** Whether a source comes to an end. */
  bounded?: boolean
  watermark?: Watermark
  key?: Key
  window?: Window
  /** Further windows that one aggregation groups by. */
  otherWindows?: readonly Window[]
  /** The trigger that replaces the window's own. */
  windowTrigger?: WindowTrigger
  /** What removes records from a window before or after its function runs. */
  evictor?: "count" | "time" | "delta" | "custom"
  allowedLateness?: Setting<Duration>
  /** The side output that records too late for the operator go to. */
  lateDataTo?: Setting<string>
  /** The same, for each side of a join. */
  lateLeftTo?: Setting<string>
  lateRightTo?: Setting<string>
  /** The clock of an operator that has one without a window: pattern, interval join, timeouts. */
  clock?: Clock
  /** How far apart joined records may be, or how long a pattern may take. */
  within?: Setting<Duration>
  joinInterval?: JoinInterval
  joinType?: string
  /** What a join of tables compares beside columns of equal names; and which columns a filter compares. */
  condition?: JoinCondition
  /** The sides of a join that are to be sent whole to every task. */
  broadcasts?: readonly Side[]
  /** What a batch action does at once with a stream, by the name of its call: `show`, `write` … */
  action?: string
  /** Those functions of its expressions that the engine treats apart on streams: see `functionsIn`. */
  functions?: readonly string[]
  /** Whether the values that a pivot makes columns of are listed or must be found in the data. */
  pivot?: "listed" | "found"
  /** The names of a pattern's stages, in order. */
  steps?: readonly string[]
  pattern?: Pattern
  calls?: AsyncCalls
  /** How long an asynchronous call may take. */
  timeout?: Setting<Duration>
  /** The columns that a selection or an aggregation makes, and whether the others stay. */
  projection?: Projection
  state?: readonly State[]
  /** How a function with state per key is written: for one result of a group, for any number, or as a processor with states and timers of its own. */
  stateful?: "map" | "flatMap" | "processor"
  /** The output mode that such a function is told, beside that of its query. */
  functionMode?: Setting<string>
  /** The clock of its timers or timeouts, if it may have any. */
  timeMode?: Setting<"none" | Clock>
  /** The column of its results that carries event time on. */
  eventTimeColumn?: Setting<string>
  /** Columns that identify a duplicate. */
  columns?: readonly string[]
  sideOutput?: string
  sql?: string
  outputMode?: Setting<string>
  trigger?: BatchTrigger
  checkpointLocation?: Setting<string>
  delivery?: Setting<string>
}

export type SettingName = keyof OperatorSettings

/** Where an operator is written. Paths of settings (`window`, `window.size`) name their own places. */
export interface Origin {
  /** The call that makes the operator, without what it is called on. */
  readonly call: Span
  /** The name of the called method. */
  readonly name: Span
  /** The name of the first call that belongs to the operator: `window` in `.window(…).reduce(…)`. */
  readonly first: Span
  /** The last call that configures it: `uid(…)` in `.map(…).uid(…)`. */
  readonly last: Span
  readonly settings: { readonly [path: string]: Span }
}

/** The origin of what was recorded by running and is written nowhere. */
const noPlace: Span = { file: "", start: 0, end: 0 }
export const nowhere: Origin = { call: noPlace, name: noPlace, first: noPlace, last: noPlace, settings: {} }

export interface Operator {
  /** Follows from kind, name and order, so the same text always gives the same id. */
  readonly id: string
  readonly kind: import("./operators.js").OperatorKind
  readonly settings: Readonly<OperatorSettings>
  /** The record type it emits, where the operator declares one. */
  readonly output?: RecordType
  readonly code?: Code
  /** Made only under a condition that the text does not decide, or once for each of some unknown items. */
  readonly circumstance?: Circumstance
  readonly origin: Origin
}

export type Circumstance = "conditional" | "repeated"

export interface Edge {
  readonly from: string
  readonly to: string
  /** Which input of `to` this is, from 0. */
  readonly input: number
  readonly role?: "broadcast" | "side"
}

/** Something in the text that could not be followed, and why. */
export interface Gap {
  readonly at: Span
  readonly reason: string
  /** The operator whose further course is unknown. */
  readonly after?: string
}

/** Something that is described and then left, so that nothing runs. */
export interface Unfinished {
  /**
   * query: it is never started. operator: a window, join or connection that no function
   * is given to. program: it builds a job and never executes it.
   */
  readonly what: "query" | "operator" | "program"
  readonly at: Span
  /** The operator whose output it would have taken. */
  readonly after?: string
}

/** A promise: the longest time from a record's arrival at a source to its result being visible at the sink. */
export interface ServiceLevel {
  readonly latency?: Setting<Duration>
  readonly at?: Span
}

/** Settings of the whole job. Absent means the engine's default. */
export interface JobSettings {
  /** Absent means that no checkpoints are taken. */
  checkpointInterval?: Setting<Duration>
  bufferTimeout?: Setting<Duration>
  watermarkInterval?: Setting<Duration>
  /** The batch interval of a DStream job. */
  batchInterval?: Setting<Duration>
  /** How long SQL operators may hold records to process them together. */
  miniBatchLatency?: Setting<Duration>
  runtimeMode?: string
  /** Whether the program waits for a query of its to end. */
  awaitsQueries?: boolean
  /** All other settings that the job makes, by the engine's own names for them (`spark.sql.shuffle.partitions`). */
  configuration?: Configuration
}

/** Settings by an engine's own names, as the job gives them: a text is in the engine's grammar. */
export type Configuration = { readonly [key: string]: Setting<string | number | boolean> }

export interface Job {
  readonly name: string
  readonly engine: Engine
  readonly serviceLevel: ServiceLevel
  /** The clock that the author says is meant. */
  readonly timeDomain?: Clock
  /** The version of the engine that the job is for, such as `4.1`; absent means the newest that is known. */
  readonly engineVersion?: string
  readonly settings: Readonly<JobSettings>
  readonly operators: readonly Operator[]
  readonly edges: readonly Edge[]
  readonly gaps: readonly Gap[]
  /** Values that were taken and may be others at run time, such as the fallback of an environment variable. */
  readonly assumptions: readonly Gap[]
  /** What only a reader of the text can tell of, because nothing runs it. */
  readonly unfinished: readonly Unfinished[]
  /** The definition: `defineJob(…)`, or the first call of a plain script. */
  readonly at: Span
  /** Where the job's own settings stand, by name (`batchInterval`, `configuration.state.backend.type` …). */
  readonly origins: { readonly [setting: string]: Span }
}

/** Whether a setting's value is known and accepted. */
export function isKnown<T>(setting: Setting<T> | undefined): setting is T {
  if (setting === undefined) return false
  return !(typeof setting === "object" && setting !== null && ("unknown" in setting || "refused" in setting))
}

/** The value of a setting, or `otherwise` where it is not known. */
export function known<T, U>(setting: Setting<T> | undefined, otherwise: U): T | U {
  return isKnown(setting) ? setting : otherwise
}

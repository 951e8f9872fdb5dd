/** When an engine comes to look at a condition. */
export type Moment =
  /** The compiler of the engine's own language refuses it. */
  | "compiling"
  /** The call throws. */
  | "building"
  /** The engine looks at the whole job. */
  | "submitting"
  /** The operator opens, or the query's first batch is planned. */
  | "opening"
  /** The first record or batch that it concerns. */
  | "running"
  /** After a restart, a change, or when an outside system has changed. */
  | "later"
  /** Nothing is refused: the job runs and is wrong. */
  | "never"

/** One thing that an engine refuses, fails at, or gets silently wrong. */
export interface Condition {
  /** What it is about, in one line. */
  readonly what: string
  readonly shows: Moment
  /** The first version that has it; absent when all that are in use do. */
  readonly since?: string
  /** The first version that no longer has it. */
  readonly before?: string
  /** Lines of a job of which the last does not compile: the types of the SDK are in the way of it. */
  readonly unwritable?: string
  /** Why no rule stands for it. */
  readonly leftOut?: string
}

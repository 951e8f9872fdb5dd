import type { Span } from "@streamwright/graph"
import type { Patch } from "./patch.js"

/** error: the engine refuses it or it cannot work; warning: it runs and is wrong, unbounded or too slow. */
export type Severity = "error" | "warning" | "info"

/** When the mistake would show if nobody mended it. */
export type Shows = "on submit" | "at run time" | "silently"

/**
 * safe: same results, same state. breaks-savepoint: same results, but old
 * state cannot be restored. changes-results: other results, which is the point.
 */
export type Safety = "safe" | "breaks-savepoint" | "changes-results"

export interface Related {
  readonly at: Span
  readonly message: string
}

/** A repair, as a change of the graph. The dialect spells it when somebody asks for it. */
export interface Fix {
  readonly title: string
  readonly safety: Safety
  readonly patches: readonly Patch[]
}

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** What is wrong, why here, and when it would show. */
  readonly message: string
  /** What to do. */
  readonly help?: string
  readonly shows: Shows
  readonly at: Span
  readonly related: readonly Related[]
  readonly fixes: readonly Fix[]
  /** The job it was found in; findings about a file as a whole have none. */
  readonly job?: string
  /** The operator it is about, for the drawing. */
  readonly operator?: string
}

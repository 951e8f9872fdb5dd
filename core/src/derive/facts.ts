import type { Clock, Dataflow, Duration, Key, Operator, RecordType, Setting, Span } from "@streamwright/graph"

import type { Delivery } from "./delivery.js"
import type { Settings } from "./settings.js"
import type { Version } from "./version.js"

/** One question about a graph, answered for each of its operators. */
export interface PerOperator<T> {
  of(operator: Operator): T
}

/** What is known about event time where an operator's output leaves it. */
export interface Time {
  /**
   * arrives: watermarks come while the job runs. at-end: only when the bounded
   * input ends. never: no watermark can ever come. unknown: a gap is on the way.
   */
  readonly watermark: "arrives" | "at-end" | "never" | "unknown"
  /** How far the watermark stays behind the newest record. */
  readonly bound?: Setting<Duration>
  /** The column that carries the watermark furthest behind, in engines that tag columns. */
  readonly column?: string
  /** The operators that supply the watermark. */
  readonly suppliers: readonly Operator[]
  /** The operators because of which no watermark can come. */
  readonly missing: readonly Operator[]
  /** The columns that carry a watermark; empty in engines that do not tag columns. */
  readonly tags: readonly Tag[]
  /** Where columns lost their watermarks on the way. */
  readonly losses: readonly Loss[]
}

/** A column that carries a watermark. */
export interface Tag {
  readonly column: string
  /** How far the watermark stays behind the newest value. */
  readonly bound?: Setting<Duration>
  readonly suppliers: readonly Operator[]
  /** Whether the other side of a join has, or may have, a column of this name, so that who names it may mean that one. */
  readonly isAmbiguous?: true
}

/** A place where a watermark ends. */
export interface Loss {
  readonly tag: Tag
  readonly at: Operator
  /**
   * computed: a column of that name is made anew. left out: no column is it any
   * more. grouped away: it is no key. rebuilt: a function builds the rows.
   * second side: a union has the tags of its first side. moved: another column
   * was tagged.
   */
  readonly how: "computed" | "left out" | "grouped away" | "rebuilt" | "second side" | "moved"
}

/** Whether the records that leave an operator carry the time at which they happened. */
export interface Stamps {
  readonly timestamps: "carried" | "none" | "unknown"
  /** The sources that give their records none. */
  readonly without: readonly Operator[]
}

/** The key in force for the records that reach an operator. */
export interface Keyed {
  readonly key: Key
  readonly by: Operator
}

/** One thing that an operator remembers. */
export interface Kept {
  readonly name: string
  readonly per: "key" | "key and window" | "window" | "task" | "every task"
  /** What ends an entry's life. */
  readonly until:
    | "the window ends"
    | "its time-to-live"
    | "the watermark passes"
    | "its function clears it"
    | "for ever"
}

/** One reason why a result comes later than its record. */
export interface LatencyTerm {
  readonly operator: Operator
  /** In words: `window of 1 min`, `watermark 5 s behind`. */
  readonly what: string
  /** The least and the most this adds to a record, in milliseconds; `worst` may be Infinity. */
  readonly floor: Duration
  readonly worst: Duration
  readonly at: Span
  /** Whether the term comes from the engine's default rather than from the job. */
  readonly isDefault: boolean
  readonly cause: "window" | "watermark" | "batch" | "network" | "call" | "commit" | "source" | "engine"
  /** The event without which it adds nothing: `a partition goes quiet`. Such a term is told apart and is in no sum. */
  readonly when?: string
}

/** The slowest way by which a record reaches a place, and what makes it slow, in order of flow. */
export interface Latency {
  readonly floor: Duration
  readonly worst: Duration
  /** Whether something on the way takes a time that the text does not tell. */
  readonly isLowerBound: boolean
  readonly terms: readonly LatencyTerm[]
  /** What adds to it only when something happens that steady traffic has not. */
  readonly contingent: readonly LatencyTerm[]
}

/** How results change as more records come. */
export interface Changes {
  /**
   * append: each result is final. update: a later result may replace it.
   * complete: every result is written again and again. unknown: the queries that
   * it feeds do not agree, or the text does not say.
   */
  readonly rows: "append" | "update" | "complete" | "unknown"
  /** The output modes of the queries that it feeds, as they are written, or `unknown`; empty where queries have none. */
  readonly modes: readonly string[]
}

/** Why the watermark that an operator lives by does not reach it. */
export type Unmet =
  /** Nobody supplies one: these operators do not. */
  | { readonly why: "missing"; readonly at: readonly Operator[] }
  /** It ended on the way. */
  | { readonly why: "lost"; readonly loss: Loss }
  /** The operator takes an expression over the column that carries it. */
  | { readonly why: "wrapped"; readonly tag: Tag }
  /** The operator takes another column than those that carry one. */
  | { readonly why: "other column"; readonly tag: Tag; readonly column: string }
  /** It begins behind the operator. */
  | { readonly why: "behind"; readonly supplier: Operator }
  /** Nothing that it groups by is a time, whether there is a watermark or not. */
  | { readonly why: "no time in the key"; readonly tags: readonly Tag[] }

/** One input of a join. */
export interface JoinInput {
  readonly operator: Operator
  /** Whether it has no end; undefined where the text does not tell. */
  readonly isStream: boolean | undefined
  readonly tags: readonly Tag[]
  /** Whether its watermarks are known, those that it lacks as well. */
  readonly isClear: boolean
}

/** What a join compares, and so how long it has to remember. */
export interface Joined {
  readonly left: JoinInput
  readonly right: JoinInput
  /** `inner`, `leftouter` … */
  readonly type: string
  /** How many pairs of columns, or of what is computed from the columns of each side, must be equal. */
  readonly equal: number
  /** A watermarked column among those that must be equal: it ends the state of both sides. */
  readonly keyTag?: Tag
  /** How much later the event time of the right side may be than that of the left. */
  readonly range: { readonly least?: Duration; readonly most?: Duration }
  /** Whether it compares watermarked columns in a way that tells no bound. */
  readonly unusable: boolean
  /** Whether it says more than is read. */
  readonly isPartial: boolean
}

/** What goes wrong in an operator that lives by the watermark when none comes. */
export type Consequence = "never fires" | "refused" | "kept for ever"

/** Everything derived from one job. */
export interface Facts {
  readonly flow: Dataflow
  /** The version of the engine that the job is for. */
  readonly version: Version
  readonly settings: Settings
  readonly time: PerOperator<Time>
  readonly stamps: PerOperator<Stamps>
  /** Whether the API the job is written with knows event time at all. */
  readonly hasEventTime: boolean
  /** Whether a watermark is a tag on a column, which any operator on the way can be given, rather than a part of a source. */
  readonly tagsColumns: boolean
  /** The clock an operator acts on; undefined when it acts on none. */
  readonly clock: PerOperator<Clock | undefined>
  /** What an operator loses without a watermark; undefined when it needs none. */
  readonly waits: PerOperator<Consequence | undefined>
  /** Why an operator that waits waits in vain; undefined when it does not, or when a gap is on the way. */
  readonly unmet: PerOperator<Unmet | undefined>
  readonly changes: PerOperator<Changes>
  /** Whether the rows that leave an operator have no end; undefined where the text does not tell. */
  readonly streams: PerOperator<boolean | undefined>
  /** Of the joins of engines that tag columns with watermarks. */
  readonly joins: PerOperator<Joined | undefined>
  readonly keys: PerOperator<Keyed | undefined>
  readonly state: PerOperator<readonly Kept[]>
  readonly delivery: PerOperator<Delivery>
  /** The type of the records that leave an operator, where it is known. */
  readonly schema: PerOperator<RecordType | undefined>
  /** Up to and with an operator. */
  readonly latency: PerOperator<Latency>
  /** Of the whole job: the slowest way to any sink. */
  readonly jobLatency: Latency
}

import type { JobBuilder } from "@streamwright/graph"

/** What a query did in a batch; times are milliseconds. Mirrors `org.apache.spark.sql.streaming.StreamingQueryProgress`. */
export interface StreamingQueryProgress {
  readonly batchId: number
  readonly batchDuration: number
  readonly numInputRows: number
  readonly inputRowsPerSecond: number
  readonly processedRowsPerSecond: number
  /** Among others the watermark, as ISO 8601. */
  readonly eventTime: Readonly<Record<string, string>>
  readonly durationMs: Readonly<Record<string, number>>
  /** All of it, as JSON. */
  json(): string
}

/** Mirrors `org.apache.spark.sql.streaming.StreamingQueryStatus`. */
export interface StreamingQueryStatus {
  readonly message: string
  readonly isDataAvailable: boolean
  readonly isTriggerActive: boolean
}

/** A query that runs. Mirrors `org.apache.spark.sql.streaming.StreamingQuery`. */
export class StreamingQuery {
  /** Stays the same when the query goes on from its checkpoint. */
  readonly id: string = ""
  /** Another one at each start. */
  readonly runId: string = ""
  readonly isActive: boolean = false
  /** The last batches. While a job is recorded, there are none. */
  readonly recentProgress: readonly StreamingQueryProgress[] = []
  readonly lastProgress: StreamingQueryProgress | null = null
  readonly status: StreamingQueryStatus = {
    message: "recorded",
    isDataAvailable: false,
    isTriggerActive: false,
  }

  constructor(
    readonly name: string | null,
    private readonly builder: JobBuilder,
  ) {}

  /** Waits until the query ends. While a job is recorded, it does not wait. */
  awaitTermination(timeoutMs?: number): void {
    this.builder.settings.awaitsQueries = true
  }

  /** Waits until all that is there now has been processed. While a job is recorded, it does not wait. */
  processAllAvailable(): void {
    this.builder.settings.awaitsQueries = true
  }

  /** Why the query ended; null while it runs. */
  exception(): Error | null {
    return null
  }

  /** Prints the plan of the last batch. */
  explain(extended = false): void {}

  /** Ends the query; waits for its batch. */
  stop(): void {}
}

/** Hears of the queries of a session. Mirrors `org.apache.spark.sql.streaming.StreamingQueryListener`. */
export abstract class StreamingQueryListener {
  /** A query has started; it waits until this returns. */
  abstract onQueryStarted(event: { readonly id: string; readonly name: string | null }): void
  /** A batch has ended. */
  abstract onQueryProgress(event: { readonly progress: StreamingQueryProgress }): void
  /** A query has ended, with an error or without. */
  abstract onQueryTerminated(event: { readonly id: string; readonly exception: string | null }): void

  /** A trigger found no new data. */
  onQueryIdle(event: { readonly id: string; readonly timestamp: string }): void {}
}

/** The queries of a session. Mirrors `org.apache.spark.sql.streaming.StreamingQueryManager`. */
export class StreamingQueryManager {
  /** While a job is recorded, no query runs. */
  readonly active: readonly StreamingQuery[] = []

  constructor(private readonly builder: JobBuilder) {}

  /** A query by its id. */
  get(id: string): StreamingQuery | null {
    return null
  }

  /** Waits until one of the queries ends. While a job is recorded, it does not wait. */
  awaitAnyTermination(timeoutMs?: number): void {
    this.builder.settings.awaitsQueries = true
  }

  /** Forgets the queries that ended, so that `awaitAnyTermination` waits for the next. */
  resetTerminated(): void {}

  /** Hears of every query of the session. */
  addListener(listener: StreamingQueryListener): void {}

  /** Hears no more. */
  removeListener(listener: StreamingQueryListener): void {}
}

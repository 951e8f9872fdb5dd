import type { JobBuilder } from "@streamwright/graph"
import { after, source } from "../flow.js"
import { openJob, recorded } from "../record.js"
import { DStream, type RDD } from "./dstream.js"
import type { Duration } from "./interval.js"
import { type SparkConf, SparkContext } from "./spark-context.js"

/** Receives records in a way of its own. Mirrors `org.apache.spark.streaming.receiver.Receiver`. */
export abstract class Receiver<T> {
  /** Called when receiving begins; must not wait. */
  abstract onStart(): void
  /** Called when receiving ends. */
  abstract onStop(): void

  /** Hands over records. */
  store(...items: readonly T[]): void {}

  /** Stops and starts again, later and elsewhere. */
  restart(message: string, error?: Error): void {}

  /** Whether receiving has ended. */
  isStopped(): boolean {
    return false
  }
}

/** Where a DStream program begins: cuts all its streams into batches. Mirrors `org.apache.spark.streaming.StreamingContext`. */
export class StreamingContext {
  readonly sparkContext: SparkContext
  readonly [recorded]: JobBuilder

  /** A batch each `batchDuration`; every window is a multiple of it. */
  constructor(conf: SparkConf | SparkContext, batchDuration: Duration) {
    this.sparkContext = conf instanceof SparkContext ? conf : new SparkContext(conf)
    const settings = this.sparkContext.conf
    this[recorded] = openJob("spark", () => settings.get("spark.app.name", "Spark query"))
    this[recorded].settings.batchInterval = batchDuration.milliseconds()
  }

  /**
   * The context that a checkpoint directory has, or else the one that a function makes. After a restart the function is
   * not called: what it would do differently by then does not happen. While a job is recorded, it is called.
   */
  static getOrCreate(checkpointPath: string, creatingFunc: () => StreamingContext): StreamingContext {
    return creatingFunc()
  }

  /** Where state is kept for a restart: stateful operators need it. */
  checkpoint(directory: string): void {}

  /** Keeps each batch for this long, for who asks for it later. */
  remember(duration: Duration): void {}

  /** Lines of text from a socket. What was read is lost at a failure. */
  socketTextStream(hostname: string, port: number): DStream<string> {
    return this.source("socket", { host: hostname, port })
  }

  /** Lines of the files that appear in a directory. */
  textFileStream(directory: string): DStream<string> {
    return this.source("file", { path: directory })
  }

  /** Records of one length of the files that appear in a directory. */
  binaryRecordsStream(directory: string, recordLength: number): DStream<Uint8Array> {
    return this.source("file", { path: directory })
  }

  /** Batches that are here, for tests: one at a time by default. */
  queueStream<T>(queue: readonly (readonly T[])[], oneAtATime = true): DStream<T> {
    return this.source("collection")
  }

  /** Records of a receiver of one's own. */
  receiverStream<T>(receiver: Receiver<T>): DStream<T> {
    return this.source("custom")
  }

  /** The records of several streams. */
  union<T>(streams: readonly DStream<T>[]): DStream<T> {
    const [first, ...others] = streams.map(stream => stream[recorded])
    if (!first) throw new RangeError("A union needs at least one stream.")
    return new DStream(after(first, "union", {}, others))
  }

  /** Changes the batches of several streams into one. */
  transform<T>(
    streams: readonly DStream<unknown>[],
    transformFunc: (rdds: readonly RDD<unknown>[], time: Date) => RDD<T>,
  ): DStream<T> {
    const [first, ...others] = streams.map(stream => stream[recorded])
    if (!first) throw new RangeError("A transformation needs at least one stream.")
    return new DStream(after(first, "map", {}, others))
  }

  /** Starts the job. While it is recorded, nothing happens. */
  start(): void {}

  /** Waits until the job ends. While it is recorded, it does not wait. */
  awaitTermination(): void {}

  /** Waits so many milliseconds at most, and says whether the job has ended. */
  awaitTerminationOrTimeout(timeout: number): boolean {
    return true
  }

  /** Ends the job; gracefully means after all that was received. */
  stop(stopSparkContext = true, stopGracefully = false): void {}

  private source<T>(connector: string, options?: Readonly<Record<string, string | number>>): DStream<T> {
    return new DStream(source(this[recorded], { connector, options }))
  }
}

import type { JobBuilder } from "@streamwright/graph"
import { source } from "../flow.js"
import { openJob, recorded } from "../record.js"
import { DStream } from "./dstream.js"
import type { Duration } from "./interval.js"

/** Settings of an application. Mirrors `org.apache.spark.SparkConf`. */
export class SparkConf {
  private appName = "Spark query"

  setAppName(name: string): this {
    this.appName = name
    return this
  }

  setMaster(master: string): this {
    return this
  }

  set(key: string, value: string): this {
    return this
  }

  /** What the application is called. */
  get [recorded](): string {
    return this.appName
  }
}

/** Where a DStream program begins: cuts all its streams into batches. Mirrors `org.apache.spark.streaming.StreamingContext`. */
export class StreamingContext {
  readonly [recorded]: JobBuilder

  /** A batch each `batchDuration`; every window is a multiple of it. */
  constructor(conf: SparkConf, batchDuration: Duration) {
    this[recorded] = openJob("spark", () => conf[recorded])
    this[recorded].settings.batchInterval = batchDuration.milliseconds()
  }

  /** Where state is kept for a restart: stateful operators need it. */
  checkpoint(directory: string): void {}

  /** Lines of text from a socket. What was read is lost at a failure. */
  socketTextStream(hostname: string, port: number): DStream<string> {
    return new DStream(source(this[recorded], { connector: "socket", options: { host: hostname, port } }))
  }

  /** Lines of the files that appear in a directory. */
  textFileStream(directory: string): DStream<string> {
    return new DStream(source(this[recorded], { connector: "file", options: { path: directory } }))
  }

  /** Starts the job. While it is recorded, nothing happens. */
  start(): void {}

  /** Waits until the job ends. While it is recorded, it does not wait. */
  awaitTermination(): void {}

  stop(stopSparkContext = true, stopGracefully = false): void {}
}

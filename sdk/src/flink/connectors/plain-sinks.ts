import { Sink } from "./connector.js"

/** Writes each record to the standard output of the task that has it. Mirrors `org.apache.flink.streaming.api.functions.sink.PrintSink`. */
export class PrintSink<T> extends Sink<T> {
  /** @param _sinkIdentifier stands before each line, to tell several sinks apart. */
  constructor(_sinkIdentifier?: string) {
    super({ connector: "print" })
  }
}

/** Drops every record, to measure a job without what it writes to. Mirrors `org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink`. */
export class DiscardingSink<T> extends Sink<T> {
  constructor() {
    super({ connector: "discard" })
  }
}

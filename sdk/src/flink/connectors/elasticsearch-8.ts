import { ConnectorBuilder, Sink } from "./connector.js"
import type { HttpHost, IndexRequest } from "./elasticsearch.js"

/** Writes to Elasticsearch without waiting, at least once. Mirrors `org.apache.flink.connector.elasticsearch.sink.Elasticsearch8AsyncSink`. */
export class Elasticsearch8AsyncSink<T> extends Sink<T> {}

/** For clusters of version 8. Mirrors `org.apache.flink.connector.elasticsearch.sink.Elasticsearch8AsyncSinkBuilder`. */
export class Elasticsearch8AsyncSinkBuilder<T> extends ConnectorBuilder {
  constructor() {
    super("elasticsearch")
  }

  setHosts(...hosts: readonly [HttpHost, ...HttpHost[]]): this {
    return this
  }

  /** Makes an operation of a record. */
  setElementConverter(elementConverter: (element: T, context: object) => IndexRequest): this {
    return this
  }

  setPassword(password: string): this {
    return this
  }

  /** The most operations sent together. Default 500. */
  setMaxBatchSize(maxBatchSize: number): this {
    return this.option("maxBatchSize", maxBatchSize)
  }

  /** The most requests under way at once. Default 50. */
  setMaxInFlightRequests(maxInFlightRequests: number): this {
    return this.option("maxInFlightRequests", maxInFlightRequests)
  }

  /** The most operations waiting; then the sink holds the job up. Default 10,000. */
  setMaxBufferedRequests(maxBufferedRequests: number): this {
    return this.option("maxBufferedRequests", maxBufferedRequests)
  }

  /** The most bytes sent together. Default 5 MB. */
  setMaxBatchSizeInBytes(maxBatchSizeInBytes: number): this {
    return this.option("maxBatchSizeInBytes", maxBatchSizeInBytes)
  }

  /** The longest time in milliseconds that an operation waits for others. Default 5000. */
  setMaxTimeInBufferMS(maxTimeInBufferMS: number): this {
    return this.option("maxTimeInBufferMS", maxTimeInBufferMS)
  }

  /** A larger operation fails the job. Default 1 MB. */
  setMaxRecordSizeInBytes(maxRecordSizeInBytes: number): this {
    return this.option("maxRecordSizeInBytes", maxRecordSizeInBytes)
  }

  setUsername(username: string): this {
    return this.option("username", username)
  }

  build(): Elasticsearch8AsyncSink<T> {
    return new Elasticsearch8AsyncSink(this.recorded())
  }
}

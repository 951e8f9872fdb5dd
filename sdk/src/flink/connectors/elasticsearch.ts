import type { DeliveryGuarantee } from "../constants.js"
import { ConnectorBuilder, Sink } from "./connector.js"

/** A node of the cluster. Mirrors `org.apache.http.HttpHost`. */
export class HttpHost {
  constructor(
    readonly hostname: string,
    readonly port: number,
    readonly scheme: "http" | "https" = "http",
  ) {}
}

/** Something to do in an index. An id of your own makes it safe to do twice. */
export interface IndexRequest {
  readonly index: string
  readonly id?: string
  readonly source: object
}

/** Takes what is to be done. Mirrors `org.apache.flink.connector.elasticsearch.sink.RequestIndexer`. */
export interface RequestIndexer {
  add(...requests: readonly IndexRequest[]): void
}

/** Makes requests of records. Mirrors `org.apache.flink.connector.elasticsearch.sink.ElasticsearchEmitter`. */
export type ElasticsearchEmitter<T> = (element: T, context: object, indexer: RequestIndexer) => void

/** Writes to Elasticsearch, at least once. Mirrors `org.apache.flink.connector.elasticsearch.sink.ElasticsearchSink`. */
export class ElasticsearchSink<T> extends Sink<T> {}

/** How long to wait before a bulk that was refused is sent again. Mirrors `FlushBackoffType`. */
export const FlushBackoffType = { CONSTANT: "constant", EXPONENTIAL: "exponential", NONE: "none" } as const
export type FlushBackoffType = (typeof FlushBackoffType)[keyof typeof FlushBackoffType]

/** For clusters of version 7. Mirrors `org.apache.flink.connector.elasticsearch.sink.Elasticsearch7SinkBuilder`. */
export class Elasticsearch7SinkBuilder<T> extends ConnectorBuilder {
  constructor() {
    super("elasticsearch")
  }

  setHosts(...hosts: readonly [HttpHost, ...HttpHost[]]): this {
    return this
  }

  setEmitter<S extends T>(emitter: ElasticsearchEmitter<S>): Elasticsearch7SinkBuilder<S> {
    return this as unknown as Elasticsearch7SinkBuilder<S>
  }

  /** Default `AT_LEAST_ONCE`. Exactly once is refused: give documents ids of their own instead. */
  setDeliveryGuarantee(deliveryGuarantee: Exclude<DeliveryGuarantee, "exactly-once">): this {
    return this.delivery(deliveryGuarantee)
  }

  /** `delayMillis`: milliseconds before the first retry. Default: none. */
  setBulkFlushBackoffStrategy(
    flushBackoffType: FlushBackoffType,
    maxRetries: number,
    delayMillis: number,
  ): this {
    return this
  }

  setConnectionPassword(password: string): this {
    return this
  }

  /** Trusts every certificate. Not for production. */
  allowInsecure(): this {
    return this
  }

  /** The most actions sent together. Default 1000; -1 has no such limit. */
  setBulkFlushMaxActions(numMaxActions: number): this {
    return this.option("bulkFlushMaxActions", numMaxActions)
  }

  /** The most megabytes sent together. Default -1: no such limit. */
  setBulkFlushMaxSizeMb(maxSizeMb: number): this {
    return this.option("bulkFlushMaxSizeMb", maxSizeMb)
  }

  /** The longest time in milliseconds that an action waits for others. Default -1: until the bulk is full or a checkpoint comes. */
  setBulkFlushInterval(intervalMillis: number): this {
    return this.option("bulkFlushInterval", intervalMillis)
  }

  setConnectionUsername(username: string): this {
    return this.option("connectionUsername", username)
  }

  /** Put before the path of every request. */
  setConnectionPathPrefix(prefix: string): this {
    return this.option("connectionPathPrefix", prefix)
  }

  /** Milliseconds to wait for a connection of the pool. */
  setConnectionRequestTimeout(timeout: number): this {
    return this.option("connectionRequestTimeout", timeout)
  }

  /** Milliseconds to wait for a connection. */
  setConnectionTimeout(timeout: number): this {
    return this.option("connectionTimeout", timeout)
  }

  /** Milliseconds to wait for data. */
  setSocketTimeout(timeout: number): this {
    return this.option("socketTimeout", timeout)
  }

  build(): ElasticsearchSink<T> {
    return new ElasticsearchSink(this.recorded())
  }
}

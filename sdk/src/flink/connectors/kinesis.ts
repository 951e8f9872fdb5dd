import type { Configuration } from "../configuration.js"
import { ConnectorBuilder, Sink, Source } from "./connector.js"
import type { DeserializationSchema, SerializationSchema } from "./formats.js"

/** Reads a Kinesis stream. Mirrors `org.apache.flink.connector.kinesis.source.KinesisStreamsSource`. */
export class KinesisStreamsSource<T> extends Source<T> {
  static builder<T>(): KinesisStreamsSourceBuilder<T> {
    return new KinesisStreamsSourceBuilder()
  }
}

/** Mirrors `org.apache.flink.connector.kinesis.source.KinesisStreamsSourceBuilder`. */
export class KinesisStreamsSourceBuilder<T> extends ConnectorBuilder {
  constructor() {
    super("kinesis")
  }

  setStreamArn(streamArn: string): this {
    return this.option("streamArn", streamArn)
  }

  /** Settings of the source by their full names. */
  setSourceConfig(sourceConfig: Configuration): this {
    return this
  }

  /** Which task reads which shard. */
  setKinesisShardAssigner(kinesisShardAssigner: object): this {
    return this
  }

  setDeserializationSchema(deserializationSchema: DeserializationSchema<T>): this {
    return this.option("deserializer", "given")
  }

  build(): KinesisStreamsSource<T> {
    return new KinesisStreamsSource(this.recorded())
  }
}

/**
 * Writes to a Kinesis stream, at least once; records wait up to 5 s for others to be sent with.
 * Mirrors `org.apache.flink.connector.kinesis.sink.KinesisStreamsSink`.
 */
export class KinesisStreamsSink<T> extends Sink<T> {
  static builder<T>(): KinesisStreamsSinkBuilder<T> {
    return new KinesisStreamsSinkBuilder()
  }
}

/** Mirrors `org.apache.flink.connector.kinesis.sink.KinesisStreamsSinkBuilder`. */
export class KinesisStreamsSinkBuilder<T> extends ConnectorBuilder {
  constructor() {
    super("kinesis")
  }

  setStreamArn(streamArn: string): this {
    return this.option("streamArn", streamArn)
  }

  /** By its name; the ARN is preferred. */
  setStreamName(streamName: string): this {
    return this.option("streamName", streamName)
  }

  /** Properties of the client, such as `aws.region`. */
  setKinesisClientProperties(kinesisClientProperties: Readonly<Record<string, string>>): this {
    return this.allOptions(kinesisClientProperties)
  }

  /** Whether a record that Kinesis refuses fails the job; otherwise it is sent again. Default false. */
  setFailOnError(failOnError: boolean): this {
    return this.option("failOnError", failOnError)
  }

  /** The most requests under way at once. Default 50. */
  setMaxInFlightRequests(maxInFlightRequests: number): this {
    return this.option("maxInFlightRequests", maxInFlightRequests)
  }

  /** The most records waiting; then the sink holds the job up. Default 10,000. */
  setMaxBufferedRequests(maxBufferedRequests: number): this {
    return this.option("maxBufferedRequests", maxBufferedRequests)
  }

  /** The most bytes sent together. Default 5 MB. */
  setMaxBatchSizeInBytes(maxBatchSizeInBytes: number): this {
    return this.option("maxBatchSizeInBytes", maxBatchSizeInBytes)
  }

  /** A larger record fails the job. Default 1 MB. */
  setMaxRecordSizeInBytes(maxRecordSizeInBytes: number): this {
    return this.option("maxRecordSizeInBytes", maxRecordSizeInBytes)
  }

  setSerializationSchema(serializationSchema: SerializationSchema<T>): this {
    return this.option("serializer", "given")
  }

  setPartitionKeyGenerator(partitionKeyGenerator: (element: T) => string): this {
    return this
  }

  /** The most records sent together. Default 500. */
  setMaxBatchSize(maxBatchSize: number): this {
    return this.option("maxBatchSize", maxBatchSize)
  }

  /** The longest time in milliseconds that a record waits for others. Default 5000. */
  setMaxTimeInBufferMS(maxTimeInBufferMS: number): this {
    return this.option("maxTimeInBufferMS", maxTimeInBufferMS)
  }

  build(): KinesisStreamsSink<T> {
    return new KinesisStreamsSink(this.recorded())
  }
}

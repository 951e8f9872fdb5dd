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

  setDeserializationSchema(deserializationSchema: DeserializationSchema<T>): this {
    return this
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

  setSerializationSchema(serializationSchema: SerializationSchema<T>): this {
    return this
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

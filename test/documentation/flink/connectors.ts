// # Connectors as Flink's documentation shows them: Kafka both ways, files, a database, a search index, Kinesis

import { defineJob, sql } from "streamwright"
import {
  Configuration,
  DefaultRollingPolicy,
  DeliveryGuarantee,
  Elasticsearch7SinkBuilder,
  ExternalizedCheckpointRetention,
  FileSink,
  FileSource,
  HttpHost,
  JdbcConnectionOptionsBuilder,
  JdbcExecutionOptions,
  JdbcSink,
  JsonDeserializationSchema,
  JsonSerializationSchema,
  KafkaRecordSerializationSchema,
  KafkaSink,
  KafkaSource,
  KinesisStreamsSink,
  KinesisStreamsSource,
  OffsetResetStrategy,
  OffsetsInitializer,
  RuntimeExecutionMode,
  SimpleStringEncoder,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
  TextLineInputFormat,
  WatermarkStrategy,
} from "streamwright/flink"

interface Book {
  readonly id: number
  readonly title: string
  readonly soldAt: number
}

const books = (env: StreamExecutionEnvironment) =>
  env.fromSource(
    KafkaSource.builder<Book>()
      .setBootstrapServers("kafka:9092")
      .setTopics("books")
      .setGroupId("shop")
      .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
      .setProperty("partition.discovery.interval.ms", "10000")
      .setValueOnlyDeserializer(new JsonDeserializationSchema<Book>())
      .build(),
    WatermarkStrategy.forMonotonousTimestamps<Book>().withTimestampAssigner(({ soldAt }) => soldAt),
    "books",
  )

export const kafka = defineJob({ name: "Kafka to Kafka, each record once" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("1 min")
  books(env).sinkTo(
    KafkaSink.builder<Book>()
      .setBootstrapServers("kafka:9092")
      .setRecordSerializer(
        KafkaRecordSerializationSchema.builder<Book>()
          .setTopic("sold")
          .setValueSerializationSchema(new JsonSerializationSchema<Book>())
          .build(),
      )
      .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
      .setTransactionalIdPrefix("sold-books")
      .setProperty("transaction.timeout.ms", "900000")
      .build(),
  )
})

export const files = defineJob({ name: "files into files" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("1 min")
  env
    .fromSource(
      FileSource.forRecordStreamFormat(new TextLineInputFormat(), "s3://lake/lines")
        .monitorContinuously("1 min")
        .build(),
      WatermarkStrategy.noWatermarks<string>(),
      "lines",
    )
    .sinkTo(
      FileSink.forRowFormat<string>("s3://lake/copied", new SimpleStringEncoder<string>("UTF-8"))
        .withRollingPolicy(
          DefaultRollingPolicy.builder()
            .withRolloverInterval("15 min")
            .withInactivityInterval("5 min")
            .build(),
        )
        .build(),
    )
})

export const stores = defineJob({ name: "a database, an index and a stream" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("5 s")
  const sold = books(env)
  sold.sinkTo(
    JdbcSink.builder<Book>()
      .withQueryStatement(
        "INSERT INTO books (id, title) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (statement, book) => {
          statement.setLong(1, book.id)
          statement.setString(2, book.title)
        },
      )
      .withExecutionOptions(
        JdbcExecutionOptions.builder().withBatchSize(1000).withBatchIntervalMs(200).withMaxRetries(5).build(),
      )
      .buildAtLeastOnce(new JdbcConnectionOptionsBuilder().withUrl("jdbc:postgresql://db/books").build()),
  )
  sold.sinkTo(
    new Elasticsearch7SinkBuilder<Book>()
      .setBulkFlushMaxActions(1)
      .setHosts(new HttpHost("search", 9200, "http"))
      .setEmitter((book, _, indexer) => indexer.add({ index: "books", id: `${book.id}`, source: book }))
      .build(),
  )
  sold.sinkTo(
    KinesisStreamsSink.builder<Book>()
      .setStreamArn("arn:aws:kinesis:us-east-1:123456789012:stream/books")
      .setSerializationSchema(new JsonSerializationSchema<Book>())
      .setPartitionKeyGenerator(book => `${book.id}`)
      .build(),
  )
})

export const kinesis = defineJob({ name: "from Kinesis" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env
    .fromSource(
      KinesisStreamsSource.builder<Book>()
        .setStreamArn("arn:aws:kinesis:us-east-1:123456789012:stream/books")
        .setDeserializationSchema(new JsonDeserializationSchema<Book>())
        .build(),
      WatermarkStrategy.forMonotonousTimestamps<Book>().withIdleness("1 s"),
      "books",
    )
    .print()
})

export const checkpoints = defineJob({ name: "every setting of checkpoints" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment(
    new Configuration()
      .set("state.backend.type", "rocksdb")
      .set("execution.checkpointing.incremental", true)
      .set("execution.checkpointing.storage", "filesystem")
      .set("execution.checkpointing.dir", "hdfs:///checkpoints")
      .set("restart-strategy.type", "exponential-delay"),
  )
  env.enableCheckpointing(1_000)
  env.getCheckpointConfig().setMinPauseBetweenCheckpoints(500)
  env.getCheckpointConfig().setCheckpointTimeout(60_000)
  env.getCheckpointConfig().setTolerableCheckpointFailureNumber(2)
  env.getCheckpointConfig().setMaxConcurrentCheckpoints(1)
  env
    .getCheckpointConfig()
    .setExternalizedCheckpointRetention(ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION)
  env.getCheckpointConfig().enableUnalignedCheckpoints()
  books(env).print()
})

export const batch = defineJob({ name: "a bounded job" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.setRuntimeMode(RuntimeExecutionMode.BATCH)
  env
    .fromData("to be", "or not to be")
    .map(line => line.length)
    .print()
  env.execute()
})

export const tables = defineJob({ name: "a stream as a table and back" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const tableEnvironment = StreamTableEnvironment.create(env)
  const names = env.fromData("Alice", "Bob", "John")
  tableEnvironment.createTemporaryView("names", tableEnvironment.fromDataStream(names))
  tableEnvironment.toDataStream(tableEnvironment.sqlQuery(sql`SELECT UPPER(f0) FROM names`)).print()
//                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: SQL is not opened yet
  env.execute()
})

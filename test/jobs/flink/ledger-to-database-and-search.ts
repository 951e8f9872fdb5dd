// # One stream into a database, a search index and a table format

import {
  DeliveryGuarantee,
  DistributionMode,
  Elasticsearch7SinkBuilder,
  FlinkSink,
  HttpHost,
  JdbcConnectionOptionsBuilder,
  JdbcExecutionOptions,
  JdbcSink,
  JsonDeserializationSchema,
  KafkaSource,
  OffsetResetStrategy,
  OffsetsInitializer,
  StreamExecutionEnvironment,
  TableLoader,
  WatermarkStrategy,
} from "streamwright/flink"

interface Entry {
  readonly id: string
  readonly account: string
  readonly cents: number
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
env.enableCheckpointing("1 min")

const entries = env.fromSource(
  KafkaSource.builder<Entry>()
    .setBootstrapServers("kafka:9092")
    .setTopicPattern(/ledger-.+/)
    .setGroupId("ledger")
    .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
    .setProperties({ "isolation.level": "read_committed" })
    .setValueOnlyDeserializer(new JsonDeserializationSchema<Entry>())
    .build(),
  WatermarkStrategy.noWatermarks(),
  "ledger",
)

entries.sinkTo(
  JdbcSink.builder<Entry>()
    .withQueryStatement(
      "INSERT INTO entries (id, account, cents) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
      (statement, entry) => {
        statement.setString(1, entry.id)
        statement.setString(2, entry.account)
        statement.setLong(3, entry.cents)
      },
    )
    .withExecutionOptions(JdbcExecutionOptions.builder().withBatchSize(500).withBatchIntervalMs(200).build())
    .buildAtLeastOnce(new JdbcConnectionOptionsBuilder().withUrl("jdbc:postgresql://db/ledger").build()),
)

entries.sinkTo(
  new Elasticsearch7SinkBuilder<Entry>()
    .setHosts(new HttpHost("search", 9200, "https"))
    .setEmitter((entry, _, indexer) => indexer.add({ index: "entries", id: entry.id, source: entry }))
    .setBulkFlushInterval(500)
    .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
    .build(),
)

FlinkSink.forRowData(entries)
  .tableLoader(TableLoader.fromHadoopTable("s3://lake/ledger/entries"))
  .equalityFieldColumns(["id"])
  .upsert(true)
  .distributionMode(DistributionMode.HASH)
  .append()
env.execute("ledger-to-database-and-search")

/* graph
flink ledger-to-database-and-search checkpointInterval=60000
  source:ledger connector=kafka options={bootstrapServers=kafka:9092 deserializer=given groupId=ledger isolation.level=read_committed startingOffsets=committed topicPattern="ledger-.+"} watermark={strategy=none}
  sink <- source:ledger connector=jdbc delivery=at-least-once options={batchIntervalMs=200 batchSize=500 queryStatement="INSERT INTO entries (id, account, cents) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"}
  sink#2 <- source:ledger connector=elasticsearch delivery=at-least-once options={bulkFlushInterval=500}
  sink#3 <- source:ledger connector=iceberg options={distributionMode=hash equalityFieldColumns=id table=s3://lake/ledger/entries upsert=true}
*/

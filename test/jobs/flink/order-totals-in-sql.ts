// # Streams into SQL and back, and a statement that runs in the same job

import { defineJob, sql } from "streamwright"
import {
  DataTypes,
  JsonDeserializationSchema,
  KafkaSource,
  RowKind,
  Schema,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
  WatermarkStrategy,
} from "streamwright/flink"

interface Order {
  readonly shopId: string
  readonly amount: number
  readonly placedAt: number
}

export default defineJob({ name: "order-totals-in-sql" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("1 min")
  const tables = StreamTableEnvironment.create(env)
  tables.getConfig().set("table.exec.mini-batch.enabled", true).set("table.exec.mini-batch.allow-latency", "2 s")

  const orders = env.fromSource(
    KafkaSource.builder<Order>()
      .setBootstrapServers("kafka:9092")
      .setTopics("orders")
      .setValueOnlyDeserializer(new JsonDeserializationSchema<Order>())
      .build(),
    WatermarkStrategy.forBoundedOutOfOrderness<Order>("5 s").withTimestampAssigner(order => order.placedAt),
    "orders",
  )
  tables.createTemporaryView(
    "orders",
    orders,
    Schema.newBuilder()
      .column("shopId", DataTypes.STRING().notNull())
      .column("amount", DataTypes.DOUBLE())
      .columnByMetadata("rowtime", DataTypes.TIMESTAMP_LTZ(3))
      .watermark("rowtime", "SOURCE_WATERMARK()")
      .build(),
  )

  tables.executeSql(sql`
//                  ^^^^+3 gap: SQL is not opened yet
    CREATE TEMPORARY TABLE totals (shopId STRING, total DOUBLE, PRIMARY KEY (shopId) NOT ENFORCED)
    WITH ('connector' = 'upsert-kafka', 'topic' = 'totals')
  `)
  const totals = tables.sqlQuery(sql`SELECT shopId, SUM(amount) AS total FROM orders GROUP BY shopId`)
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: SQL is not opened yet
  tables.createTemporaryView("shop_totals", totals)

  tables
    .toChangelogStream(totals)
    .filter(row => row.getKind() !== RowKind.UPDATE_BEFORE)
    .name("changes")
    .print()
  tables
    .createStatementSet()
    .addInsertSql(sql`INSERT INTO totals SELECT * FROM shop_totals`)
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: SQL is not opened yet
    .addInsert("all_totals", totals)
    .attachAsDataStream()
})

/* graph
flink order-totals-in-sql checkpointInterval=60000 miniBatchLatency=2000
  source:orders connector=kafka options={bootstrapServers=kafka:9092 deserializer=given topics=orders} watermark={bound=5000 strategy=bounded timestamp=placedAt}
  sql <- source:orders sql="SELECT shopId, SUM(amount) AS total FROM orders GROUP BY shopId"
  filter:changes <- sql
  sink <- filter:changes connector=print
  sql#2 <- sql sql="INSERT INTO totals SELECT * FROM shop_totals"
  sink#2 <- sql connector=table options={table=all_totals}
*/

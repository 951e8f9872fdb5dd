// # Queries of Structured Streaming: sessions, joins, duplicates, state

import { defineJob } from "streamwright"
import {
  avg,
  col,
  type DataFrame,
  expr,
  from_json,
  type GroupState,
  GroupStateTimeout,
  OutputMode,
  session_window,
  SparkSession,
  StatefulProcessor,
  TimeMode,
  Trigger,
  TTLConfig,
  type ValueState,
  window,
} from "streamwright/spark"

const lake = "s3://lake"

function topic(spark: SparkSession, name: string): DataFrame {
  return spark.readStream
    .format("kafka")
    .options({ "kafka.bootstrap.servers": "kafka:9092", subscribe: name, maxOffsetsPerTrigger: 10_000 })
    .load()
}

export const sessions = defineJob({ name: "sessions", slo: { latency: "1 h" } }, () => {
  const spark = SparkSession.builder().appName("sessions").getOrCreate()
  topic(spark, "readings")
    .select(from_json(col("value").cast("string"), "sensor STRING, value DOUBLE, measuredAt TIMESTAMP").as("reading"))
    .select("reading.*")
    .withWatermark("measuredAt", "2 minutes")
    .groupBy(session_window(col("measuredAt"), "5 minutes"), col("sensor"))
    .agg(avg("value").as("average"))
    .writeStream.queryName("averages")
    .outputMode(OutputMode.Append())
    .format("delta")
    .option("checkpointLocation", `${lake}/_checkpoints/sessions`)
    .trigger(Trigger.ProcessingTime("30 seconds"))
    .start(`${lake}/sessions`)
})

export const joined = defineJob({ name: "joined" }, () => {
  const spark = SparkSession.builder().appName("joined").getOrCreate()
  const views = topic(spark, "views").withColumn("viewedAt", col("timestamp")).withWatermark("viewedAt", "1 hour")
  const clicks = topic(spark, "clicks").withColumnRenamed("timestamp", "clickedAt").withWatermark("clickedAt", "1 hour")
  const near = expr("clickedAt BETWEEN viewedAt AND viewedAt + INTERVAL 1 HOUR")
  views
    .join(clicks, near, "leftOuter")
//                ^^^^ error join-without-equality: Two streams are joined here and no column must be equal on both sides: the query starts, and fails when its first batch is planned.
//  help: Compare a column of both sides with `=`.
    .join(spark.read.format("delta").load(`${lake}/campaigns`), ["campaign"])
    .drop("timestampType")
    .writeStream.format("delta")
    .option("checkpointLocation", `${lake}/_checkpoints/joined`)
    .start(`${lake}/joined`)
  views
    .dropDuplicatesWithinWatermark(["key"])
    .groupBy(window(col("viewedAt"), "10 minutes", "5 minutes"))
    .count()
    .writeStream.outputMode("complete")
    .format("memory")
    .queryName("views")
    .start()
  views.union(views.dropDuplicates("key", "viewedAt")).writeStream.format("console").trigger(Trigger.AvailableNow()).start()
})

interface View {
  readonly user: string
  readonly page: string
}

class Visits extends StatefulProcessor<string, View, [string, number]> {
  private visits!: ValueState<number>

  override init(): void {
    this.visits = this.getHandle().getValueState<number>("visits", new TTLConfig("1 day"))
  }

  override handleInputRows(user: string, views: Iterable<View>): Iterable<[string, number]> {
    this.visits.update((this.visits.get() ?? 0) + [...views].length)
    return [[user, this.visits.get() ?? 0]]
  }
}

export const stateful = defineJob({ name: "stateful" }, () => {
  const spark = SparkSession.builder().appName("stateful").getOrCreate()
  const views = topic(spark, "views").as<View>()
  const byUser = views.groupByKey(view => view.user)
  byUser
    .transformWithState(new Visits(), TimeMode.ProcessingTime(), OutputMode.Update())
//   ^^^^^^^^^^^^^^^^^^ warning unsupported-state-store: `transformWithState` needs the RocksDB state store, but nothing sets it, and the default is another: the query fails when its first batch is planned.
//  help: Set `spark.sql.streaming.stateStore.providerClass` to `org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider`.
//  fix "Keep state in RocksDB" (breaks-savepoint)
//  - const spark = SparkSession.builder().appName("stateful").getOrCreate()
//  + const spark = SparkSession.builder().appName("stateful").config("spark.sql.streaming.stateStore.providerClass", "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider").getOrCreate()
    .writeStream.outputMode("update")
    .foreachBatch(rows => rows.write.format("delta").save(`${lake}/visits`))
    .trigger(Trigger.ProcessingTime(5_000))
    .start()
  byUser
    .flatMapGroupsWithState(OutputMode.Append(), GroupStateTimeout.EventTimeTimeout())(
//   ^^^^^^^^^^^^^^^^^^^^^^ error missing-watermark: Spark refuses this stateful function: no column before it carries a watermark.
//  help: Say before it, with `withWatermark`, which column is the event time and how late rows may come.
//  fix "Add a watermark on `timestamp`" (changes-results)
//  - const byUser = views.groupByKey(view => view.user)
//  + const byUser = views.withWatermark("timestamp", "10 minutes").groupByKey(view => view.user)
      (user: string, rows: Iterable<View>, state: GroupState<number>): [string, number][] => {
        state.update([...rows].length + (state.getOption() ?? 0))
        return [[user, state.get()]]
      },
    )
    .writeStream.format("console")
    .start()
})

/* graph
spark sessions slo=3600000
  source connector=kafka options={kafka.bootstrap.servers=kafka:9092 maxOffsetsPerTrigger=10000 subscribe=readings}
  select <- source projection={columns=[reading] keeps=false types={reading="struct<sensor:string,value:double,measuredAt:timestamp>"}}
  select#2 <- select projection={columns=["reading.*"] keeps=false}
  watermark <- select#2 watermark={bound=120000 strategy=bounded timestamp=measuredAt}
  aggregate <- watermark key=[sensor] projection={columns=[session_window, sensor, average] computed=[average] from={session_window=measuredAt} keeps=false types={session_window="struct<start:timestamp,end:timestamp>"}} window={clock=event column=measuredAt gap=300000 shape=session}
  sink:averages <- aggregate checkpointLocation=s3://lake/_checkpoints/sessions connector=delta options={path=s3://lake/sessions} outputMode=append trigger={interval=30000 type=processing-time}

spark joined
  source connector=kafka options={kafka.bootstrap.servers=kafka:9092 maxOffsetsPerTrigger=10000 subscribe=views}
  select <- source projection={columns=[viewedAt] from={viewedAt=timestamp} keeps=true}
  watermark <- select watermark={bound=3600000 strategy=bounded timestamp=viewedAt}
  source#2 connector=kafka options={kafka.bootstrap.servers=kafka:9092 maxOffsetsPerTrigger=10000 subscribe=clicks}
  select#2 <- source#2 projection={columns=[clickedAt] drops=[timestamp] from={clickedAt=timestamp} keeps=true}
  watermark#2 <- select#2 watermark={bound=3600000 strategy=bounded timestamp=clickedAt}
  join <- watermark, watermark#2 condition={equal=[] ranges=[{from={name=viewedAt} least=0 to={name=clickedAt}}, {from={name=viewedAt} most=3600000 to={name=clickedAt}}]} joinType=leftouter within=3600000
  source#3 bounded=true connector=delta options={path=s3://lake/campaigns}
  join#2 <- join, source#3 joinType=inner key=[campaign]
  select#3 <- join#2 projection={columns=[] drops=[timestampType] keeps=true}
  sink <- select#3 checkpointLocation=s3://lake/_checkpoints/joined connector=delta options={path=s3://lake/joined}
  deduplicate <- watermark clock=event columns=[key]
  aggregate <- deduplicate projection={columns=[window, count] from={window=viewedAt} keeps=false types={count=bigint window="struct<start:timestamp,end:timestamp>"}} window={clock=event column=viewedAt shape=sliding size=600000 slide=300000}
  sink:views <- aggregate connector=memory outputMode=complete
  deduplicate#2 <- watermark columns=[key, viewedAt]
  union <- watermark, deduplicate#2
  sink#2 <- union connector=console trigger={type=available-now}

spark stateful
  source connector=kafka options={kafka.bootstrap.servers=kafka:9092 maxOffsetsPerTrigger=10000 subscribe=views}
  stateful <- source clock=processing key=[user] state=[{name=visits scope=key timeToLive=86400000 type=value}] stateful=processor timeMode=processing
  sink <- stateful connector=foreachBatch outputMode=update trigger={interval=5000 type=processing-time}
  stateful#2 <- source clock=event functionMode=append key=[user] state=[{name=state scope=key type=value}] stateful=flatMap timeMode=event
  sink#2 <- stateful#2 connector=console
*/

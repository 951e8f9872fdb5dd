import { print } from "@streamwright/graph"
import { defineJob, sql } from "streamwright"
import {
  avg,
  broadcast,
  ConsumerStrategies,
  col,
  expr,
  from_json,
  GroupStateTimeout,
  KafkaUtils,
  LocationStrategies,
  lit,
  Minutes,
  OutputMode,
  Seconds,
  SparkConf,
  SparkSession,
  StatefulProcessor,
  StateSpec,
  StreamingContext,
  session_window,
  TimeMode,
  Trigger,
  TTLConfig,
  upper,
  when,
  window,
} from "streamwright/spark"
import { expect, test } from "vitest"

interface View {
  readonly page: string
  readonly user: { readonly id: string }
}

function recordedFrom(build: (spark: SparkSession) => void): string {
  const definition = defineJob({ name: "job" }, () =>
    build(SparkSession.builder().appName("app").getOrCreate()),
  )
  return print(definition.job)
}

test("a query from Kafka to a table format", () => {
  const text = recordedFrom(spark =>
    spark.readStream
      .format("kafka")
      .option("subscribe", "views")
      .options({ startingOffsets: "earliest", maxOffsetsPerTrigger: 1000 })
      .load()
      .select(
        from_json(col("value").cast("string"), "page STRING, at TIMESTAMP").alias("view"),
        col("timestamp"),
      )
      .selectExpr("*", "view.page AS page", "CAST(view.at AS DATE)")
      .withColumn("upper", upper("page"))
      .withColumnRenamed("timestamp", "readAt")
      .drop("view")
      .where("page IS NOT NULL")
      .withWatermark("readAt", "1 minute 30 seconds")
      .groupBy(window(col("readAt"), "5 minutes", "1 minute"), "page")
      .count()
      .writeStream.outputMode(OutputMode.Append())
      .format("delta")
      .option("checkpointLocation", "s3://checkpoints")
      .option("mergeSchema", true)
      .trigger(Trigger.ProcessingTime("10 seconds"))
      .queryName("views")
      .start("s3://views"),
  )
  expect(text).toBe(
    [
      "spark job",
      "  source connector=kafka options={maxOffsetsPerTrigger=1000 startingOffsets=earliest subscribe=views}",
      "  select <- source projection={columns=[view, timestamp] keeps=false" +
        ' types={view="struct<page:string,at:timestamp>"}}',
      "  select#2 <- select projection={columns=[page, at] from={page=view.page} keeps=true types={at=date}}",
      "  select#3 <- select#2 projection={columns=[upper] keeps=true types={upper=string}}",
      "  select#4 <- select#3 projection={columns=[readAt] drops=[timestamp] from={readAt=timestamp} keeps=true}",
      "  select#5 <- select#4 projection={columns=[] drops=[view] keeps=true}",
      "  filter <- select#5",
      "  watermark <- filter watermark={bound=90000 strategy=bounded timestamp=readAt}",
      '  aggregate <- watermark key=[page] projection={columns=[window, page, count] from={window=readAt} keeps=false types={count=bigint window="struct<start:timestamp,end:timestamp>"}}' +
        " window={clock=event column=readAt shape=sliding size=300000 slide=60000}",
      "  sink:views <- aggregate checkpointLocation=s3://checkpoints connector=delta" +
        " options={mergeSchema=true path=s3://views} outputMode=append" +
        " trigger={interval=10000 type=processing-time}",
    ].join("\n"),
  )
})

class CountVisits extends StatefulProcessor<string, View, number> {
  override init(): void {
    this.getHandle().getValueState<number>("visits", new TTLConfig("1 hour")).update(1)
    this.getHandle().getListState<string>("pages").appendValue("/")
  }

  override handleInputRows(): number[] {
    return []
  }
}

test("joins, deduplication and state of one's own", () => {
  const text = recordedFrom(spark => {
    const views = spark.readStream.table("views")
    const users = spark.read.parquet("s3://users")
    views.join(broadcast(users), ["user"], "left_outer").dropDuplicatesWithinWatermark(["id"]).distinct()
    views.join(users, expr(sql`views.user = users.id`), "semi").union(views).dropDuplicates("a", "b").limit(3)
    const sessions = views.groupBy(session_window("at", "10 minutes")).agg(avg("length").as("mean"))
    sessions.orderBy("mean").writeStream.outputMode("complete").toTable("sessions")
    const byUser = views.as<View>().groupByKey(view => view.user.id)
    byUser.mapGroupsWithState(GroupStateTimeout.EventTimeTimeout())(
      (key, rows) => [...rows].length + key.length,
    )
    byUser
      .transformWithState(new CountVisits(), TimeMode.ProcessingTime(), OutputMode.Update())
      .map(visits => visits.toFixed())
      .writeStream.foreachBatch((batch, id) => batch.write.mode("append").save(`s3://visits/${id}`))
      .start()
      .awaitTermination()
  })
  expect(text).toBe(
    [
      "spark job awaitsQueries=true",
      "  source connector=table options={table=views}",
      "  source#2 bounded=true connector=parquet options={path=s3://users}",
      "  join <- source, source#2 broadcasts=[right] joinType=leftouter key=[user]",
      "  deduplicate <- join clock=event columns=[id]",
      "  distinct <- deduplicate",
      "  join#2 <- source, source#2 condition={equal=[[{name=views.user}, {name=users.id}]]} joinType=leftsemi",
      "  union <- join#2, source",
      "  deduplicate#2 <- union columns=[a, b]",
      "  limit <- deduplicate#2",
      '  aggregate <- source projection={columns=[session_window, mean] computed=[mean] from={session_window=at} keeps=false types={session_window="struct<start:timestamp,end:timestamp>"}}' +
        " window={clock=event column=at gap=600000 shape=session}",
      "  sort <- aggregate",
      "  sink <- sort connector=table options={table=sessions} outputMode=complete",
      "  stateful <- source clock=event key=[user.id] state=[{name=state scope=key type=value}] stateful=map timeMode=event",
      "  stateful#2 <- source clock=processing key=[user.id]" +
        " state=[{name=visits scope=key timeToLive=3600000 type=value}, {name=pages scope=key type=list}] stateful=processor timeMode=processing",
      "  map <- stateful#2",
      "  sink#2 <- map connector=foreachBatch",
    ].join("\n"),
  )
})

test("a DStream job", () => {
  const plus = (a: number, b: number) => a + b
  const { job } = defineJob({ name: "clicks" }, () => {
    const context = new StreamingContext(new SparkConf().setAppName("clicks"), Seconds(10))
    const clicks = KafkaUtils.createDirectStream<string, string>(
      context,
      LocationStrategies.PreferConsistent(),
      ConsumerStrategies.Subscribe<string, string>(["clicks", "taps"], {}),
    ).map((message): [string, number] => [message.value(), 1])
    clicks.reduceByKey(plus).print()
    clicks.reduceByKeyAndWindow(plus, (a, b) => a - b, Minutes(5)).foreachRDD(() => {})
    clicks.groupByKeyAndWindow(Minutes(1), Minutes(1))
    clicks
      .updateStateByKey<number>((ones, total) => ones.reduce(plus, total ?? 0))
      .saveAsTextFiles("hdfs:///totals")
    const spec = StateSpec.function((key: string, _: number | undefined) => key.length).timeout(Minutes(30))
    clicks.mapWithState(spec).map(length => length.toFixed())
    clicks.leftOuterJoin(clicks).mapValues(([left, right]) => left + (right ?? 0))
    context.start()
    context.awaitTermination()
  })
  expect(print(job)).toBe(
    [
      "spark clicks batchInterval=10000",
      '  source connector=kafka options={subscribe="clicks,taps"}',
      "  map <- source",
      "  combine <- map",
      "  sink <- combine connector=print",
      "  window <- map window={clock=processing shape=sliding size=300000}",
      "  sink#2 <- window connector=foreachRDD",
      "  window#2 <- map window={clock=processing shape=tumbling size=60000 slide=60000}",
      "  stateful <- map state=[{name=state scope=key type=value}]",
      "  sink#3 <- stateful connector=file options={path=hdfs:///totals}",
      "  stateful#2 <- map clock=processing state=[{name=state scope=key timeToLive=1800000 type=value}]",
      "  map#2 <- stateful#2",
      "  join <- map, map joinType=leftouter",
      "  map#3 <- join",
    ].join("\n"),
  )
})

test("intervals in Spark's grammar", () => {
  const accepted = ["10 seconds", "interval 1 minute 30 seconds", ".5 seconds", 250] as const
  expect(accepted.map(interval => trigger(interval))).toEqual(
    [10_000, 90_000, 500, 250].map(ms => `interval=${ms}`),
  )
  for (const refused of ["10s", "10 s", "10 sec", "5 min", "1.5 hours", "10", "PT10S", "-1 seconds", ""]) {
    expect(() => trigger(refused), refused).toThrow(RangeError)
  }
})

function trigger(interval: string | number): string | undefined {
  const text = recordedFrom(spark =>
    spark.readStream.format("rate").load().writeStream.trigger(Trigger.ProcessingTime(interval)).start(),
  )
  return /interval=\d+/.exec(text)?.[0]
}

test("columns read as SQL", () => {
  expect(String(col("a").equalTo(lit("it's")).and(col("b").isNull()))).toBe(
    "((a = 'it\\'s') AND (b IS NULL))",
  )
  expect(String(upper("name").cast("string").as("n"))).toBe("CAST(upper(name) AS STRING)")
  expect(String(when(col("a").gt(1), "x").when(col("a").leq(0), "y").otherwise(null))).toBe(
    "CASE WHEN (a > 1) THEN 'x' WHEN (a <= 0) THEN 'y' ELSE NULL END",
  )
})

// # Batch actions on streams, operators that need the end of their input, and functions that streams treat apart
import {
  col,
  countDistinct,
  expr,
  lit,
  monotonically_increasing_id,
  row_number,
  SparkSession,
  sum,
  Window,
} from "streamwright/spark"

const spark = SparkSession.builder().appName("everything at once").getOrCreate()
const pages = spark.read.format("delta").load("s3://lake/pages")
pages.show()
console.log(pages.count())
const views = spark.readStream
  .format("delta")
  .load("s3://lake/views")
  .select(col("page"), col("user"), col("at"))

views.show()
views.cache().filter("page IS NOT NULL AND at < now()").count()
views.filter(col("page").isNotNull()).write.format("delta").mode("append").save("s3://lake/copies")
views.writeTo("lake.views").append()
views
  .mergeInto("lake.views", col("page").equalTo(lit("page")))
  .whenNotMatched()
  .insertAll()
  .merge()
pages.write.parquet("s3://lake/pages-copied")

views.sample(0.1).writeStream.format("console").start()
views.offset(10).limit(5).writeStream.format("console").start()
//               ^^^^^ warning limited-stream: This limit counts all rows since the query first started: when they have passed, nothing more is ever written.
//  help: Limit each batch in `foreachBatch`, or what the source takes at once.
views.intersect(pages).except(pages).writeStream.format("console").start()
const ranked = row_number().over(Window.partitionBy("page").orderBy("at"))
views
  .withColumn("id", monotonically_increasing_id())
  .withColumn("rank", ranked)
  .selectExpr("*", "current_timestamp() AS seen")
  .writeStream.format("console")
  .start()
views
  .groupBy("page")
  .agg(countDistinct("user").as("users"), expr("sum(DISTINCT user)"))
// ^^^ error append-without-event-time: In append mode the engine refuses this aggregation: its key `page` carries no watermark, so no group is ever final.
//  help: Give the event time a watermark and group by a window over it as well, or write the query in update mode.
//  fix "Write the results that changed, in update mode" (changes-results)
//  - .writeStream.format("console")
//  + .writeStream.outputMode("update").format("console")
  .writeStream.format("console")
  .start()
views.groupBy("page").pivot("user").agg(sum("at")).writeStream.format("console").start()
//                                  ^^^ error append-without-event-time: In append mode the engine refuses this aggregation: its key `page` carries no watermark, so no group is ever final.
//  help: Give the event time a watermark and group by a window over it as well, or write the query in update mode.
//  fix "Write the results that changed, in update mode" (changes-results)
//  - views.groupBy("page").pivot("user").agg(sum("at")).writeStream.format("console").start()
//  + views.groupBy("page").pivot("user").agg(sum("at")).writeStream.outputMode("update").format("console").start()
views.groupBy("page").pivot("user", ["a", "b"]).count().writeStream.format("console").start()
//                                              ^^^^^ error append-without-event-time: In append mode the engine refuses this aggregation: its key `page` carries no watermark, so no group is ever final.
//  help: Give the event time a watermark and group by a window over it as well, or write the query in update mode.
//  fix "Write the results that changed, in update mode" (changes-results)
//  - views.groupBy("page").pivot("user", ["a", "b"]).count().writeStream.format("console").start()
//  + views.groupBy("page").pivot("user", ["a", "b"]).count().writeStream.outputMode("update").format("console").start()

/* graph
spark "everything at once"
  source bounded=true connector=delta options={path=s3://lake/pages}
  source#2 connector=delta options={path=s3://lake/views}
  select <- source#2 projection={columns=[page, user, at] keeps=false}
  action <- select action=show
  action#2 <- select action=cache
  filter <- select functions=[now]
  action#3 <- filter action=count
  filter#2 <- select
  action#4 <- filter#2 action=write
  action#5 <- select action=writeTo
  action#6 <- select action=mergeInto
  sample <- select
  sink <- sample connector=console
  offset <- select
  limit <- offset
  sink#2 <- limit connector=console
  intersect <- select, source
  except <- intersect, source
  sink#3 <- except connector=console
  select#2 <- select functions=[monotonically_increasing_id] projection={columns=[id] keeps=true types={id=bigint}}
  select#3 <- select#2 functions=[over] projection={columns=[rank] computed=[rank] keeps=true}
  select#4 <- select#3 functions=[current_timestamp] projection={columns=[seen] keeps=true types={seen=timestamp}}
  sink#4 <- select#4 connector=console
  aggregate <- select functions=[distinct] key=[page] projection={columns=[page, users, "sum(DISTINCT user)"] computed=["sum(DISTINCT user)"] keeps=false types={users=bigint}}
  sink#5 <- aggregate connector=console
  aggregate#2 <- select key=[page] pivot=found
  sink#6 <- aggregate#2 connector=console
  aggregate#3 <- select key=[page] pivot=listed
  sink#7 <- aggregate#3 connector=console
*/

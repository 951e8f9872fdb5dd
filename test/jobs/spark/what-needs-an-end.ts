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
//    ^^^^ error batch-action-on-stream: `show` computes up to the end of a frame, but these rows come from a stream, which has none: Spark refuses the call.
//  help: Start a query instead: `.writeStream.format("console").start()` shows the rows of each batch, and `foreachBatch` has each batch as a frame with an end.
//  because "load": this source has no end
views.cache().filter("page IS NOT NULL AND at < now()").count()
//    ^^^^^ error batch-action-on-stream: `cache` keeps the rows of a frame with an end, but these rows come from a stream, which has none: Spark refuses the call.
//  help: Leave it out; to use a batch twice, keep it within `foreachBatch`.
//  because "load": this source has no end
//  fix "Leave `cache` out" (safe)
//  - views.cache().filter("page IS NOT NULL AND at < now()").count()
//  + views.filter("page IS NOT NULL AND at < now()").count()
//                                                      ^^^^^ error batch-action-on-stream: `count` computes up to the end of a frame, but these rows come from a stream, which has none: Spark refuses the call.
//  help: Start a query instead: `.writeStream.format("console").start()` shows the rows of each batch, and `foreachBatch` has each batch as a frame with an end.
//  because "load": this source has no end
views.filter(col("page").isNotNull()).write.format("delta").mode("append").save("s3://lake/copies")
//                                    ^^^^^ error batch-action-on-stream: `write` writes a frame up to its end, but these rows come from a stream, which has none: Spark refuses the call.
//  help: Use `writeStream`, or do it for each batch in `foreachBatch`.
//  because "load": this source has no end
views.writeTo("lake.views").append()
//    ^^^^^^^ error batch-action-on-stream: `writeTo` writes a frame up to its end, but these rows come from a stream, which has none: Spark refuses the call.
//  help: Use `writeStream`, or do it for each batch in `foreachBatch`.
//  because "load": this source has no end
views
  .mergeInto("lake.views", col("page").equalTo(lit("page")))
// ^^^^^^^^^ error batch-action-on-stream: `mergeInto` writes a frame up to its end, but these rows come from a stream, which has none: Spark refuses the call.
//  help: Use `writeStream`, or do it for each batch in `foreachBatch`.
//  because "load": this source has no end
  .whenNotMatched()
  .insertAll()
  .merge()
pages.write.parquet("s3://lake/pages-copied")

views.sample(0.1).writeStream.format("console").start()
//    ^^^^^^ error batch-only-operator: Spark takes no sample of a stream and refuses the query.
//  help: Do it in `foreachBatch`, where each batch has an end, or filter by a hash, such as `"hash(id) % 10 = 0"`.
views.offset(10).limit(5).writeStream.format("console").start()
//    ^^^^^^ error batch-only-operator: Spark refuses an offset anywhere in a streaming query, because a stream has no rows that are its first.
//  help: Leave it out, or select by a column.
//  fix "Leave the offset out" (changes-results)
//  - views.offset(10).limit(5).writeStream.format("console").start()
//  + views.limit(5).writeStream.format("console").start()
//               ^^^^^ warning limited-stream: This limit counts all rows since the query first started: when they have passed, nothing more is ever written.
//  help: Limit each batch in `foreachBatch`, or what the source takes at once.
//  fix "Take the limit away" (changes-results)
//  - views.offset(10).limit(5).writeStream.format("console").start()
//  + views.offset(10).writeStream.format("console").start()
views.intersect(pages).except(pages).writeStream.format("console").start()
//    ^^^^^^^^^ error batch-only-operator: An intersection looks at all rows before it gives any, so Spark refuses it on a stream.
//  help: Do it in `foreachBatch`, where each batch has an end, or use a left semi join with data that is read once.
const ranked = row_number().over(Window.partitionBy("page").orderBy("at"))
//                          ^^^^ error batch-only-function: A function over the rows around a row changes with every row that comes; Spark refuses it on a stream and has only windows over time there.
//  help: Aggregate by `window(…)`, with `max_by` for the last or highest row, or compute it for each batch in `foreachBatch`.
views
  .withColumn("id", monotonically_increasing_id())
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error batch-only-function: `monotonically_increasing_id` begins anew with each batch, so its ids would come again: Spark refuses it in streaming queries.
//  help: Use `uuid()`, or columns that the source numbers, such as topic, partition and offset.
//  fix "Use `uuid`" (changes-results)
//  - monotonically_increasing_id,
//  + uuid,
//  - .withColumn("id", monotonically_increasing_id())
//  + .withColumn("id", uuid())
  .withColumn("rank", ranked)
  .selectExpr("*", "current_timestamp() AS seen")
  .writeStream.format("console")
  .start()
views
  .groupBy("page")
  .agg(countDistinct("user").as("users"), expr("sum(DISTINCT user)"))
// ^^^ error append-without-event-time: In append mode Spark refuses this aggregation: its key `page` carries no watermark, so no group is ever final.
//  help: Give the event time a watermark and group by a window over it as well, or write the query in update mode.
//  fix "Write the results that changed, in update mode" (changes-results)
//  - .writeStream.format("console")
//  + .writeStream.outputMode("update").format("console")
//     ^^^^^^^^^^^^^ error batch-only-function: An exact aggregate over distinct values remembers every value for ever, so Spark refuses it on a stream.
//  help: Count with `approx_count_distinct`, or drop duplicates before the aggregation.
  .writeStream.format("console")
  .start()
views.groupBy("page").pivot("user").agg(sum("at")).writeStream.format("console").start()
//                    ^^^^^ error batch-only-operator: This pivot makes a column of each value that it finds, and on a stream values never end: Spark refuses it.
//  help: List the values as the second argument of `pivot`.
//                                  ^^^ error append-without-event-time: In append mode Spark refuses this aggregation: its key `page` carries no watermark, so no group is ever final.
//  help: Give the event time a watermark and group by a window over it as well, or write the query in update mode.
//  fix "Write the results that changed, in update mode" (changes-results)
//  - views.groupBy("page").pivot("user").agg(sum("at")).writeStream.format("console").start()
//  + views.groupBy("page").pivot("user").agg(sum("at")).writeStream.outputMode("update").format("console").start()
views.groupBy("page").pivot("user", ["a", "b"]).count().writeStream.format("console").start()
//                                              ^^^^^ error append-without-event-time: In append mode Spark refuses this aggregation: its key `page` carries no watermark, so no group is ever final.
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

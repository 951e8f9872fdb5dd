// # What needs an end, on the side that has one, and in foreachBatch
import { SparkSession } from "streamwright/spark"

const spark = SparkSession.builder().appName("sides").getOrCreate()
const views = spark.readStream.format("delta").load("s3://lake/views").select("page", "user")
const pages = spark.read.format("delta").load("s3://lake/pages").select("page", "user")

views.except(pages).writeStream.format("console").start()
pages.except(views).writeStream.format("console").start()
//    ^^^^^^ error batch-only-operator: Which rows are not in a stream is never known, so Spark refuses a difference with a stream on its right side.
//  help: Put the stream on the left side, or use a left outer join within a time range and keep the rows without a match.
pages.intersect(views).writeStream.format("console").start()
//    ^^^^^^^^^ error batch-only-operator: An intersection looks at all rows before it gives any, so Spark refuses it on a stream.
//  help: Do it in `foreachBatch`, where each batch has an end, or use a left semi join with data that is read once.
views.join(pages.intersect(pages).sample(0.5).sort("page"), "page").writeStream.format("console").start()
views.join(pages.offset(3), "page").writeStream.format("console").start()
//               ^^^^^^ error batch-only-operator: Spark refuses an offset anywhere in a streaming query, even on a side that is read once.
//  help: Leave it out, or select by a column.
//  fix "Leave the offset out" (changes-results)
//  - views.join(pages.offset(3), "page").writeStream.format("console").start()
//  + views.join(pages, "page").writeStream.format("console").start()
views.groupBy("page").count().sort("count").writeStream.outputMode("update").format("console").start()
//                            ^^^^ error batch-only-operator: Only complete mode gives a whole result that can be sorted; Spark refuses to sort in other modes.
//  help: Do it in `foreachBatch`, where each batch has an end, or sort where the rows are read.
//  fix "Leave the sort out" (changes-results)
//  - views.groupBy("page").count().sort("count").writeStream.outputMode("update").format("console").start()
//  + views.groupBy("page").count().writeStream.outputMode("update").format("console").start()
views.sort("page").groupBy("page").count().writeStream.outputMode("complete").format("console").start()
//    ^^^^ error batch-only-operator: Rows of a stream come for ever, and Spark refuses to sort them: only the whole result of an aggregation, in complete mode, can be sorted.
//  help: Do it in `foreachBatch`, where each batch has an end, or sort where the rows are read.
//  fix "Leave the sort out" (changes-results)
//  - views.sort("page").groupBy("page").count().writeStream.outputMode("complete").format("console").start()
//  + views.groupBy("page").count().writeStream.outputMode("complete").format("console").start()
views
  .groupByKey(view => view.getString(0))
  .cogroup(pages.groupByKey(page => page.getString(0)))(page => [page])
// ^^^^^^^ error batch-only-operator: A co-group looks at all rows before it gives any, so Spark refuses it on a stream.
//  help: Do it in `foreachBatch`, where each batch has an end, or use a stream-stream join or `transformWithState`.
  .writeStream.format("console")
  .start()
pages.sort("page").offset(1).intersect(pages).show()
views.writeStream
  .foreachBatch(batch => {
    batch.sort("page").offset(2).intersect(pages).show()
  })
  .start()

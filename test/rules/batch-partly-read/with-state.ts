// # Functions that leave rows of a query with state unread

import { defineJob } from "streamwright"
import { SparkSession } from "streamwright/spark"

const checkpoint = "s3://lake/_checkpoints"

function counts() {
  return SparkSession.builder().getOrCreate().readStream.format("rate").load().groupBy("value").count()
}

defineJob({ name: "now" }, () => {
  counts()
    .writeStream.outputMode("complete")
    .foreachBatch((batch, id) => {
      console.log(id, batch.limit(10).collect())
//                                    ^^^^^^^ error batch-partly-read: `collect` computes only some rows of the batch, and the state of the others is not stored, so the batch fails.
//  help: Write or count the whole batch before, or instead.
    })
    .option("checkpointLocation", `${checkpoint}/a`)
    .start()
  counts()
    .writeStream.outputMode("complete")
    .foreachBatch(() => {})
//                ^^^^^^^^ error batch-partly-read: This function computes no row of its batch, and the state of the others is not stored, so the batch fails.
//  help: Write or count the whole batch before, or instead.
    .option("checkpointLocation", `${checkpoint}/b`)
    .start()
  // An order needs every row.
  counts()
    .writeStream.outputMode("complete")
    .foreachBatch(batch => batch.orderBy("count").show())
    .option("checkpointLocation", `${checkpoint}/c`)
    .start()
  counts()
    .writeStream.outputMode("complete")
    .foreachBatch(batch => batch.orderBy("count").limit(20).write.mode("overwrite").saveAsTable("top"))
    .option("checkpointLocation", `${checkpoint}/e`)
    .start()
})

// What becomes of a frame behind these is not seen.
defineJob({ name: "out of sight" }, () => {
  const spark = SparkSession.builder().getOrCreate()
  counts()
    .writeStream.outputMode("complete")
    .foreachBatch(batch => {
      batch.filter("count > 1").createOrReplaceTempView("updates")
      spark.sql("MERGE INTO t USING updates ON t.value = updates.value WHEN NOT MATCHED THEN INSERT *")
    })
    .option("checkpointLocation", `${checkpoint}/f`)
    .start()
  counts()
    .writeStream.outputMode("complete")
    .foreachBatch(batch => {
      for (const part of [batch.filter("count > 1"), batch.filter("count = 1")]) part.write.saveAsTable("t")
    })
    .option("checkpointLocation", `${checkpoint}/g`)
    .start()
  counts()
    .writeStream.outputMode("complete")
    .foreachBatch(batch => {
      const writer = batch.write.mode("overwrite")
      writer.saveAsTable("t")
    })
    .option("checkpointLocation", `${checkpoint}/h`)
    .start()
})

defineJob({ name: "before", engineVersion: "4.0" }, () => {
  counts()
    .writeStream.outputMode("complete")
    .foreachBatch(batch => batch.show())
//                               ^^^^ warning batch-partly-read: `show` computes only some rows of the batch, and the state of the others is not stored.
//  help: Write or count the whole batch before, or instead.
    .option("checkpointLocation", `${checkpoint}/d`)
    .start()
})

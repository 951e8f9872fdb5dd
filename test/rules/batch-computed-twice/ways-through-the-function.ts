// # How often a batch is computed, on the way through the function that computes it most

import { type DataFrame, SparkSession } from "streamwright/spark"

const spark = SparkSession.builder().getOrCreate()
const views = spark.readStream.format("rate").load()
const checkpoint = "s3://lake/_checkpoints"

function write(batch: DataFrame): void {
  batch.write.mode("append").save("s3://lake/views")
}

// Looking first whether there is anything costs little.
views.writeStream
  .foreachBatch((batch, id) => {
    if (batch.isEmpty()) return
    batch.write.mode("append").save(`s3://lake/views/${id}`)
  })
  .option("checkpointLocation", `${checkpoint}/a`)
  .start()

// One of two ways.
views.writeStream
  .foreachBatch((batch, id) => {
    if (id === 0) {
      batch.write.mode("overwrite").save("s3://lake/views")
      return
    }
    batch.write.mode("append").save("s3://lake/views")
  })
  .option("checkpointLocation", `${checkpoint}/b`)
  .start()

// What a helper does is not known.
views.writeStream
  .foreachBatch(batch => {
    write(batch)
    batch.count()
  })
  .option("checkpointLocation", `${checkpoint}/c`)
  .start()

// Frames that are made of the batch compute it, too.
views.writeStream
  .foreachBatch((batch, id) => {
    // Both halves.
    const even = batch.filter("value % 2 = 0")
    const odd = batch.filter("value % 2 = 1")
    even.write.mode("append").save(`s3://lake/even/${id}`)
    odd.write.mode("append").save(`s3://lake/odd/${id}`) // the other half
//                           ^^^^ warning batch-computed-twice: Each batch is computed more than once, from its source on: by `save`.
//  help: Keep the rows with `persist` before, and give them back with `unpersist`.
//  because "save": computed here first
//  fix "Keep the batch while it is used" (safe)
//  + batch.persist()
//  + batch.unpersist()
  })
  .option("checkpointLocation", `${checkpoint}/d`)
  .start()

// A loop does it more than once.
views.writeStream
  .foreachBatch((batch, id) => {
    for (const region of ["eu", "us"]) batch.write.mode("append").save(`s3://lake/${region}/${id}`)
//                                                                ^^^^ warning batch-computed-twice: Each batch is computed more than once, from its source on: by `save`.
//  help: Keep the rows with `persist` before, and give them back with `unpersist`.
    if (id > 0) return
    console.log("done")
  })
  .option("checkpointLocation", `${checkpoint}/e`)
  .start()

// Kept, under another name.
views.writeStream
  .foreachBatch((batch, id) => {
    const rows = batch.filter("value > 0").persist()
    console.log(rows.count())
    rows.write.mode("append").save(`s3://lake/positive/${id}`)
    rows.unpersist()
  })
  .option("checkpointLocation", `${checkpoint}/f`)
  .start()

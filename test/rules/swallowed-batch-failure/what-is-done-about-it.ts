// # Handlers that let a failure pass, and such that do something about it

import { SparkSession } from "streamwright/spark"

const spark = SparkSession.builder().getOrCreate()
const views = spark.readStream.format("rate").load()
const checkpoint = "s3://lake/_checkpoints"

declare function report(error: unknown): void

views.writeStream
  .foreachBatch((batch, id) => {
    try {
      batch.write.mode("append").save(`s3://lake/views/${id}`)
    } catch {}
//    ^^^^^^^^ warning swallowed-batch-failure: A failure ends here, so a batch that could not be written counts as written and its rows are lost.
//  help: Throw the failure on after logging it; Spark then tries the batch again from the checkpoint.
  })
  .option("checkpointLocation", `${checkpoint}/a`)
  .start()

// It tries again, and throws in the end.
views.writeStream
  .foreachBatch((batch, id) => {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        batch.write.mode("append").save(`s3://lake/views/${id}`)
        return
      } catch (error) {
        console.warn(error)
      }
    }
    throw new Error("not written")
  })
  .option("checkpointLocation", `${checkpoint}/b`)
  .start()

// What a function of the author's does is not known.
views.writeStream
  .foreachBatch((batch, id) => {
    try {
      batch.write.mode("append").save(`s3://lake/views/${id}`)
    } catch (error) {
      report(error)
    }
  })
  .option("checkpointLocation", `${checkpoint}/c`)
  .start()

// Nothing is written here that could get lost.
views.writeStream
  .foreachBatch((batch, id) => {
    try {
      console.log(JSON.parse(process.env.LIMITS ?? ""))
    } catch (error) {
      console.warn(error)
    }
    batch.write.mode("append").save(`s3://lake/views/${id}`)
  })
  .option("checkpointLocation", `${checkpoint}/d`)
  .start()

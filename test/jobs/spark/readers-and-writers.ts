// # Everything that readers and writers say: options in every form, columns, partitions, a query that is awaited

import { defineJob } from "streamwright"
import { SparkSession, StructType } from "streamwright/spark"

const brokers = { "kafka.bootstrap.servers": "kafka:9092", failOnDataLoss: true }

export const copies = defineJob({ name: "copies" }, () => {
  const spark = SparkSession.builder().getOrCreate()
  const files = spark.readStream
    .schema(new StructType().add("shop", "string").add("day", "date").add("amount", "double"))
    .option("MaxFilesPerTrigger", 10)
    .json("s3://lake/incoming")
  files.writeStream
    .format("parquet")
    .option("CheckpointLocation", "s3://lake/_checkpoints/copies")
    .option("path", "s3://lake/copies")
    .partitionBy("day", "shop")
    .start()
  files.writeStream
    .clusterBy("shop")
    .options({ checkpointLocation: "s3://lake/_checkpoints/shops", mergeSchema: true })
    .toTable("shops")
  spark.readStream
    .format("kafka")
    .options(brokers)
    .option("subscribe", "views")
    .option("startingOffsets", "earliest")
    .load()
    .writeStream.foreachBatch((batch, id) => {
      batch.write.format("delta").option("txnVersion", id).option("txnAppId", "views").mode("append").save("s3://lake/views")
    })
    .queryName("views")
    .option("checkpointLocation", "s3://lake/_checkpoints/views")
    .start()
  spark.streams.awaitAnyTermination()
})

/* graph
spark copies awaitsQueries=true
  source connector=json hasSchema=true options={MaxFilesPerTrigger=10 path=s3://lake/incoming}
  sink <- source checkpointLocation=s3://lake/_checkpoints/copies connector=parquet options={path=s3://lake/copies} partitionedBy=[day, shop]
  sink#2 <- source checkpointLocation=s3://lake/_checkpoints/shops clusteredBy=[shop] connector=table options={mergeSchema=true table=shops}
  source#2 connector=kafka options={failOnDataLoss=true kafka.bootstrap.servers=kafka:9092 startingOffsets=earliest subscribe=views}
  sink:views <- source#2 checkpointLocation=s3://lake/_checkpoints/views connector=foreachBatch
*/

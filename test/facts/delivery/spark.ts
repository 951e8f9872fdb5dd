// # What becomes of a record when a Spark query fails

import { SparkSession } from "streamwright/spark"

declare const settings: Record<string, string>

const spark = SparkSession.builder().appName("delivery").getOrCreate()
const kafka = spark.readStream
  .format("kafka")
  .option("kafka.bootstrap.servers", "kafka:9092")
  .option("subscribe", "views")
  .load()
const socket = spark.readStream.format("socket").option("host", "localhost").option("port", 9999).load()

kafka.writeStream
  .format("delta")
  .option("checkpointLocation", "s3://lake/_checkpoints/a")
  .start("s3://lake/a")
kafka.writeStream.format("kafka").option("checkpointLocation", "s3://lake/_checkpoints/b").start()
socket.writeStream.format("parquet").option("checkpointLocation", "s3://lake/_checkpoints/c").start("s3://c")
kafka.writeStream.format("console").start()
kafka.writeStream.foreach({ open: () => true, process: () => {}, close: () => {} }).start()
kafka.writeStream.format("delta").options(settings).start("s3://lake/d")
kafka.writeStream
  .foreachBatch((batch, id) => batch.write.mode("overwrite").save(`s3://lake/e/${id}`))
  .option("checkpointLocation", "s3://lake/_checkpoints/e")
  .start()
kafka
  .union(socket)
  .writeStream.format("delta")
  .option("checkpointLocation", "s3://lake/_checkpoints/f")
  .start("s3://lake/f")

/* facts
delivery
  source: can be read again: yes
  source#2: can be read again: no
  sink: writing commits, exactly once
  sink#2: writing again, at least once
  sink#3: writing commits, at most once, because of source#2
  sink#4: writing unknown, unknown
  sink#5: writing again, nothing
  sink#6: writing commits, unknown
  sink#7: writing idempotent, exactly once
  sink#8: writing commits, at most once, because of source#2
*/

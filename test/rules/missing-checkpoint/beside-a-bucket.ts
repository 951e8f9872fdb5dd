// # A folder to start from, where another query keeps its progress in a bucket of its own

import { SparkSession } from "streamwright/spark"

const spark = SparkSession.builder().appName("views").getOrCreate()
const views = spark.readStream.format("delta").load("s3://lake/views")
views.writeStream.format("delta").option("checkpointLocation", "s3://progress").start("s3://lake/copies")
views.filter("page = 'home'").writeStream.format("delta").start("s3://lake/home")
//                                                        ^^^^^ error missing-checkpoint: This delta sink has no checkpoint location, so the query has nowhere to keep what it has read and written, and Spark refuses to start it.
//  help: Give the query a folder of its own on storage that survives a machine, or set `spark.sql.streaming.checkpointLocation` for the session.
//  fix "Keep the progress in /checkpoints/views" (changes-results)
//  - views.filter("page = 'home'").writeStream.format("delta").start("s3://lake/home")
//  + views.filter("page = 'home'").writeStream.format("delta").option("checkpointLocation", "/checkpoints/views").start("s3://lake/home")

// # An aggregation has the columns of its group, windows too, and one for each aggregate, and what follows knows them
import { SparkSession, avg, col, count, count_distinct, expr, max, sum, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("sensors").getOrCreate()

const readings = spark.readStream
  .schema("sensor STRING, at TIMESTAMP, celsius DOUBLE, site STRUCT<id: STRING>")
  .json("s3://lake/readings")
  .withWatermark("at", "10 minutes")

readings
  .groupBy(window(col("at"), "5 minutes"), col("sensor"), col("site.id"))
  .agg(avg("celsius"), max(col("celsius").multiply(2)), count("*"), count_distinct(col("sensor")), sum("site.weight").as("weight"))
//                                                                  ^^^^^^^^^^^^^^ error batch-only-function: An exact aggregate over distinct values remembers every value for ever, so Spark refuses it on a stream.
//  help: Count with `approx_count_distinct`, or drop duplicates before the aggregation.
//  fix "Use `approx_count_distinct`" (changes-results)
//  - import { SparkSession, avg, col, count, count_distinct, expr, max, sum, window } from "streamwright/spark"
//  + import { SparkSession, avg, col, count, approx_count_distinct, expr, max, sum, window } from "streamwright/spark"
//  - .agg(avg("celsius"), max(col("celsius").multiply(2)), count("*"), count_distinct(col("sensor")), sum("site.weight").as("weight"))
//  + .agg(avg("celsius"), max(col("celsius").multiply(2)), count("*"), approx_count_distinct(col("sensor")), sum("site.weight").as("weight"))
  .select(col("window.end").as("until"), "sensor", "id", "avg(celsius)")
  .writeStream.format("console")
  .outputMode("append")
  .start()

readings.groupBy("sensor").count().writeStream.format("console").outputMode("complete").start()
readings.groupBy("sensor").max("celsius", "at").writeStream.format("console").outputMode("complete").start()
readings.groupBy("sensor").avg().writeStream.format("console").outputMode("complete").start()
readings.groupBy(expr("hour(at)")).agg({ celsius: "min", "*": "count" }).writeStream.format("console").outputMode("complete").start()
readings.agg(sum("celsius").as("total")).writeStream.format("console").outputMode("complete").start()

// What lies beyond the SQL that is read is a gap on its column alone.
readings
  .selectExpr("sensor", "extract(hour FROM at) AS hour", "celsius * 2 AS double")
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: `extract(hour FROM at) AS hour` goes beyond the SQL that Streamwright reads
  .writeStream.format("console")
  .start()

/* graph
spark sensors
  source connector=json hasSchema=true options={path=s3://lake/readings}
  watermark <- source watermark={bound=600000 strategy=bounded timestamp=at}
  aggregate <- watermark functions=[distinct] key=[sensor, site.id] projection={columns=[window, sensor, id, "avg(celsius)", "max((celsius * 2))", "count(1)", "count(DISTINCT sensor)", weight] computed=["avg(celsius)", "max((celsius * 2))", weight] from={id=site.id window=at} keeps=false types={count(1)=bigint count(DISTINCT sensor)=bigint window="struct<start:timestamp,end:timestamp>"}} window={clock=event column=at shape=tumbling size=300000}
  select <- aggregate projection={columns=[until, sensor, id, "avg(celsius)"] from={until=window.end} keeps=false}
  sink <- select connector=console outputMode=append
  aggregate#2 <- watermark key=[sensor] projection={columns=[sensor, count] keeps=false types={count=bigint}}
  sink#2 <- aggregate#2 connector=console outputMode=complete
  aggregate#3 <- watermark key=[sensor] projection={columns=[sensor, "max(celsius)", "max(at)"] computed=["max(celsius)", "max(at)"] keeps=false}
  sink#3 <- aggregate#3 connector=console outputMode=complete
  aggregate#4 <- watermark key=[sensor]
  sink#4 <- aggregate#4 connector=console outputMode=complete
  aggregate#5 <- watermark key=["?"] projection={columns=["?", "min(celsius)", "count(1)"] computed=["min(celsius)"] keeps=false types={?=int count(1)=bigint}}
  sink#5 <- aggregate#5 connector=console outputMode=complete
  aggregate#6 <- watermark projection={columns=[total] computed=[total] keeps=false}
  sink#6 <- aggregate#6 connector=console outputMode=complete
  select#2 <- watermark projection={columns=[sensor, hour, double] computed=[hour, double] keeps=false unread=[?]}
  sink#7 <- select#2 connector=console
*/

// # Records parsed out of JSON keep their columns and types through selections
import { Trigger, SparkSession, col, from_json, to_timestamp, window, approx_count_distinct, sum } from "streamwright/spark"

const spark = SparkSession.builder().appName("revenue by shop").getOrCreate()
spark.conf.set("spark.sql.shuffle.partitions", 24)

const orders = spark.readStream
  .format("kafka")
  .option("kafka.bootstrap.servers", "kafka:9092")
  .option("subscribe", "orders")
  .option("maxOffsetsPerTrigger", 50_000)
  .load()
  .select(
    col("key").cast("string").as("orderId"),
    from_json(col("value").cast("string"), "shop STRING, amount DECIMAL(10, 2), placed STRING, buyer STRUCT<id: STRING>").as(
      "record",
    ),
  )
  .select("orderId", "record.*")
  .withColumn("placedAt", to_timestamp(col("placed")))
  .withColumnRenamed("shop", "shopId")
  .drop("placed")

orders
  .withWatermark("placedAt", "10 minutes")
  .groupBy(window(col("placedAt"), "1 hour", "15 minutes").as("hour"), col("shopId"))
  .agg(sum("amount").as("revenue"), approx_count_distinct("buyer.id").as("buyers"))
  .selectExpr("hour.start AS from", "hour.end AS until", "shopId", "revenue", "buyers", "CAST(revenue AS STRING)")
  .writeStream.format("delta")
  .outputMode("append")
  .option("checkpointLocation", "s3://lake/_checkpoints/revenue")
  .trigger(Trigger.ProcessingTime("1 minute"))
  .queryName("revenue")
  .toTable("shop.revenue")

/* graph
spark "revenue by shop" configuration={spark.sql.shuffle.partitions=24}
  source connector=kafka options={kafka.bootstrap.servers=kafka:9092 maxOffsetsPerTrigger=50000 subscribe=orders}
  select <- source projection={columns=[orderId, record] keeps=false types={orderId=string record="struct<shop:string,amount:decimal(10, 2),placed:string,buyer:struct<id: string>>"}}
  select#2 <- select projection={columns=[orderId, "record.*"] keeps=false}
  select#3 <- select#2 projection={columns=[placedAt] keeps=true types={placedAt=timestamp}}
  select#4 <- select#3 projection={columns=[shopId] drops=[shop] from={shopId=shop} keeps=true}
  select#5 <- select#4 projection={columns=[] drops=[placed] keeps=true}
  watermark <- select#5 watermark={bound=600000 strategy=bounded timestamp=placedAt}
  aggregate <- watermark key=[shopId] projection={columns=[hour, shopId, revenue, buyers] computed=[revenue] from={hour=placedAt} keeps=false types={buyers=bigint hour="struct<start:timestamp,end:timestamp>"}} window={clock=event column=placedAt shape=sliding size=3600000 slide=900000}
  select#6 <- aggregate projection={columns=[from, until, shopId, revenue, buyers, revenue] from={from=hour.start until=hour.end} keeps=false types={revenue=string}}
  sink:revenue <- select#6 checkpointLocation=s3://lake/_checkpoints/revenue connector=table options={table=shop.revenue} outputMode=append trigger={interval=60000 type=processing-time}
*/

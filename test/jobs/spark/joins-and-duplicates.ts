// # Joins with tables, deduplication within the watermark and a schema built step by step
import { SparkSession, broadcast, col, StructType, DataTypes, when, lit } from "streamwright/spark"

const spark = SparkSession.builder().appName("enriched payments").config("spark.sql.session.timeZone", "UTC").getOrCreate()

const schema = new StructType()
  .add("paymentId", DataTypes.StringType, false)
  .add("shopId", "string")
  .add("amount", DataTypes.createDecimalType(12, 2))
  .add("paidAt", DataTypes.TimestampType)

const shops = spark.read.format("jdbc").option("url", "jdbc:postgresql://db/shops").option("dbtable", "shops").load()
const blocked = spark.createDataFrame([{ shopId: "s-7" }], "shopId STRING")

const payments = spark.readStream
  .schema(schema)
  .option("maxFilesPerTrigger", 100)
  .json("s3://landing/payments")
  .withWatermark("paidAt", "30 minutes")
  .dropDuplicatesWithinWatermark("paymentId")
  .na.drop()

const enriched = payments
  .join(broadcast(shops), "shopId", "left")
  .join(blocked, ["shopId"], "left_anti")
  .withColumns({
    size: when(col("amount").gt(1000), "large").otherwise("small"),
    amount: col("amount").cast("double"),
    source: lit("files"),
  })

enriched
  .transform(frame => frame.unionByName(spark.readStream.table("lake.replayed"), true))
  .where(col("amount").between(0, 1_000_000).and(col("shopId").isNotNull()))
  .repartition(8, col("shopId"))
  .writeStream.foreachBatch((batch, batchId) => {
    batch.persist()
    batch.write.mode("append").option("txnVersion", batchId).saveAsTable("payments")
    batch.unpersist()
  })
  .option("checkpointLocation", "s3://checkpoints/payments")
  .start()
  .awaitTermination()

/* graph
spark "enriched payments" awaitsQueries=true configuration={spark.sql.session.timeZone=UTC}
  source bounded=true connector=jdbc options={dbtable=shops url=jdbc:postgresql://db/shops}
  source#2 bounded=true connector=collection
  source#3 connector=json hasSchema=true options={maxFilesPerTrigger=100 path=s3://landing/payments}
  watermark <- source#3 watermark={bound=1800000 strategy=bounded timestamp=paidAt}
  deduplicate <- watermark clock=event columns=[paymentId]
  filter <- deduplicate
  join <- filter, source broadcasts=[right] joinType=leftouter key=[shopId]
  join#2 <- join, source#2 joinType=leftanti key=[shopId]
  select <- join#2 projection={columns=[size, amount, source] computed=[size] keeps=true types={amount=double source=string}}
  source#4 connector=table options={table=lake.replayed}
  union <- select, source#4
  filter#2 <- union
  repartition <- filter#2
  sink <- repartition checkpointLocation=s3://checkpoints/payments connector=foreachBatch
*/

// # Interval joins: conditions in text and in columns, both ways round, say how long each side is kept
import { SparkSession, expr, sum } from "streamwright/spark"

const spark = SparkSession.builder().appName("clicks on impressions").getOrCreate()

const impressions = spark.readStream
  .table("ads.impressions")
  .selectExpr("adId AS impressionAdId", "CAST(shownAt AS TIMESTAMP) AS shownAt", "price * 1.19 AS gross")
  .withWatermark("shownAt", "2 hours")

const clicks = spark.readStream
  .table("ads.clicks")
  .select("adId", "clickedAt")
  .withWatermark("clickedAt", "3 hours")

const inText = clicks.join(
  impressions,
  expr("adId = impressionAdId AND clickedAt >= shownAt AND clickedAt <= shownAt + INTERVAL 1 HOUR"),
)

const inColumns = clicks.join(
  impressions,
  clicks
    .col("adId")
    .equalTo(impressions.col("impressionAdId"))
    .and(clicks.col("clickedAt").between(impressions.col("shownAt"), impressions.col("shownAt").plus(expr("INTERVAL 90 MINUTES")))),
  "left_outer",
)

const before = impressions
  .as("i")
  .join(clicks.as("c"), expr("i.impressionAdId = c.adId AND c.clickedAt - INTERVAL '30' MINUTE <= i.shownAt AND i.shownAt <= c.clickedAt"), "leftouter")

inText.groupBy("adId").agg(sum("gross").as("earned")).writeStream.outputMode("update").format("console").start()
inColumns
  .filter("clickedAt IS NULL")
  .writeStream.format("parquet")
  .option("checkpointLocation", "/checkpoints/unseen")
  .start("/lake/unseen")
before
  .selectExpr("i.impressionAdId", "c.clickedAt AS at", "c.clickedAt IS NOT NULL AS clicked")
  .writeStream.format("noop")
  .start()

spark.streams.awaitAnyTermination()

/* graph
spark "clicks on impressions" awaitsQueries=true
  source connector=table options={table=ads.impressions}
  select <- source projection={columns=[impressionAdId, shownAt, gross] computed=[gross] from={impressionAdId=adId} keeps=false types={shownAt=timestamp}}
  watermark <- select watermark={bound=7200000 strategy=bounded timestamp=shownAt}
  source#2 connector=table options={table=ads.clicks}
  select#2 <- source#2 projection={columns=[adId, clickedAt] keeps=false}
  watermark#2 <- select#2 watermark={bound=10800000 strategy=bounded timestamp=clickedAt}
  join <- watermark#2, watermark condition={equal=[[{name=adId}, {name=impressionAdId}]] ranges=[{from={name=shownAt} least=0 to={name=clickedAt}}, {from={name=shownAt} most=3600000 to={name=clickedAt}}]} joinType=inner within=3600000
  join#2 <- watermark#2, watermark condition={equal=[[{name=adId side=left}, {name=impressionAdId side=right}]] ranges=[{from={name=clickedAt side=left} most=0 to={name=shownAt side=right}}, {from={name=clickedAt side=left} least=-5400000 to={name=shownAt side=right}}]} joinType=leftouter within=5400000
  join#3 <- watermark, watermark#2 condition={equal=[[{name=impressionAdId side=left}, {name=adId side=right}]] ranges=[{from={name=shownAt side=left} most=1800000 to={name=clickedAt side=right}}, {from={name=shownAt side=left} least=0 to={name=clickedAt side=right}}]} joinType=leftouter within=1800000
  aggregate <- join key=[adId] projection={columns=[adId, earned] computed=[earned] keeps=false}
  sink <- aggregate connector=console outputMode=update
  filter <- join#2
  sink#2 <- filter checkpointLocation=/checkpoints/unseen connector=parquet options={path=/lake/unseen}
  select#3 <- join#3 projection={columns=[impressionAdId, at, clicked] from={at=c.clickedAt impressionAdId=i.impressionAdId} keeps=false types={clicked=boolean}}
  sink#3 <- select#3 connector=noop
*/

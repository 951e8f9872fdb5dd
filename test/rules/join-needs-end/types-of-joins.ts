// # Joins of a stream with data that is read once, by type and side
import { col, expr, SparkSession } from "streamwright/spark"

const spark = SparkSession.builder().appName("ads").getOrCreate()
const shown = spark.readStream
  .format("delta")
  .load("s3://lake/shown")
  .select(col("ad"), col("shown_at"), col("page"))
  .withWatermark("shown_at", "10 minutes")
const clicked = spark.readStream
  .format("delta")
  .load("s3://lake/clicked")
  .select(col("ad"), col("clicked_at"), col("user"))
  .withWatermark("clicked_at", "20 minutes")

const ads = spark.read.format("delta").load("s3://lake/ads").select("ad", "title")

shown.join(ads, "ad", "left_outer").writeStream.format("console").start()
shown.join(ads, "ad", "right_outer").writeStream.format("console").start()
//                    ^^^^^^^^^^^^^ error join-needs-end: This join keeps rows of the side that is read once, for which a match may come from the stream at any time: Spark refuses it.
//  help: Let the join keep the rows of the stream, and not those of the side that is read once.
//  fix "Keep the rows of the stream only" (changes-results)
//  - shown.join(ads, "ad", "right_outer").writeStream.format("console").start()
//  + shown.join(ads, "ad", "left_outer").writeStream.format("console").start()
shown.join(ads, "ad", "full_outer").writeStream.format("console").start()
//                    ^^^^^^^^^^^^ error join-needs-end: This join keeps rows of the side that is read once, for which a match may come from the stream at any time: Spark refuses it.
//  help: Let the join keep the rows of the stream, and not those of the side that is read once.
//  fix "Keep the rows of the stream only" (changes-results)
//  - shown.join(ads, "ad", "full_outer").writeStream.format("console").start()
//  + shown.join(ads, "ad", "left_outer").writeStream.format("console").start()
shown.join(ads, "ad", "left_semi").writeStream.format("console").start()
shown.join(ads, "ad", "left_anti").writeStream.format("console").start()
ads.join(shown, "ad", "left").writeStream.format("console").start()
//                    ^^^^^^ error join-needs-end: This join keeps rows of the side that is read once, for which a match may come from the stream at any time: Spark refuses it.
//  help: Let the join keep the rows of the stream, and not those of the side that is read once.
//  fix "Keep the rows of the stream only" (changes-results)
//  - ads.join(shown, "ad", "left").writeStream.format("console").start()
//  + ads.join(shown, "ad", "right_outer").writeStream.format("console").start()
ads.join(shown, "ad", "right").writeStream.format("console").start()
ads.join(shown, "ad", "semi").writeStream.format("console").start()
//                    ^^^^^^ error join-needs-end: This join gives rows of the side that is read once, for which a match may come from the stream at any time: Spark refuses it.
//  help: Make the stream the left side, or join inner and drop duplicates.
ads.join(shown, "ad", "anti").writeStream.format("console").start()
//                    ^^^^^^ error join-needs-end: A row has no match only when no row of the right side can match any more, and that is a stream: Spark refuses a left anti join with it.
//  help: Use a left outer join with watermarks and a time range, and keep the rows without a match.
ads.join(shown, "ad").writeStream.format("console").start()
shown.join(clicked, "ad", "anti").writeStream.format("console").start()
//                        ^^^^^^ error join-needs-end: A row has no match only when no row of the right side can match any more, and that is a stream: Spark refuses a left anti join with it.
//  help: Use a left outer join with watermarks and a time range, and keep the rows without a match.
ads.join(ads.limit(1), "ad", "full_outer").show()

// # Columns that can carry a watermark and that cannot

import { col, from_json, SparkSession, to_date, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("columns").getOrCreate()
const views = spark.readStream.format("kafka").option("subscribe", "views").load()
const orders = views.select(
  col("timestamp"),
  from_json(col("value").cast("string"), "placedAt TIMESTAMP, amount INT").as("order"),
)

interface Order {
  readonly placedAt: number
}

// ## Not there, of another type, within another column

orders.withWatermark("placedAt", "1 minute").dropDuplicatesWithinWatermark("order").writeStream.format("noop").start()
//                   ^^^^^^^^^^ error impossible-watermark-column: There is no column `placedAt` here; there are `timestamp` and `order`.
//  help: Name the column as it is called at this place.
views
  .withColumn("day", to_date(col("timestamp")))
  .withWatermark("day", "1 day")
//               ^^^^^ error impossible-watermark-column: `day` is of type date, and a watermark needs a timestamp.
//  help: Make a timestamp of it first, with `to_timestamp`, and put the watermark on that.
  .dropDuplicatesWithinWatermark("key")
  .writeStream.format("noop")
  .start()
orders.withWatermark("order.placedAt", "1 minute").dropDuplicatesWithinWatermark("order").writeStream.format("noop").start()
//                   ^^^^^^^^^^^^^^^^ error impossible-watermark-column: `order.placedAt` is a field within another column, which cannot carry a watermark.
//  help: Select the field as a column of its own first.

// ## A field that was made a column, names in any case, a window, and what only its author knows

orders.select("order.*").withWatermark("PLACEDAT", "1 minute").dropDuplicatesWithinWatermark("amount").writeStream.format("noop").start()
views.select(window(col("timestamp"), "1 minute")).withWatermark("window", "1 minute").distinct().writeStream.format("noop").start()
orders
  .map((): Order => ({ placedAt: 0 }))
  .withWatermark("placedAt", "1 minute")
  .dropDuplicatesWithinWatermark("placedAt")
  .writeStream.format("noop")
  .start()
spark.readStream.table("orders").withWatermark("placedAt", "1 minute").distinct().writeStream.format("noop").start()

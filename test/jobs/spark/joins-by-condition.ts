// # What a join's condition says of both sides: equal columns, ranges of time, and what bounds nothing
import { broadcast, col, expr, SparkSession } from "streamwright/spark"

const spark = SparkSession.builder().appName("matches").getOrCreate()
const orders = spark.readStream
  .format("delta")
  .load("s3://lake/orders")
  .select(col("order_id"), col("shop"), col("placed"))
  .withWatermark("placed", "10 minutes")
const payments = spark.readStream
  .format("delta")
  .load("s3://lake/payments")
  .select(col("order_id"), col("paid"))
  .withWatermark("paid", "20 minutes")
const shops = spark.read.format("delta").load("s3://lake/shops").as("s").filter("open")

orders
  .join(
    payments,
    orders
      .col("order_id")
      .equalTo(payments.col("order_id"))
      .and(payments.col("paid").geq(orders.col("placed")))
      .and(payments.col("paid").leq(orders.col("placed").plus(expr("INTERVAL 1 HOUR")))),
    "left_outer",
  )
  .writeStream.format("console")
  .start()

orders
  .as("o")
  .join(
    payments.as("p"),
    expr("o.order_id = p.order_id AND p.paid BETWEEN o.placed - INTERVAL 5 MINUTES AND o.placed + INTERVAL 1 HOUR"),
  )
  .writeStream.format("console")
  .start()

orders
  .as("o")
  .join(payments.as("p"), expr("lower(o.order_id) = lower(p.order_id) AND date_trunc('hour', placed) <= paid"))
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unbounded-join-state: Spark can draw no bound from the way in which this condition compares event times, so the rows of both sides stay in state for ever.
//  help: Bound how far apart the event times of a pair may be, in both directions: `b.at BETWEEN a.at AND a.at + INTERVAL 1 HOUR`.
//  because "withWatermark": `placed` has a watermark
//  because "withWatermark": `paid` has a watermark
  .writeStream.format("console")
  .start()

orders
  .as("o")
  .join(broadcast(shops), expr("o.shop = s.shop OR s.shop = 'all'"))
  .writeStream.format("console")
  .start()
orders.join(shops.hint("broadcast").select("shop"), "shop").writeStream.format("console").start()
orders.join(payments, ["order_id"]).writeStream.format("console").start()
//                    ^^^^^^^^^^^^ warning unbounded-join-state: Nothing bounds how far apart the event times of a pair may be, so the rows of both sides stay in state for ever, watermarks or not.
//  help: Bound how far apart the event times of a pair may be, in both directions: `b.at BETWEEN a.at AND a.at + INTERVAL 1 HOUR`.
//  because "withWatermark": `placed` has a watermark
//  because "withWatermark": `paid` has a watermark

orders.join(payments, "order_id").where("paid BETWEEN placed AND placed + INTERVAL 1 HOUR").writeStream.format("console").start()

/* graph
spark matches
  source connector=delta options={path=s3://lake/orders}
  select <- source projection={columns=[order_id, shop, placed] keeps=false}
  watermark <- select watermark={bound=600000 strategy=bounded timestamp=placed}
  source#2 connector=delta options={path=s3://lake/payments}
  select#2 <- source#2 projection={columns=[order_id, paid] keeps=false}
  watermark#2 <- select#2 watermark={bound=1200000 strategy=bounded timestamp=paid}
  source#3 bounded=true connector=delta options={path=s3://lake/shops}
  filter <- source#3
  join <- watermark, watermark#2 condition={equal=[[{name=order_id side=left}, {name=order_id side=right}]] ranges=[{from={name=paid side=right} most=0 to={name=placed side=left}}, {from={name=paid side=right} least=-3600000 to={name=placed side=left}}]} joinType=leftouter within=3600000
  sink <- join connector=console
  join#2 <- watermark, watermark#2 condition={equal=[[{name=order_id side=left}, {name=order_id side=right}]] ranges=[{from={name=paid side=right} most=300000 to={name=placed side=left}}, {from={name=paid side=right} least=-3600000 to={name=placed side=left}}]} joinType=inner within=3600000
  sink#2 <- join#2 connector=console
  join#3 <- watermark, watermark#2 condition={equal=[[{name="?" side=left}, {name="?" side=right}]] unusable=[{name=placed}, {name=paid}]} joinType=inner
  sink#3 <- join#3 connector=console
  join#4 <- watermark, filter broadcasts=[right] condition={equal=[] isPartial=true} joinType=inner
  sink#4 <- join#4 connector=console
  select#3 <- filter projection={columns=[shop] keeps=false}
  join#5 <- watermark, select#3 broadcasts=[right] joinType=inner key=[shop]
  sink#5 <- join#5 connector=console
  join#6 <- watermark, watermark#2 joinType=inner key=[order_id]
  sink#6 <- join#6 connector=console
  join#7 <- watermark, watermark#2 joinType=inner key=[order_id]
  filter#2 <- join#7 condition={equal=[] ranges=[{from={name=placed} least=0 to={name=paid}}, {from={name=placed} most=3600000 to={name=paid}}]}
  sink#7 <- filter#2 connector=console
*/

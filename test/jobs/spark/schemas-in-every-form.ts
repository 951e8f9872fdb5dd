// # Schemas as texts, built column by column, and as lists of fields say the same
import { DataTypes, SparkSession, StructField, StructType, col, from_json } from "streamwright/spark"

const spark = SparkSession.builder().appName("schemas").getOrCreate()
const buyer = new StructType([new StructField("id", DataTypes.StringType, false)])
const fields = [
  new StructField("shop", "string"),
  DataTypes.createStructField("placedAt", DataTypes.TimestampType, true),
  new StructField("buyer", buyer),
]
const lines = DataTypes.createArrayType(new StructType().add("item", "string").add(new StructField("count", DataTypes.IntegerType)))

const listed = new StructType(fields).add("lines", lines)
const made = DataTypes.createStructType(fields)
const written = StructType.fromDDL("shop STRING, placedAt TIMESTAMP")

const values = spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", "orders").load()
for (const [name, schema] of Object.entries({ listed, made, written }))
  values
    .select(from_json(col("value").cast("string"), schema).as("record"))
    .select("record.*")
    .withWatermark("placedAt", "1 minute")
    .writeStream.queryName(name)
    .format("parquet")
    .option("checkpointLocation", `s3://lake/_checkpoints/${name}`)
    .start(`s3://lake/${name}`)

/* graph
spark schemas
  source connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=orders}
  select <- source projection={columns=[record] keeps=false types={record="struct<shop:string,placedAt:timestamp,buyer:struct<id string not null>,lines:array<struct<item string, count int>>>"}}
  select#2 <- select projection={columns=["record.*"] keeps=false}
  watermark <- select#2 watermark={bound=60000 strategy=bounded timestamp=placedAt}
  sink:listed <- watermark checkpointLocation=s3://lake/_checkpoints/listed connector=parquet options={path=s3://lake/listed}
  select#3 <- source projection={columns=[record] keeps=false types={record="struct<shop:string,placedAt:timestamp,buyer:struct<id string not null>>"}}
  select#4 <- select#3 projection={columns=["record.*"] keeps=false}
  watermark#2 <- select#4 watermark={bound=60000 strategy=bounded timestamp=placedAt}
  sink:made <- watermark#2 checkpointLocation=s3://lake/_checkpoints/made connector=parquet options={path=s3://lake/made}
  select#5 <- source projection={columns=[record] keeps=false types={record="struct<shop:string,placedAt:timestamp>"}}
  select#6 <- select#5 projection={columns=["record.*"] keeps=false}
  watermark#3 <- select#6 watermark={bound=60000 strategy=bounded timestamp=placedAt}
  sink:written <- watermark#3 checkpointLocation=s3://lake/_checkpoints/written connector=parquet options={path=s3://lake/written}
*/

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
    .withColumnRenamed("placedAt", "at")
    .writeStream.queryName(name)
    .format("parquet")
    .option("checkpointLocation", `s3://lake/_checkpoints/${name}`)
    .start(`s3://lake/${name}`)

/* graph
spark schemas
  source connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=orders}
  select <- source projection={columns=[record] keeps=false types={record="struct<shop:string,placedAt:timestamp,buyer:struct<id string not null>,lines:array<struct<item string, count int>>>"}}
  select#2 <- select projection={columns=["record.*"] keeps=false}
  select#3 <- select#2 projection={columns=[at] drops=[placedAt] from={at=placedAt} keeps=true}
  sink:listed <- select#3 checkpointLocation=s3://lake/_checkpoints/listed connector=parquet options={path=s3://lake/listed}
  select#4 <- source projection={columns=[record] keeps=false types={record="struct<shop:string,placedAt:timestamp,buyer:struct<id string not null>>"}}
  select#5 <- select#4 projection={columns=["record.*"] keeps=false}
  select#6 <- select#5 projection={columns=[at] drops=[placedAt] from={at=placedAt} keeps=true}
  sink:made <- select#6 checkpointLocation=s3://lake/_checkpoints/made connector=parquet options={path=s3://lake/made}
  select#7 <- source projection={columns=[record] keeps=false types={record="struct<shop:string,placedAt:timestamp>"}}
  select#8 <- select#7 projection={columns=["record.*"] keeps=false}
  select#9 <- select#8 projection={columns=[at] drops=[placedAt] from={at=placedAt} keeps=true}
  sink:written <- select#9 checkpointLocation=s3://lake/_checkpoints/written connector=parquet options={path=s3://lake/written}
*/

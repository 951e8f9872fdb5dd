// # A temporary view, SQL over it as one operator, and rows written one by one
import { sql } from "streamwright"
import { ForeachWriter, SparkSession, Trigger, udf, col, type Row } from "streamwright/spark"

class ToAlerts extends ForeachWriter<Row> {
  override open(partitionId: number, epochId: number): boolean {
    return partitionId >= 0 && epochId >= 0
  }

  override process(row: Row): void {
    console.log(row.getAs<string>("word"))
  }

  override close(): void {}
}

const spark = SparkSession.builder().appName("word counts").getOrCreate()
const shout = udf((word: string) => word.toUpperCase(), "string")

spark.readStream
  .format("socket")
  .options({ host: "localhost", port: 9999, includeTimestamp: true })
  .load()
  .createOrReplaceTempView("lines")

spark.sql("SET spark.sql.shuffle.partitions = 8")

const splitLines = sql`
  -- one row for each word
  SELECT explode(split(value, ' ')) AS word, timestamp
  FROM lines
`
const words = spark.sql(splitLines)
//                      ^^^^^^^^^^ gap: SQL is not opened yet

words
  .select(shout(col("word")).as("loud"), col("word"), "timestamp")
  .groupBy("word")
  .count()
  .orderBy(col("count").desc())
  .limit(10)
  .writeStream.outputMode("complete")
  .foreach(new ToAlerts())
  .trigger(Trigger.AvailableNow())
  .start()

spark
  .table("lines")
  .writeStream.format("kafka")
  .options({ "kafka.bootstrap.servers": "kafka:9092", topic: "lines", checkpointLocation: "/checkpoints/lines" })
  .trigger(Trigger.Continuous("1 second"))
  .start()

/* graph
spark "word counts"
  source connector=socket options={host=localhost includeTimestamp=true port=9999}
  sql <- source sql="-- one row for each word SELECT explode(split(value, ' ')) AS word, timestamp FROM lines"
  select <- sql projection={columns=[loud, word, timestamp] keeps=false types={loud=string}}
  aggregate <- select key=[word] projection={columns=[word, count] keeps=false types={count=bigint}}
  sort <- aggregate
  limit <- sort
  sink <- limit connector=foreach outputMode=complete trigger={type=available-now}
  sink#2 <- source checkpointLocation=/checkpoints/lines connector=kafka options={kafka.bootstrap.servers=kafka:9092 topic=lines} trigger={interval=1000 type=continuous}
*/

// # `if`, `switch`, `?:`, `&&`, `??`, entries of objects, early returns and `try` around queries, all of them decided by the text

import { type DataFrame, SparkSession, Trigger, col, window } from "streamwright/spark"

type Pace = "often" | "seldom" | "once"
interface Table {
  readonly pace: Pace
  readonly minimum?: number
  readonly delay?: string
}

const spark = SparkSession.builder().appName("trades").getOrCreate()
const stage: string = "production"
const tables: Readonly<Record<string, Table>> = {
  xetra: { pace: "often", minimum: 10 },
  nyse: { pace: "seldom", delay: "5 minutes" },
  otc: { pace: "once" },
}

function triggerOf(pace: Pace): Trigger {
  switch (pace) {
    case "often":
      return Trigger.ProcessingTime("5 seconds")
    case "seldom":
      return Trigger.ProcessingTime(stage === "production" ? "1 minute" : "1 hour")
    default:
      return Trigger.AvailableNow()
  }
}

function read(name: string): DataFrame {
  if (stage === "test") return spark.readStream.format("rate").load()
  return spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", name).load()
}

for (const [name, { pace, minimum, delay }] of Object.entries(tables)) {
  let trades = read(name).withWatermark("timestamp", delay ?? "1 minute")
  if (minimum !== undefined) trades = trades.filter(col("value").geq(minimum))
  if (pace === "once") {
    trades.writeStream.queryName(name).format("noop").trigger(triggerOf(pace)).start()
    continue
  }
  const counts = trades.groupBy(window(col("timestamp"), "1 minute")).count()
  const writer = counts.writeStream
    .queryName(name)
    .outputMode("append")
    .format("parquet")
    .option("checkpointLocation", `/checkpoints/${name}`)
    .trigger(triggerOf(pace))
  try {
    writer.start(`/lake/${name}`)
  } finally {
    stage === "test" && writer.start("/lake/again")
  }
}

/* graph
spark trades
  source connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=xetra}
  watermark <- source watermark={bound=60000 strategy=bounded timestamp=timestamp}
  filter <- watermark
  aggregate <- filter projection={columns=[window, count] from={window=timestamp} keeps=false types={count=bigint window="struct<start:timestamp,end:timestamp>"}} window={clock=event column=timestamp shape=tumbling size=60000}
  sink:xetra <- aggregate checkpointLocation=/checkpoints/xetra connector=parquet options={path=/lake/xetra} outputMode=append trigger={interval=5000 type=processing-time}
  source#2 connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=nyse}
  watermark#2 <- source#2 watermark={bound=300000 strategy=bounded timestamp=timestamp}
  aggregate#2 <- watermark#2 projection={columns=[window, count] from={window=timestamp} keeps=false types={count=bigint window="struct<start:timestamp,end:timestamp>"}} window={clock=event column=timestamp shape=tumbling size=60000}
  sink:nyse <- aggregate#2 checkpointLocation=/checkpoints/nyse connector=parquet options={path=/lake/nyse} outputMode=append trigger={interval=60000 type=processing-time}
  source#3 connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=otc}
  watermark#3 <- source#3 watermark={bound=60000 strategy=bounded timestamp=timestamp}
  sink:otc <- watermark#3 connector=noop trigger={type=available-now}
*/

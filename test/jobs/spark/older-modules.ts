// @file: job.cts
// # `require`, `import =`, `export =`, `exports` and `module.exports` around a query

import sql = require("streamwright/spark")
import read = require("./read.cjs")
import settings = require("./settings.cjs")
const { store } = require("./store.cjs")

const spark = sql.SparkSession.builder().appName("events").getOrCreate()
store(read(spark, settings.topic).groupBy(sql.window(sql.col("timestamp"), settings.size)).count())

// @file: read.cts
import type sql = require("streamwright/spark")

function read(spark: sql.SparkSession, topic: string): sql.DataFrame {
  return spark.readStream
    .format("kafka")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("subscribe", topic)
    .load()
    .withWatermark("timestamp", "1 minute")
}

export = read

// @file: settings.cjs
exports.topic = "events"
exports.size = "1 hour"

// @file: store.cjs
/** @param {import("streamwright/spark").DataFrame} frame */
function store(frame) {
  frame.writeStream.format("delta").option("checkpointLocation", "/lake/_checkpoints/events").start("/lake/events")
}

module.exports = { store }

/* graph
spark events
  source connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=events}
  watermark <- source watermark={bound=60000 strategy=bounded timestamp=timestamp}
  aggregate <- watermark projection={columns=[window, count] from={window=timestamp} keeps=false types={count=bigint window="struct<start:timestamp,end:timestamp>"}} window={clock=event column=timestamp shape=tumbling size=3600000}
  sink <- aggregate checkpointLocation=/lake/_checkpoints/events connector=delta options={path=/lake/events}
*/

// # An older DStream job from a checkpoint, with windows, state and committed offsets
import {
  ConsumerStrategies,
  KafkaUtils,
  LocationStrategies,
  Minutes,
  Seconds,
  SparkConf,
  type State,
  StateSpec,
  StreamingContext,
} from "streamwright/spark"

const checkpoints = "hdfs:///checkpoints/visits"

function createContext(): StreamingContext {
  const context = new StreamingContext(new SparkConf().setAppName("visits").set("spark.streaming.backpressure.enabled", "true"), Seconds(5))
  context.checkpoint(checkpoints)

  const messages = KafkaUtils.createDirectStream<string, string>(
    context,
    LocationStrategies.PreferConsistent(),
    ConsumerStrategies.SubscribePattern<string, string>("visits-.*", { "bootstrap.servers": "kafka:9092", "group.id": "visits" }),
  )
  const visits = messages.mapToPair((message): [string, number] => [message.key(), 1])
  const old = context.textFileStream("hdfs:///visits").map((line): [string, number] => [line, 1])

  const all = context.union([visits, old])
  all.reduceByKeyAndWindow((a, b) => a + b, (a, b) => a - b, Minutes(10), Seconds(30)).print()
//    ^^^^^^^^^^^^^^^^^^^^ info processing-time-window: This sliding window of 10 min runs on the processing clock, but this kafka source can be replayed. After a replay or a backlog its results differ.
//  help: DStreams know no event time; Structured Streaming does. Or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
  all.countByWindow(Minutes(1), Minutes(1)).saveAsTextFiles("hdfs:///counts")
//    ^^^^^^^^^^^^^ info processing-time-window: This tumbling window of 1 min runs on the processing clock, but this kafka source can be replayed. After a replay or a backlog its results differ.
//  help: DStreams know no event time; Structured Streaming does. Or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
  all.countByValue().foreachRDD((rdd, time) => rdd.saveAsTextFile(`hdfs:///values/${time.getTime()}`))

  const total = (page: string, ones: number | undefined, state: State<number>): [string, number] => {
    const sum = (state.exists() ? state.get() : 0) + (ones ?? 0)
    if (!state.isTimingOut()) state.update(sum)
    return [page, sum]
  }
  const totals = visits.mapWithState(StateSpec.function(total).timeout(Minutes(30)))
  totals.stateSnapshots().print()
  visits.leftOuterJoin(totals).cogroup(old).foreachRDD(rdd => rdd.foreach(() => {}))

  messages.foreachRDD(rdd => messages.commitAsync(messages.offsetRanges(rdd)))
  return context
}

const context = StreamingContext.getOrCreate(checkpoints, createContext)
context.start()
context.awaitTermination()

/* graph
spark visits batchInterval=5000
  source connector=kafka options={subscribePattern="visits-.*"}
  map <- source
  source#2 connector=file options={path=hdfs:///visits}
  map#2 <- source#2
  union <- map, map#2
  window <- union window={clock=processing shape=sliding size=600000 slide=30000}
  sink <- window connector=print
  windowAll <- union window={clock=processing shape=tumbling size=60000 slide=60000}
  sink#2 <- windowAll connector=file options={path=hdfs:///counts}
  combine <- union
  sink#3 <- combine connector=foreachRDD
  stateful <- map clock=processing state=[{name=state scope=key timeToLive=1800000 type=value}]
  map#3 <- stateful
  sink#4 <- map#3 connector=print
  join <- map, stateful joinType=leftouter
  coGroup <- join, map#2
  sink#5 <- coGroup connector=foreachRDD
  sink#6 <- source connector=foreachRDD
*/

// # A DStream job, as plain script

import { Durations, Minutes, Seconds, SparkConf, StreamingContext } from "streamwright/spark"

const conf = new SparkConf().setAppName("words").setMaster("local[2]")
const context = new StreamingContext(conf, Durations.seconds(5))
context.checkpoint("hdfs:///checkpoints/words")

const lines = context.socketTextStream("localhost", 9999)
const archive = context.textFileStream("hdfs:///lines")
const words = lines.union(archive).flatMap(line => line.split(" "))
const pairs = words.map((word): [string, number] => [word, 1])
const plus = (a: number, b: number) => a + b

pairs.reduceByKey(plus).print()
pairs.reduceByKeyAndWindow(plus, Minutes(10), Seconds(30)).filter(([, count]) => count > 5).print()
//    ^^^^^^^^^^^^^^^^^^^^ info processing-time-window: This sliding window of 10 min runs on the processing clock, but this file source can be replayed. After a replay or a backlog its results differ.
//  help: DStreams know no event time; Structured Streaming does. Or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
pairs
  .updateStateByKey<number>((ones, total) => ones.reduce(plus, total ?? 0))
  .foreachRDD(totals => totals.foreach(total => console.log(total)))
pairs
  .join(pairs.mapValues(count => count * 2))
  .window(Minutes(1), Minutes(1))
// ^^^^^^ info processing-time-window: This tumbling window of 1 min runs on the processing clock, but this file source can be replayed. After a replay or a backlog its results differ.
//  help: DStreams know no event time; Structured Streaming does. Or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
  .saveAsTextFiles("hdfs:///joined")
words.countByWindow(Seconds(60), Seconds(10)).print()
//    ^^^^^^^^^^^^^ info processing-time-window: This sliding window of 1 min runs on the processing clock, but this file source can be replayed. After a replay or a backlog its results differ.
//  help: DStreams know no event time; Structured Streaming does. Or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.

context.start()
context.awaitTermination()

/* graph
spark words batchInterval=5000
  source connector=socket options={host=localhost port=9999}
  source#2 connector=file options={path=hdfs:///lines}
  union <- source, source#2
  flatMap <- union
  map <- flatMap
  combine <- map
  sink <- combine connector=print
  window <- map window={clock=processing shape=sliding size=600000 slide=30000}
  filter <- window
  sink#2 <- filter connector=print
  stateful <- map state=[{name=state scope=key type=value}]
  sink#3 <- stateful connector=foreachRDD
  map#2 <- map
  join <- map, map#2 joinType=inner
  window#2 <- join window={clock=processing shape=tumbling size=60000 slide=60000}
  sink#4 <- window#2 connector=file options={path=hdfs:///joined}
  windowAll <- flatMap window={clock=processing shape=sliding size=60000 slide=10000}
  sink#5 <- windowAll connector=print
*/

// # Variables that functions of Spark write

import { defineJob } from "streamwright"
import { type GroupState, GroupStateTimeout, Seconds, SparkConf, SparkSession, StreamingContext } from "streamwright/spark"

interface View {
  readonly user: string
  readonly page: string
}

const spark = SparkSession.builder().appName("views").getOrCreate()
const views = spark.readStream.format("kafka").option("subscribe", "views").load().as<View>()

// ## A variable

let numbered = 0
views
  .map((view): string => {
    numbered += 1
//  ^^^^^^^^^^^^^ warning unkeyed-state: `numbered` is state kept in a variable outside its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Key the stream by what it is about and keep it in the engine's keyed state.
//  because "numbered = 0": `numbered` is declared here
    return `${numbered}: ${view.page}`
  })
  .writeStream.format("console")
  .start()

// ## Spark's own state

views
  .groupByKey(view => view.user)
  .mapGroupsWithState(GroupStateTimeout.NoTimeout())(
    (user: string, rows: Iterable<View>, state: GroupState<number>): [string, number] => {
      const count = [...rows].length + (state.getOption() ?? 0)
      state.update(count)
      return [user, count]
    },
  )
  .writeStream.outputMode("update")
  .format("console")
  .start()

// ## DStreams

export const lines = defineJob({ name: "lines" }, () => {
  const context = new StreamingContext(new SparkConf(), Seconds(1))
  let longest = 0
  context
    .socketTextStream("localhost", 9999)
    .filter(line => {
      if (line.length <= longest) return false
      longest = line.length
//    ^^^^^^^^^^^^^^^^^^^^^ warning unkeyed-state: `longest` is state kept in a variable outside its function: every parallel task has its own, all keys share it, and a restart loses it.
//  help: Key the stream by what it is about and keep it in the engine's keyed state.
//  because "longest = 0": `longest` is declared here
      return true
    })
    .print()
  context.start()
})

// ## A counter that only the driver sees

let batches = 0
export const counted = defineJob({ name: "counted" }, () => {
  const context = new StreamingContext(new SparkConf(), Seconds(1))
  context.socketTextStream("localhost", 9999).foreachRDD(() => {
    batches += 1
    if (batches % 60 === 0) console.log(`${batches} batches`)
  })
  context.start()
})

// # A recursion that the text does not end stops with a gap, and the rest of the queries is read

import { type DataFrame, SparkSession } from "streamwright/spark"

const depth = Number(process.env.DEPTH)

function refine(frame: DataFrame, times: number): DataFrame {
  return times === 0 ? frame : refine(frame.filter("value > 0"), times - 1)
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: it depends on a condition that is not known
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: the stream goes into a call that is not followed: the calls nest too deep
}

const numbers = SparkSession.builder().appName("numbers").getOrCreate().readStream.format("rate").load()
numbers.writeStream.queryName("numbers").format("noop").start()
refine(numbers, depth).writeStream.queryName("refined").format("noop").start()

/* graph
spark numbers
  source connector=rate
  sink:numbers <- source connector=noop
  filter conditional <- source
  filter#2 conditional <- filter
  filter#3 conditional <- filter#2
  filter#4 conditional <- filter#3
  filter#5 conditional <- filter#4
  filter#6 conditional <- filter#5
  filter#7 conditional <- filter#6
  filter#8 conditional <- filter#7
  filter#9 conditional <- filter#8
*/

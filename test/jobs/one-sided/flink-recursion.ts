// # A recursion that the text does not end stops with a gap

import { type DataStream, StreamExecutionEnvironment } from "streamwright/flink"

const depth = Number(process.env.DEPTH)

function refine(stream: DataStream<number>, times: number): DataStream<number> {
  return times === 0 ? stream : refine(stream, times - 1)
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: it depends on a condition that is not known
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^ gap: the stream goes into a call that is not followed: the calls nest too deep
}

const numbers = StreamExecutionEnvironment.getExecutionEnvironment().fromData(1, 2, 3)
refine(numbers, depth).print().name("refined")
numbers.print().name("numbers")

/* graph
flink "Flink Streaming Job"
  source bounded=true connector=collection
  sink:numbers <- source connector=print
*/

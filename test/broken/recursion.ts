// # Functions that call themselves

import { type DataStream, StreamExecutionEnvironment } from "streamwright/flink"

const env = StreamExecutionEnvironment.getExecutionEnvironment()

// ## To a depth that is known

function halved(stream: DataStream<number>, times: number): DataStream<number> {
  return times === 0 ? stream : halved(stream.map(n => n / 2), times - 1)
}

halved(env.fromSequence(1, 10), 3).print()

// ## Without an end

function endless(stream: DataStream<number>): DataStream<number> {
  return endless(stream.map(n => n + 1))
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gap: the stream goes into a call that is not followed: the calls nest too deep
}

endless(env.fromSequence(1, 10)).print()

/* graph
flink "Flink Streaming Job"
  source bounded=true connector=sequence
  map <- source
  map#2 <- map
  map#3 <- map#2
  sink <- map#3 connector=print
  source#2 bounded=true connector=sequence
  map#4 <- source#2
  map#5 <- map#4
  map#6 <- map#5
  map#7 <- map#6
  map#8 <- map#7
  map#9 <- map#8
  map#10 <- map#9
  map#11 <- map#10
  map#12 <- map#11
*/

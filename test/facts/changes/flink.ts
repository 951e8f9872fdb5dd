// # A rolling aggregate gives a new result for each record

import { defineJob } from "streamwright"
import { StreamExecutionEnvironment, TumblingProcessingTimeWindows } from "streamwright/flink"

export const rolling = defineJob({ name: "rolling" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const numbers = env.fromData(1, 2, 3)
  numbers
    .keyBy(n => n)
    .reduce((a, b) => a + b)
    .filter(n => n > 1)
    .print()
  numbers
    .keyBy(n => n)
    .window(TumblingProcessingTimeWindows.of("1 min"))
    .reduce((a, b) => a + b)
    .print()
})

/* facts
rolling
  source: append
  keyBy: append
  reduce: append
  filter: append
  sink: append
  keyBy#2: append
  window: append
  sink#2: append
*/

// # A promise is written as Flink writes durations

import { defineJob } from "streamwright"
import { StreamExecutionEnvironment } from "streamwright/flink"

export const job = defineJob({ name: "numbers", slo: { latency: "half a second" } }, () => {
  StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()
})

/** @slo latency 1 min 30 s */
export const other = defineJob({ name: "more numbers" }, () => {
  StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()
})

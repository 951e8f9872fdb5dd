// # A promise is written as Flink writes durations

import { defineJob } from "streamwright"
import { StreamExecutionEnvironment } from "streamwright/flink"

export const job = defineJob({ name: "numbers", slo: { latency: "half a second" } }, () => {
//                                                              ^^^^^^^^^^^^^^^ error refused-duration: The engine refuses the duration "half a second": a Flink duration starts with a whole number, without a sign.
//  help: Write it in the engine's own grammar.
  StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()
})

/** @slo latency 1 min 30 s */
//               ^^^^^^^^^^ error refused-duration: The engine refuses the duration "1 min 30 s": Flink takes one number and one unit, not several.
//  help: Write it in the engine's own grammar.
export const other = defineJob({ name: "more numbers" }, () => {
  StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()
})

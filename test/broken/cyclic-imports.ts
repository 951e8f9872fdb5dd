// @file: job.ts
// # Files that import each other

import { StreamExecutionEnvironment } from "streamwright/flink"
import { numbers } from "./numbers.js"

export const limit = 10
export const env = () => StreamExecutionEnvironment.getExecutionEnvironment()

numbers().print()

// @file: numbers.ts
import { env } from "./job.js"

export const numbers = () => env().fromSequence(1, 10)

/* graph
flink "Flink Streaming Job"
  source bounded=true connector=sequence
  sink <- source connector=print
*/

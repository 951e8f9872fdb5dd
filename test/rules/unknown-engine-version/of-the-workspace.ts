// @file: streamwright.json
{
  "engineVersion": { "flink": "2.0", "spark": "4.0" },
  "overrides": [{ "files": "old/**", "engineVersion": { "flink": "1.20" } }]
}

// @file: jobs.ts
// # Jobs have the version of the workspace where they name none, and a wrong one is passed over

import { defineJob } from "streamwright"
import { StreamExecutionEnvironment } from "streamwright/flink"
import { SparkSession } from "streamwright/spark"

const count = () => StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()

defineJob({ name: "unnamed" }, count)
defineJob({ name: "named", engineVersion: "2.1.1" }, count)
defineJob({ name: "none such", engineVersion: "2.17" }, count)
//                                            ^^^^^^ warning unknown-engine-version: "2.17" names no version: the newest Flink that is known here is 2.3. The job is checked as if for 2.3.
//  help: Name the version that the job runs on, or leave it out.
defineJob({ name: "not a number", engineVersion: "latest" }, count)
//                                               ^^^^^^^^ warning unknown-engine-version: "latest" names no version: a version of Flink is written as "2.3". The job is checked as if for 2.3.
//  help: Name the version that the job runs on, or leave it out.
defineJob({ name: "of another engine", engineVersion: "4.0" }, count)
//                                                    ^^^^^ warning unknown-engine-version: "4.0" names no version: the newest Flink that is known here is 2.3. The job is checked as if for 2.3.
//  help: Name the version that the job runs on, or leave it out.
defineJob({ name: "on Spark" }, () => {
  SparkSession.builder().getOrCreate().readStream.format("rate").load().writeStream.format("console").start()
})

// @file: old/job.ts
import { defineJob } from "streamwright"
import { StreamExecutionEnvironment } from "streamwright/flink"

defineJob({ name: "old" }, () => {
  StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()
})

/* graph
flink unnamed engineVersion=2.0
  source bounded=true connector=sequence
  sink <- source connector=print

flink named engineVersion=2.1.1
  source bounded=true connector=sequence
  sink <- source connector=print

flink "none such" engineVersion=2.17
  source bounded=true connector=sequence
  sink <- source connector=print

flink "not a number" engineVersion=latest
  source bounded=true connector=sequence
  sink <- source connector=print

flink "of another engine" engineVersion=4.0
  source bounded=true connector=sequence
  sink <- source connector=print

spark "on Spark" engineVersion=4.0
  source connector=rate
  sink <- source connector=console

flink old engineVersion=1.20
  source bounded=true connector=sequence
  sink <- source connector=print
*/

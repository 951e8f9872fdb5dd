// @file: streamwright.json
{
  "rule": {},
  "rules": {
    "missing-watermarks": "off",
    "unkeyed-state": "fatal",
    "refused-duration": 2,
    "nothing-alike": "off"
  },
  "slo": { "latency": "half a minute", "throughput": 1 },
  "overrides": [
    { "rules": {} },
    { "files": 7, "rules": { "refused-duration": "off" } },
    "experiments"
  ]
}

// @file: job.ts
// # What is not understood is said, and the rest holds

import { StreamExecutionEnvironment } from "streamwright/flink"

StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()

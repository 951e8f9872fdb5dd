// @file: streamwright.json
{
  "rules": {
    "unkeyed-state": "off"
  "slo": { "latency": "5 s" }
}

// @file: job.ts
// # A file that is no JSON

import { StreamExecutionEnvironment } from "streamwright/flink"

StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()

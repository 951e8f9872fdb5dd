// @file: streamwright.json
{
  "rules": {
    "unkeyed-state": "off"
  "slo": { "latency": "5 s" }
//^^^^^ error invalid-configuration: This is no valid JSON: comma expected.
//^^^^^ error invalid-configuration: `slo` is not known here.
}

// ^line error invalid-configuration: This is no valid JSON: close brace expected.
// @file: job.ts
// # A file that is no JSON

import { StreamExecutionEnvironment } from "streamwright/flink"

StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()

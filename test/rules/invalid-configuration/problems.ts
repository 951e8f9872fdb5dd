// @file: streamwright.json
{
  "rule": {},
//^^^^^^ error invalid-configuration: `rule` is not known here. Did you mean `rules`?
  "rules": {
    "missing-watermarks": "off",
//  ^^^^^^^^^^^^^^^^^^^^ error invalid-configuration: `missing-watermarks` is not known here. Did you mean `missing-watermark`?
    "unkeyed-state": "fatal",
//                   ^^^^^^^ error invalid-configuration: A rule is set to "off", "info", "warning", "error".
    "refused-duration": 2,
//                      ^ error invalid-configuration: A rule is set to "off", "info", "warning", "error".
    "nothing-alike": "off"
//  ^^^^^^^^^^^^^^^ error invalid-configuration: `nothing-alike` is not known here.
  },
  "slo": { "latency": "half a minute", "throughput": 1 },
//                    ^^^^^^^^^^^^^^^ error invalid-configuration: "half a minute" is no duration: a Flink duration starts with a whole number, without a sign.
//                                     ^^^^^^^^^^^^ error invalid-configuration: `throughput` is not known here.
  "overrides": [
    { "rules": {} },
//  ^^^^^^^^^^^^^^^ error invalid-configuration: `files` says in one glob or a list of globs which files the override is for.
    { "files": 7, "rules": { "refused-duration": "off" } },
//             ^ error invalid-configuration: `files` says in one glob or a list of globs which files the override is for.
    "experiments"
//  ^^^^^^^^^^^^^ error invalid-configuration: An override must be an object.
  ]
}

// @file: job.ts
// # What is not understood is said, and the rest holds

import { StreamExecutionEnvironment } from "streamwright/flink"

StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()

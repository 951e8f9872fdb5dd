// @file: streamwright.json
{
  "preset": "relaxed",
//          ^^^^^^^^^ error invalid-configuration: A preset is "recommended", "strict", "engine-errors-only".
  "engineVersion": { "flink": 1.20, "spark": "4", "beam": "2.60" },
//                            ^^^^ error invalid-configuration: A version must be a string.
//                                           ^^^ error invalid-configuration: "4" names no version: a version of Spark is written as "4.3".
//                                                ^^^^^^ error invalid-configuration: `beam` is not known here.
  "overrides": [
    { "files": "a.ts", "preset": null, "engineVersion": { "flink": "4.0", "spark": "3.5.1" } },
//                               ^^^^ error invalid-configuration: A preset is "recommended", "strict", "engine-errors-only".
//                                                                 ^^^^^ error invalid-configuration: "4.0" names no version: the newest Flink that is known here is 2.3.
    { "files": "b.ts", "preset": "strict", "engineVersion": "2.0" }
//                                                          ^^^^^ error invalid-configuration: `engineVersion` must be an object.
  ]
}

// @file: job.ts
// # Presets and versions that there are not

import { StreamExecutionEnvironment } from "streamwright/flink"

StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()

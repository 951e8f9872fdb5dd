// @file: streamwright.json
{
  "overrides": [
    { "files": "", "rules": { "unused-ignore": "off" } },
//             ^^ error invalid-configuration: `files` says in one glob or a list of globs which files the override is for.
    { "files": [], "rules": { "unused-ignore": "off" } },
//             ^^ error invalid-configuration: `files` says in one glob or a list of globs which files the override is for.
    { "files": ["src/**", ""], "rules": { "unused-ignore": "off" } },
//             ^^^^^^^^^^^^^^ error invalid-configuration: `files` says in one glob or a list of globs which files the override is for.
    { "files": ["src/**", "!src/reported.ts"], "rules": { "unused-ignore": "off" } }
  ]
}

// @file: src/reported.ts
// # Globs that exclude files, and globs that are none

import { StreamExecutionEnvironment } from "streamwright/flink"

// streamwright-ignore missing-watermark: nothing is missing
// ^line warning unused-ignore: Nothing is reported here for missing-watermark, so this ignore silences nothing.
//  help: Remove the comment.
StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()

// @file: src/other.ts
import { StreamExecutionEnvironment } from "streamwright/flink"

// streamwright-ignore missing-watermark: nothing is missing
StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()

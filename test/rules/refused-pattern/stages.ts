// # Everything that Flink does not take of a stage, of a group and of a whole pattern

import {
  AfterMatchSkipStrategy,
  CEP,
  Pattern,
  SimpleCondition,
  StreamExecutionEnvironment,
  WithinType,
} from "streamwright/flink"

interface Login {
  readonly user: string
  readonly failed: boolean
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const logins = env.fromData<Login>({ user: "a", failed: true }).keyBy(login => login.user)
const failed = SimpleCondition.of<Login>(login => login.failed)

function lookFor(pattern: Pattern<Login>) {
  CEP.pattern(logins, pattern).select(match => match.size).print()
}

const once = () => Pattern.begin<Login>("first").where(failed)

lookFor(once().oneOrMore().until(failed).until(failed))
//                                       ^^^^^ error refused-pattern: `first` has two conditions that end it.
//  help: Put both into one `until`.
lookFor(once().until(failed))
//             ^^^^^ error refused-pattern: `first` occurs once, so there is nothing that `until` could end.
//  help: Let it repeat with `oneOrMore` or `timesOrMore`, or remove `until`.
lookFor(once().times(3).until(failed))
//                      ^^^^^ error refused-pattern: `first` occurs several times, so there is nothing that `until` could end.
//  help: Let it repeat with `oneOrMore` or `timesOrMore`, or remove `until`.
lookFor(once().optional().notFollowedBy("success").followedBy("second"))
//                                      ^^^^^^^^^ error refused-pattern: `success` must not come, and the stage before it may be missing: Flink does not support this.
//  help: Look for two patterns, one with the stage before it and one without.
lookFor(once().times(0, 2).notNext("success").followedBy("second"))
//                                 ^^^^^^^^^ error refused-pattern: `success` must not come, and the stage before it may be missing: Flink does not support this.
//  help: Look for two patterns, one with the stage before it and one without.
lookFor(once().times(0))
//             ^^^^^ error refused-pattern: `first` is to occur 0 times.
//  help: Use `optional` for a stage that may be missing.
lookFor(once().times(3, 2))
//             ^^^^^ error refused-pattern: `first` is to occur from 3 to 2 times.
//  help: Write the smaller number first.
lookFor(once().timesOrMore(0))
//             ^^^^^^^^^^^ error refused-pattern: `first` is to occur 0 times.
//  help: Use `optional` for a stage that may be missing.
lookFor(once().notFollowedBy("success").oneOrMore().followedBy("second"))
//                                      ^^^^^^^^^ error refused-pattern: `success` must not come, so it can neither repeat nor be missing.
//  help: Remove this call.
lookFor(once().notNext("success").optional().followedBy("second"))
//                                ^^^^^^^^ error refused-pattern: `success` must not come, so it can neither repeat nor be missing.
//  help: Remove this call.
lookFor(once().times(3).oneOrMore())
//                      ^^^^^^^^^ error refused-pattern: `first` is told a second time how often it occurs.
//  help: Keep one of the two.
lookFor(once().optional().optional())
//                        ^^^^^^^^ error refused-pattern: `first` is already optional.
//  help: Remove this call.
lookFor(once().oneOrMore().greedy().next("second").optional())
//                                                 ^^^^^^^^ error refused-pattern: `second` is optional, and the stage before it is greedy: Flink does not support this.
//  help: Make the stage before it not greedy, or this one not optional.
lookFor(Pattern.begin(once().next("second")).oneOrMore().greedy())
//                                                       ^^^^^^ error refused-pattern: A group of stages cannot be greedy.
//  help: Say it of a stage in the group.
lookFor(Pattern.begin(once().next("second")).where(failed))
//                                           ^^^^^ error refused-pattern: A group of stages has no condition of its own.
//  help: Say it of the stages in the group.
lookFor(once().next("second").notFollowedBy("success"))
//                                          ^^^^^^^^^ error refused-pattern: The pattern ends with what must not come, and no time limit says how long to wait for it.
//  help: Add a time limit with `within`.
lookFor(once().next("second").within("1 h", WithinType.PREVIOUS_AND_CURRENT).within("5 min"))
//                            ^^^^^^ error refused-pattern: From one record to the next may take 1 h, which is more than the 5 min for the whole pattern.
//  help: Lower this limit, or raise that of the whole pattern.
lookFor(once().next("second").next("first"))
//                                 ^^^^^^^ error refused-pattern: Two stages are called `first`, and a match tells its records by the names.
//  help: Give each stage a name of its own.
lookFor(once().next(Pattern.begin<Login>("inner").next("first")))
//                                                     ^^^^^^^ error refused-pattern: Two stages are called `first`, and a match tells its records by the names.
//  help: Give each stage a name of its own.
lookFor(Pattern.begin<Login>("first", AfterMatchSkipStrategy.skipToLast("third")).next("second"))
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error refused-pattern: After a match Flink is to skip to `third`, and no stage of the pattern has that name.
//  help: Name one of its stages: `first`, `second`.

// Numbers and names that are only known at run time say nothing.
lookFor(once().times(Number(process.env.TIMES)).followedBy(String(process.env.STAGE)))
//             ^^^^^ gap: `Number(process.env.TIMES)` is only known when the job runs
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ gap: `String(process.env.STAGE)` is only known when the job runs
lookFor(Pattern.begin<Login>("first", AfterMatchSkipStrategy.skipToLast("third")).next(String(process.env.STAGE)))
//                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ gap: `String(process.env.STAGE)` is only known when the job runs

// What is right.
lookFor(once().times(0, 2).followedBy("second").oneOrMore().greedy().within("5 min"))

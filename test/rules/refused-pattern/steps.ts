// # What is refused of steps, of groups and of the whole

import {
  AfterMatchSkipStrategy,
  CEP,
  KafkaSource,
  Pattern,
  SimpleCondition,
  StreamExecutionEnvironment,
  WatermarkStrategy,
  WithinType,
} from "streamwright/flink"

interface Login {
  readonly account: string
  readonly succeeded: boolean
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const logins = env
  .fromSource(
    KafkaSource.builder<Login>().setBootstrapServers("kafka:9092").setTopics("logins").build(),
    WatermarkStrategy.forBoundedOutOfOrderness<Login>("5 s").withIdleness("1 min"),
    "logins",
  )
  .keyBy(login => login.account)
const found = (pattern: Pattern<Login>) => CEP.pattern(logins, pattern).select(() => 1).print()
const failed = SimpleCondition.of<Login>(({ succeeded }) => !succeeded)

found(Pattern.begin<Login>("a").oneOrMore().until(failed).until(failed).within("1 min"))
//                                                        ^^^^^ error refused-pattern: The step `a` has two conditions that end it, and may have one.
found(Pattern.begin<Login>("a").times(2).until(failed).within("1 min"))
//                                       ^^^^^ error refused-pattern: The step `a` does not repeat without a limit, so nothing has to end it.
found(Pattern.begin<Login>("a").optional().notNext("b").next("c").within("1 min"))
//                                                 ^^^ error refused-pattern: The step `b` is a NOT step behind a step that may be missing, which Flink does not support.
//  help: Look for two patterns, one with the step that may be missing and one without.
found(Pattern.begin<Login>("a").times(0).within("1 min"))
//                              ^^^^^ error refused-pattern: The step `a` cannot match 0 times.
found(Pattern.begin<Login>("a").times(3, 2).within("1 min"))
//                              ^^^^^ error refused-pattern: The step `a` cannot match from 3 to 2 times.
found(Pattern.begin<Login>("a").notFollowedBy("b").oneOrMore().followedBy("c").within("1 min"))
//                                                 ^^^^^^^^^ error refused-pattern: The step `b` is a NOT step and cannot repeat.
found(Pattern.begin<Login>("a").next(Pattern.begin<Login>("b").next("c")).times(2).greedy().within("1 min"))
//                                                                                 ^^^^^^ error refused-pattern: This group cannot be greedy.
found(Pattern.begin<Login>("a").oneOrMore().greedy().next("b").optional().next("c").within("1 min"))
//                                                             ^^^^^^^^ error refused-pattern: The step `b` is optional behind a greedy step, which Flink does not support.
found(Pattern.begin<Login>("a").next(Pattern.begin<Login>("b")).where(failed).within("1 min"))
//                                                              ^^^^^ error refused-pattern: This group takes no condition; the steps inside do.
found(Pattern.begin<Login>("a").greedy().within("1 min"))
//                              ^^^^^^ error refused-pattern: The step `a` does not repeat and cannot be greedy.
found(Pattern.begin<Login>("a").oneOrMore().consecutive().allowCombinations().within("1 min"))
//                                                        ^^^^^^^^^^^^^^^^^ error refused-pattern: The step `a` cannot take its records both in any combination and one right after another.
found(Pattern.begin<Login>("a").next("b").within("1 h", WithinType.PREVIOUS_AND_CURRENT).next("c").within("1 min"))
//                                               ^^^^^ error refused-pattern: 1 h from one record to the next is longer than the whole pattern may take, 1 min.
//  help: Shorten it, or give the whole pattern more time.
found(Pattern.begin<Login>("a", AfterMatchSkipStrategy.skipToFirst("b")).next("c").within("1 min"))
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error refused-pattern: No step of this pattern is called `b`, to which matches skip.
//  help: Skip to one of its steps.
found(Pattern.begin<Login>("a").next(Pattern.begin<Login>("b").next("a")).within("1 min"))
//                                                                  ^^^ error refused-pattern: Two steps of this pattern are called `a`.
//  help: Give each step a name of its own.

// Flink builds all of these.
found(Pattern.begin<Login>("a").times(0, 2).followedBy("b").within("1 min"))
found(Pattern.begin<Login>("a").oneOrMore().optional().greedy().next("b").within("1 min"))
found(Pattern.begin<Login>("a").timesOrMore(2).until(failed).followedByAny("b").within("1 min"))
found(Pattern.begin<Login>("a").notFollowedBy("b").within("10 s", WithinType.PREVIOUS_AND_CURRENT))
found(Pattern.begin<Login>("a").next("b").within("10 s", WithinType.PREVIOUS_AND_CURRENT).next("c").within("1 min"))

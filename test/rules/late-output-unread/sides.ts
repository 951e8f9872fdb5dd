// # Late records of both sides of a join and of a pattern, read in part

import {
  CEP,
  KafkaSource,
  OutputTag,
  Pattern,
  ProcessJoinFunction,
  StreamExecutionEnvironment,
  WatermarkStrategy,
} from "streamwright/flink"

interface Payment {
  readonly card: string
}

class Pairs extends ProcessJoinFunction<Payment, Payment, string> {
  override processElement(): void {}
}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const payments = env
  .fromSource(
    KafkaSource.builder<Payment>().setBootstrapServers("kafka:9092").setTopics("payments").build(),
    WatermarkStrategy.forBoundedOutOfOrderness<Payment>("5 s").withIdleness("1 min"),
    "payments",
  )
  .keyBy(payment => payment.card)
const lateLeft = new OutputTag<Payment>("late-left")
const lateRight = new OutputTag<Payment>("late-right")
const tooLate = new OutputTag<Payment>("too-late")

const pairs = payments
  .intervalJoin(payments)
  .between("-1 min", "1 min")
  .sideOutputLeftLateData(lateLeft)
  .sideOutputRightLateData(lateRight)
//                         ^^^^^^^^^ warning late-output-unread: Nothing reads the side output `late-right`, so the late records in it are dropped all the same.
//  help: Read it with `getSideOutput` from the result, or leave it out.
//  fix "Leave it out" (safe)
//  - .sideOutputRightLateData(lateRight)
  .process(new Pairs())
pairs.print()
pairs.getSideOutput(lateLeft).print()

CEP.pattern(payments, Pattern.begin<Payment>("first").next("second"))
  .sideOutputLateData(tooLate)
//                    ^^^^^^^ warning late-output-unread: Nothing reads the side output `too-late`, so the late records in it are dropped all the same.
//  help: Read it with `getSideOutput` from the result, or leave it out.
//  fix "Leave it out" (safe)
//  - .sideOutputLateData(tooLate)
  .select(() => 1)
  .print()

/**
 * Card fraud as a pattern: a thief tries a card with a small purchase, then
 * buys something dear, then draws cash, all within two minutes.
 *
 * The pattern follows the clock of the payments: the three steps must have
 * happened in this order, whatever the order in which they arrive. Other
 * payments may lie between them (`followedBy`), and a card that matched is not
 * reported again for the same payments.
 */
import { defineJob } from "streamwright"
import {
  AfterMatchSkipStrategy,
  CEP,
  type Collector,
  type Match,
  OutputTag,
  Pattern,
  PatternProcessFunction,
  StreamExecutionEnvironment,
  WatermarkStrategy,
} from "streamwright/flink"
import { approved, type Payment } from "./shared/payments.js"
import { fromTopic, toTopic } from "./shared/topics.js"

interface Alert {
  readonly cardId: string
  readonly paymentIds: readonly string[]
}

const smallCents = 5_00
const largeCents = 500_00

const testedThenEmptied = Pattern.begin<Payment>("small", AfterMatchSkipStrategy.skipPastLastEvent())
  .where(payment => payment.kind === "purchase" && payment.cents <= smallCents)
  .followedBy("large")
  .where(payment => payment.kind === "purchase" && payment.cents >= largeCents)
  .followedBy("cash")
  .where(payment => payment.kind === "withdrawal")
  .within("2 min")

class RaiseAlert extends PatternProcessFunction<Payment, Alert> {
  override processMatch(
    match: Match<Payment>,
    _context: PatternProcessFunction.Context,
    out: Collector<Alert>,
  ): void {
    const payments = [...match.values()].flat()
    const cardId = payments[0]?.cardId ?? ""
    out.collect({ cardId, paymentIds: payments.map(payment => payment.paymentId) })
  }
}

const latePayments = new OutputTag<Payment>("late-payments")

export default defineJob({ name: "card-fraud-pattern", slo: { latency: "10 s" } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("30 s")

  const payments = env
    .fromSource(
      fromTopic<Payment>("payments", "card-fraud-pattern"),
      WatermarkStrategy.forBoundedOutOfOrderness<Payment>("3 s")
        .withTimestampAssigner(payment => payment.paidAt)
        .withIdleness("5 s"),
      "payments",
    )
    .uid("payments")

  const perCard = approved(payments).keyBy(payment => payment.cardId)
  const alerts = CEP.pattern(perCard, testedThenEmptied)
    .sideOutputLateData(latePayments)
    .process(new RaiseAlert())
    .name("tested, then emptied")
    .uid("tested-then-emptied")

  alerts
    .sinkTo(toTopic<Alert>("card-alerts", alert => alert.cardId))
    .name("card alerts")
    .uid("card-alerts")
  alerts
    .getSideOutput(latePayments)
    .sinkTo(toTopic<Payment>("late-payments", payment => payment.cardId))
    .name("late payments")
    .uid("late-payments")
})

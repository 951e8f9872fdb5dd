// # Patterns, tables and SQL

import { defineJob, sql } from "streamwright"
import {
  CEP,
  type Collector,
  type Match,
  KafkaSource,
  Pattern,
  PatternProcessFunction,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
  WatermarkStrategy,
} from "streamwright/flink"

interface Payment {
  readonly cardId: string
  readonly cents: number
  readonly paidAt: number
}

const topic = KafkaSource.builder<Payment>().setBootstrapServers("kafka:9092").setTopics("payments").build()
const strategy = WatermarkStrategy.forBoundedOutOfOrderness<Payment>("2 s").withTimestampAssigner(p => p.paidAt)

class Alert extends PatternProcessFunction<Payment, string> {
  override processMatch(match: Match<Payment>, _: PatternProcessFunction.Context, out: Collector<string>): void {
    out.collect([...match.keys()].join())
  }
}

export const fraud = defineJob({ name: "fraud" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  const payments = env.fromSource(topic, strategy, "payments").keyBy(payment => payment.cardId)
  const small = Pattern.begin<Payment>("small").where({ filter: payment => payment.cents < 100 })
  const suspect = small.followedBy("large").where({ filter: payment => payment.cents > 50_000 }).within("2 min")
  CEP.pattern(payments, suspect).process(new Alert()).name("alerts").print()
  CEP.pattern(payments, small.next("again").times(3)).inProcessingTime().select(match => match.size).print()
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unbounded-pattern: This pattern has no time limit: a match that is begun and never finished is kept for ever.
//  help: Say with `within` how long a match may take.
//  fix "Give up matches after 1 h" (changes-results)
//  - CEP.pattern(payments, small.next("again").times(3)).inProcessingTime().select(match => match.size).print()
//  + CEP.pattern(payments, small.next("again").times(3).within("1 h")).inProcessingTime().select(match => match.size).print()
//                                                    ^^^^^^^^^^^^^^^^ warning processing-time-window: This pattern runs on the processing clock, but the watermarks of `payments` are ignored here, `Payment` carries its own time in `paidAt: number` and `payments` can be replayed. After a replay or a backlog its results differ.
//  help: Use the event clock, or say `timeDomain: "processing"` in the job's options if the machine's clock is meant.
//  because "WatermarkStrategy.forBoundedOutOfOrderness<Payment>("2 s").w…": these watermarks are ignored
//  fix "Use the event clock" (changes-results)
//  - CEP.pattern(payments, small.next("again").times(3)).inProcessingTime().select(match => match.size).print()
//  + CEP.pattern(payments, small.next("again").times(3)).inEventTime().select(match => match.size).print()
})

export const totals = defineJob({ name: "totals" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.setBufferTimeout(10)
  const tables = StreamTableEnvironment.create(env)
  tables
    .getConfig()
    .set("table.exec.mini-batch.enabled", true)
    .set("table.exec.mini-batch.allow-latency", "2 s")
  tables.createTemporaryView("payments", env.fromSource(topic, strategy, "payments"))
  const perCard = tables.sqlQuery(sql`
//                                ^^^^+4 gap: SQL is not opened yet
    SELECT cardId, SUM(cents) AS cents
    FROM payments
    GROUP BY cardId
  `)
  tables.toChangelogStream(perCard).print()
})

/* graph
flink fraud
  source:payments connector=kafka options={bootstrapServers=kafka:9092 topics=payments} watermark={bound=2000 strategy=bounded timestamp=paidAt}
  keyBy <- source:payments key=[cardId]
  pattern:alerts <- keyBy clock=event pattern={steps=[{after=begin name=small told=[{is=condition}]}, {after=followedBy name=large told=[{is=condition}, {between="first and last" is=within time=120000}]}]} steps=[small, large] within=120000
  sink <- pattern:alerts connector=print
  pattern <- keyBy clock=processing pattern={steps=[{after=begin name=small told=[{is=condition}]}, {after=next name=again told=[{from=3 is=times}]}]} steps=[small, again]
  sink#2 <- pattern connector=print

flink totals bufferTimeout=10 miniBatchLatency=2000
  source:payments connector=kafka options={bootstrapServers=kafka:9092 topics=payments} watermark={bound=2000 strategy=bounded timestamp=paidAt}
  sql <- source:payments sql="SELECT cardId, SUM(cents) AS cents FROM payments GROUP BY cardId"
  sink <- sql connector=print
*/

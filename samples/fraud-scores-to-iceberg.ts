/**
 * Fraud scores into an Iceberg table that a batch job reads every hour to train
 * the next model.
 *
 * The sink commits a snapshot with each checkpoint, and readers see committed
 * snapshots only: the checkpoint interval decides how old the table is, however
 * fast the stream. Five minutes are fresh enough for an hourly reader and make
 * twelve snapshots an hour; ten seconds would make 360, and many small files.
 */
import { defineJob } from "streamwright"
import {
  CheckpointingMode,
  FlinkSink,
  StreamExecutionEnvironment,
  TableLoader,
  WatermarkStrategy,
} from "streamwright/flink"
import { fromTopic } from "./shared/topics.js"

interface FraudScore {
  readonly paymentId: string
  readonly score?: number
}

/** A row of the table. */
interface DecidedScore extends FraudScore {
  readonly score: number
}

const warehouse = "s3://lake/warehouse"

export default defineJob({ name: "fraud-scores-to-iceberg", slo: { latency: "10 min" } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("5 min", CheckpointingMode.EXACTLY_ONCE)

  const decided = env
    .fromSource(
      fromTopic<FraudScore>("fraud-scores", "fraud-scores-to-iceberg"),
      WatermarkStrategy.noWatermarks(),
      "fraud scores",
    )
    .uid("fraud-scores")
    .filter((score): score is DecidedScore => score.score !== undefined)
    .name("decided")
    .uid("decided")

  FlinkSink.forRowData(decided)
    .tableLoader(TableLoader.fromHadoopTable(`${warehouse}/risk/fraud_scores`))
    .uidPrefix("fraud-scores-table")
    .append()
    .name("risk.fraud_scores")
})

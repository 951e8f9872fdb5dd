/**
 * A fraud score for every card payment, half a second after it arrives.
 *
 * Each payment takes this path alone: no window, no batch, no watermark to wait
 * for. What remains is the time that records wait in network buffers, cut from
 * Flink's 100 ms to 5 ms, and the call of the model, which may take 200 ms and
 * then counts as undecided. Checkpoints do not hold records up: they are unaligned,
 * and the sink does not wait for them, so after a failure some scores come twice.
 */
import {
  AsyncDataStream,
  AsyncFunction,
  type Collector,
  KeyedProcessFunction,
  type ResultFuture,
  StateTtlConfig,
  StreamExecutionEnvironment,
  TimeUnit,
  Types,
  type ValueState,
  ValueStateDescriptor,
  WatermarkStrategy,
} from "streamwright/flink"
import type { Payment } from "./shared/payments.js"
import { fromTopic, toTopic } from "./shared/topics.js"

interface Features {
  readonly payment: Payment
  readonly usualCents: number
}

interface FraudScore {
  readonly paymentId: string
  /** From 0, surely honest, to 1, surely fraud; undefined when the model gave no answer in time. */
  readonly score?: number
}

/** Compares a payment with what its card usually pays: a moving average, forgotten after a quiet quarter. */
class CompareWithHabit extends KeyedProcessFunction<string, Payment, Features> {
  private usualCents!: ValueState<number>

  override open(): void {
    const usualCents = new ValueStateDescriptor<number>("usual-cents", Types.DOUBLE)
    usualCents.enableTimeToLive(StateTtlConfig.newBuilder("90 d").build())
    this.usualCents = this.getRuntimeContext().getState(usualCents)
  }

  override processElement(
    payment: Payment,
    _context: KeyedProcessFunction.Context<string>,
    out: Collector<Features>,
  ): void {
    const usualCents = this.usualCents.value() ?? payment.cents
    out.collect({ payment, usualCents })
    this.usualCents.update(0.9 * usualCents + 0.1 * payment.cents)
  }
}

async function ask(features: Features): Promise<number> {
  const body = JSON.stringify(features)
  const response = await fetch("http://fraud-model.example.com/score", { method: "POST", body })
  return Number(await response.text())
}

class AskModel extends AsyncFunction<Features, FraudScore> {
  override async asyncInvoke(features: Features, result: ResultFuture<FraudScore>): Promise<void> {
    const score = await ask(features).catch(() => undefined)
    result.complete([{ paymentId: features.payment.paymentId, score }])
  }

  /** Without this method a slow answer would fail the job. */
  override timeout(features: Features, result: ResultFuture<FraudScore>): void {
    result.complete([{ paymentId: features.payment.paymentId }])
  }
}

/** @slo latency 500 ms */
const env = StreamExecutionEnvironment.getExecutionEnvironment()
env.setBufferTimeout("5 ms")
env.enableCheckpointing("30 s")
env.getCheckpointConfig().enableUnalignedCheckpoints()

const payments = env
  .fromSource(fromTopic<Payment>("payments", "fraud-scoring"), WatermarkStrategy.noWatermarks(), "payments")
  .uid("payments")

const features = payments
  .keyBy(payment => payment.cardId)
  .process(new CompareWithHabit())
  .name("compare with habit")
  .uid("compare-with-habit")

AsyncDataStream.unorderedWait(features, new AskModel(), 200, TimeUnit.MILLISECONDS, 500)
  .name("ask model")
  .uid("ask-model")
  .sinkTo(toTopic<FraudScore>("fraud-scores", score => score.paymentId))
  .name("fraud scores")
  .uid("fraud-scores")

env.execute("fraud-scoring")

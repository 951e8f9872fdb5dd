/**
 * The units each account has used so far: the figure an invoice is made of, so
 * it must be exact.
 *
 * What makes it exact: the total and the ids seen are keyed state, restored
 * from the checkpoint after a failure; a usage that the meter sends twice within a
 * week is counted once; the sink's transactions commit with the checkpoint, so
 * that whoever reads only committed records sees each total once; and every
 * operator has a uid, so that a later version finds its state again.
 */
import {
  CheckpointingMode,
  type Collector,
  Configuration,
  DeliveryGuarantee,
  ExternalizedCheckpointRetention,
  KafkaSink,
  KeyedProcessFunction,
  type MapState,
  MapStateDescriptor,
  StateTtlConfig,
  StreamExecutionEnvironment,
  Types,
  type ValueState,
  ValueStateDescriptor,
  WatermarkStrategy,
} from "streamwright/flink"
import { brokers } from "./shared/kafka.js"
import { asJson, fromTopic } from "./shared/topics.js"

interface Usage {
  readonly usageId: string
  readonly accountId: string
  readonly units: number
}

interface MeterReading {
  readonly accountId: string
  readonly units: number
}

class RunningTotal extends KeyedProcessFunction<string, Usage, MeterReading> {
  private seen!: MapState<string, boolean>
  private total!: ValueState<number>

  override open(): void {
    const seen = new MapStateDescriptor<string, boolean>("seen", Types.STRING, Types.BOOLEAN)
    seen.enableTimeToLive(StateTtlConfig.newBuilder("7 d").build())
    this.seen = this.getRuntimeContext().getMapState(seen)
    this.total = this.getRuntimeContext().getState(new ValueStateDescriptor<number>("total", Types.LONG))
  }

  override processElement(
    usage: Usage,
    _context: KeyedProcessFunction.Context<string>,
    out: Collector<MeterReading>,
  ): void {
    if (this.seen.contains(usage.usageId)) return
    this.seen.put(usage.usageId, true)
    const total = (this.total.value() ?? 0) + usage.units
    this.total.update(total)
    out.collect({ accountId: usage.accountId, units: total })
  }
}

const configuration = new Configuration()
  .set("state.backend.type", "rocksdb")
  .set("execution.checkpointing.incremental", true)
  .set("execution.checkpointing.dir", "s3://checkpoints/usage-billing")

const env = StreamExecutionEnvironment.getExecutionEnvironment(configuration)
env.enableCheckpointing("30 s", CheckpointingMode.EXACTLY_ONCE)
env
  .getCheckpointConfig()
  .setExternalizedCheckpointRetention(ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION)

const readings = KafkaSink.builder<MeterReading>()
  .setBootstrapServers(brokers)
  .setRecordSerializer(asJson("meter-readings", reading => reading.accountId))
  .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
  .setTransactionalIdPrefix("usage-billing")
  // Flink asks for an hour by default, and a Kafka broker grants no more than 15 minutes.
  .setProperty("transaction.timeout.ms", "900000")
  .build()

env
  .fromSource(fromTopic<Usage>("usage", "usage-billing"), WatermarkStrategy.noWatermarks(), "usage")
  .uid("usage")
  .keyBy(usage => usage.accountId)
  .process(new RunningTotal())
  .name("running total")
  .uid("running-total")
  .sinkTo(readings)
  .name("meter readings")
  .uid("meter-readings")

env.execute("usage-billing")

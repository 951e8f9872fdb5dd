/**
 * The mistaken twin of `usage-billing.ts`: the running total in a plain field.
 *
 * The mistake, `unkeyed-state`: a field belongs to the task, not to the account.
 * The units of all accounts that meet in one task are added up together, and
 * after a failure the total starts from nothing, because no checkpoint knows of
 * it. A test with one account and no failure gives the right figure.
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
  private total = 0

  override open(): void {
    const seen = new MapStateDescriptor<string, boolean>("seen", Types.STRING, Types.BOOLEAN)
    seen.enableTimeToLive(StateTtlConfig.newBuilder("7 d").build())
    this.seen = this.getRuntimeContext().getMapState(seen)
  }

  override processElement(
    usage: Usage,
    _context: KeyedProcessFunction.Context<string>,
    out: Collector<MeterReading>,
  ): void {
    if (this.seen.contains(usage.usageId)) return
    this.seen.put(usage.usageId, true)
    this.total += usage.units
    out.collect({ accountId: usage.accountId, units: this.total })
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

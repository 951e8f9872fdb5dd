// # A bounded job: whole partitions, projections and a result that is collected

import {
  Configuration,
  Duration,
  JdbcSource,
  Order,
  RuntimeExecutionMode,
  SlotSharingGroup,
  StreamExecutionEnvironment,
  WatermarkStrategy,
} from "streamwright/flink"

type Sale = [shop: string, article: string, cents: number]

const configuration = new Configuration().set("execution.buffer-timeout.interval", Duration.ofMillis(0).toMillis())
const env = StreamExecutionEnvironment.createLocalEnvironment(4, configuration)
env.setRuntimeMode(RuntimeExecutionMode.BATCH)

const sales = env.fromSource(
  JdbcSource.builder<Sale>()
    .setSql("SELECT shop, article, cents FROM sales WHERE day = CURRENT_DATE - 1")
    .setDBUrl("jdbc:postgresql://db/sales")
    .setResultExtractor(row => [row.getString(1) ?? "", row.getString(2) ?? "", row.getLong(3)])
    .build(),
  WatermarkStrategy.noWatermarks(),
  "sales",
)

sales
  .project<[string, number]>(0, 2)
  .keyBy(([shop]) => shop)
  .fullWindowPartition()
  .reduce(([shop, cents], [, more]) => [shop, cents + more])
  .slotSharingGroup(SlotSharingGroup.newBuilder("report").setCpuCores(1).build())
  .forceNonParallel()
  .name("per shop")
  .fullWindowPartition()
  .sortPartition(1, Order.DESCENDING)
  .executeAndCollect("nightly-report", 20)

/* graph
flink nightly-report bufferTimeout=0 configuration={parallelism.default=4} runtimeMode=batch
  source:sales bounded=true connector=jdbc options={dBUrl=jdbc:postgresql://db/sales sql="SELECT shop, article, cents FROM sales WHERE day = CURRENT_DATE - 1"} watermark={strategy=none}
  select <- source:sales projection={columns=[0, 2] keeps=false}
  keyBy <- select key=[0]
  partition:per shop <- keyBy parallelism=1
  partition <- partition:per shop
  sink <- partition connector=collect
*/

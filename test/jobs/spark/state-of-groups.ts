// # State of groups: a processor with time to live and an initial state, and event-time timeouts
import {
  type GroupState,
  GroupStateTimeout,
  type MapState,
  OutputMode,
  SparkSession,
  StatefulProcessorWithInitialState,
  TimeMode,
  type TimerValues,
  TTLConfig,
  type ValueState,
} from "streamwright/spark"

interface Reading {
  readonly sensor: { readonly id: string }
  readonly value: number
  readonly at: Date
}

interface Total {
  readonly sensor: string
  readonly total: number
}

class RunningTotal extends StatefulProcessorWithInitialState<string, Reading, Total, number> {
  private total!: ValueState<number>
  private seen!: MapState<string, boolean>

  override init(): void {
    this.total = this.getHandle().getValueState<number>("total", TTLConfig.NONE)
    this.seen = this.getHandle().getMapState<string, boolean>("seen", new TTLConfig("2 hours"))
  }

  override handleInitialState(_key: string, initial: number): void {
    this.total.update(initial)
  }

  override handleInputRows(sensor: string, rows: Iterable<Reading>, timers: TimerValues): Iterable<Total> {
    let total = this.total.get() ?? 0
    for (const row of rows) {
      if (!this.seen.containsKey(row.at.toISOString())) total += row.value
      this.seen.updateValue(row.at.toISOString(), true)
    }
    this.getHandle().registerTimer(timers.getCurrentProcessingTimeInMs() + 60_000)
    this.total.update(total)
    return [{ sensor, total }]
  }
}

const spark = SparkSession.builder().appName("sensors").getOrCreate()
spark.conf.set(
  "spark.sql.streaming.stateStore.providerClass",
  "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider",
)

const readings = spark.readStream.format("rate-micro-batch").option("rowsPerBatch", 100).load().as<Reading>()
const bySensor = readings.groupByKey(reading => reading.sensor.id)
const before = spark.read.parquet("/totals").as<Total>().groupByKey(total => total.sensor).mapValues(total => total.total)

bySensor
  .transformWithState(new RunningTotal(), TimeMode.ProcessingTime(), OutputMode.Update(), before)
  .filter(({ total }) => total > 0)
  .writeStream.outputMode(OutputMode.Update())
  .queryName("totals")
  .format("memory")
  .start()

readings
  .withWatermark("timestamp", "1 minute")
  .groupByKey(reading => reading.sensor.id)
  .flatMapGroupsWithState(OutputMode.Append(), GroupStateTimeout.EventTimeTimeout())(
    (sensor, rows: Iterable<Reading>, state: GroupState<number>) => {
      const count = (state.getOption() ?? 0) + [...rows].length
      state.update(count)
      state.setTimeoutTimestamp(state.getCurrentWatermarkMs() + 3_600_000)
      return state.hasTimedOut() ? [{ sensor, count }] : []
    },
  )
  .writeStream.format("console")
  .option("truncate", false)
  .start()

/* graph
spark sensors configuration={spark.sql.streaming.stateStore.providerClass=org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider}
  source connector=rate-micro-batch options={rowsPerBatch=100}
  source#2 bounded=true connector=parquet options={path=/totals}
  map <- source#2
  stateful <- source, map clock=processing key=[sensor.id] state=[{name=total scope=key type=value}, {name=seen scope=key timeToLive=7200000 type=map}] stateful=processor timeMode=processing
  filter <- stateful
  sink:totals <- filter connector=memory outputMode=update
  watermark <- source watermark={bound=60000 strategy=bounded timestamp=timestamp}
  stateful#2 <- watermark clock=event functionMode=append key=[sensor.id] state=[{name=state scope=key type=value}] stateful=flatMap timeMode=event
  sink <- stateful#2 connector=console options={truncate=false}
*/

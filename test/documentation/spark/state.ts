// # State of one's own as Spark's documentation shows it: sessions by hand, counts with timers and time to live

import { defineJob } from "streamwright"
import {
  type GroupState,
  GroupStateTimeout,
  OutputMode,
  SparkSession,
  StatefulProcessor,
  TimeMode,
  type TimerValues,
  Trigger,
  TTLConfig,
  type ValueState,
} from "streamwright/spark"

interface Event {
  readonly sessionId: string
  readonly timestamp: Date
}

interface Session {
  readonly events: number
  readonly start: number
  readonly end: number
}

const spark = () => SparkSession.builder().appName("guide").getOrCreate()

const events = () =>
  spark()
    .readStream.format("kafka")
    .option("kafka.bootstrap.servers", "kafka:9092")
    .option("subscribe", "events")
    .load()
    .selectExpr("CAST(value AS STRING) AS sessionId", "timestamp")
    .withWatermark("timestamp", "10 minutes")
    .as<Event>()

export const mapped = defineJob({ name: "sessions by hand, updated" }, () => {
  events()
    .groupByKey(({ sessionId }) => sessionId)
    .mapGroupsWithState<Session>(GroupStateTimeout.EventTimeTimeout())(
      (sessionId: string, group: Iterable<Event>, state: GroupState<Session>) => {
        if (state.hasTimedOut()) {
          state.remove()
          return sessionId
        }
        const times = [...group].map(({ timestamp }) => timestamp.getTime())
        const before = state.exists() ? state.get() : { events: 0, start: Math.min(...times), end: 0 }
        state.update({ ...before, events: before.events + times.length, end: Math.max(before.end, ...times) })
        state.setTimeoutTimestamp(Math.max(...times) + 600_000)
        return sessionId
      },
    )
    .writeStream.outputMode("update")
    .format("console")
    .start()
    .awaitTermination()
})

export const flatMapped = defineJob({ name: "sessions by hand, when they end" }, () => {
  events()
    .groupByKey(({ sessionId }) => sessionId)
    .flatMapGroupsWithState<Session>(
      OutputMode.Append(),
      GroupStateTimeout.ProcessingTimeTimeout(),
    )((sessionId: string, group: Iterable<Event>, state: GroupState<Session>) => {
      if (state.hasTimedOut()) {
        state.remove()
        return [sessionId]
      }
      state.update({ events: [...group].length, start: 0, end: 0 })
      state.setTimeoutDuration("10 minutes")
      return []
    })
    .writeStream.outputMode("append")
    .format("console")
    .trigger(Trigger.ProcessingTime("1 minute"))
    .start()
    .awaitTermination()
})

class Count extends StatefulProcessor<string, Event, [string, number]> {
  private count!: ValueState<number>

  override init(): void {
    this.count = this.getHandle().getValueState<number>("count", TTLConfig.NONE)
  }

  override handleInputRows(
    _: string,
    rows: Iterable<Event>,
    timers: TimerValues,
  ): Iterable<[string, number]> {
    this.count.update((this.count.get() ?? 0) + [...rows].length)
    this.getHandle().registerTimer(timers.getCurrentProcessingTimeInMs() + 60_000)
    return []
  }

  override *handleExpiredTimer(key: string): Iterable<[string, number]> {
    yield [key, this.count.get() ?? 0]
    this.count.clear()
  }
}

export const counted = defineJob({ name: "a count with a timer" }, () => {
  spark().conf.set(
    "spark.sql.streaming.stateStore.providerClass",
    "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider",
  )
  events()
    .groupByKey(({ sessionId }) => sessionId)
    .transformWithState(new Count(), TimeMode.ProcessingTime(), OutputMode.Update())
    .writeStream.outputMode("update")
    .format("console")
    .trigger(Trigger.ProcessingTime("10 seconds"))
    .start()
    .awaitTermination()
})

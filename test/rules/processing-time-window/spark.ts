// # Structured Streaming: windows are laid over columns; the clock of a timeout is chosen

import { type GroupState, GroupStateTimeout, OutputMode, SparkSession, col, current_timestamp, window } from "streamwright/spark"

const spark = SparkSession.builder().appName("sessions").getOrCreate()
const views = spark.readStream.format("kafka").option("subscribe", "views").load().withWatermark("timestamp", "10 minutes")

// ## A window over the column that carries the time

views
  .groupBy(window(col("timestamp"), "5 minutes"))
  .count()
  .writeStream.format("console")
  .start()

// ## A timeout on the machine's clock is no window

interface View {
  readonly user: string
  readonly timestamp: number
}

views
  .as<View>()
  .groupByKey(view => view.user)
  .flatMapGroupsWithState(OutputMode.Append(), GroupStateTimeout.ProcessingTimeTimeout())(
    (user: string, rows: Iterable<View>, state: GroupState<number>): [string, number][] => {
      const count = [...rows].length + (state.getOption() ?? 0)
      state.update(count)
      state.setTimeoutDuration("30 minutes")
      return [[user, count]]
    },
  )
  .writeStream.format("console")
  .start()

// ## A time that is made when the record is handled

spark.readStream
  .format("kafka")
  .option("subscribe", "views")
  .load()
  .withColumn("handledAt", current_timestamp())
  .withWatermark("handledAt", "1 minute")
  .groupBy(window(col("handledAt"), "5 minutes"))
  .count()
  .writeStream.format("console")
  .start()

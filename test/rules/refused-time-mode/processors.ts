// # Timers and lives of state, by the time mode of the processor, and timeouts of groups
import {
  type GroupState,
  GroupStateTimeout,
  OutputMode,
  SparkSession,
  StatefulProcessor,
  TimeMode,
  type TimerValues,
  TTLConfig,
} from "streamwright/spark"

interface Login {
  readonly user: string
  readonly at: Date
}

const spark = SparkSession.builder()
  .appName("logins")
  .config("spark.sql.streaming.stateStore.providerClass", "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider")
  .getOrCreate()
const logins = spark.readStream.format("delta").load("s3://lake/logins").as<Login>()
const byUser = logins.groupByKey(login => login.user)

class Timed extends StatefulProcessor<string, Login, string> {
  override init(): void {
    this.getHandle().getValueState<number>("count", TTLConfig.NONE)
    this.getHandle().listTimers()
//                   ^^^^^^^^^^ error refused-time-mode: `listTimers` needs a clock, but the time mode of this processor is none: the query fails when it is called.
//  help: Give `transformWithState` the time mode of processing time, or of event time where the rows have a watermark.
//  because "TimeMode.None()": the mode is said here
//  because "registerTimer": `registerTimer` needs a clock, but the time mode of this processor is none: the query fails when it is called.
  }

  override handleInputRows(user: string, _rows: Iterable<Login>, timers: TimerValues): Iterable<string> {
    this.getHandle().registerTimer(timers.getCurrentProcessingTimeInMs() + 60_000)
    return [user]
  }
}

class Twice extends StatefulProcessor<string, Login, string> {
  override init(): void {
    this.getHandle().getValueState<number>("seen", new TTLConfig("1 hour"))
    this.getHandle().getListState<number>("seen")
  }

  override handleInputRows(user: string): Iterable<string> {
    return [user]
  }
}

byUser.transformWithState(new Timed(), TimeMode.None(), OutputMode.Append()).writeStream.format("console").start()
byUser.transformWithState(new Timed(), TimeMode.ProcessingTime(), OutputMode.Append()).writeStream.format("console").start()
byUser.transformWithState(new Twice(), TimeMode.ProcessingTime(), OutputMode.Append()).writeStream.format("console").start()

const byTime = (user: string, _rows: Iterable<Login>, state: GroupState<number>) => {
  state.setTimeoutTimestamp(state.getCurrentWatermarkMs() + 60_000)
//      ^^^^^^^^^^^^^^^^^^^ error refused-time-mode: `setTimeoutTimestamp` needs timeouts in event time, but the function is told timeouts on the machine's clock: the query fails when it is called.
//  help: Use `GroupStateTimeout.EventTimeTimeout()`.
//  because "GroupStateTimeout.ProcessingTimeTimeout()": the mode is said here
//  because "getCurrentWatermarkMs": `getCurrentWatermarkMs` fails where the rows have no watermark, and these have none.
  return user
}
byUser.mapGroupsWithState(GroupStateTimeout.ProcessingTimeTimeout())(byTime).writeStream.outputMode("update").format("console").start()
logins
  .withWatermark("at", "1 minute")
  .groupByKey(login => login.user)
  .mapGroupsWithState(GroupStateTimeout.EventTimeTimeout())(byTime)
  .writeStream.outputMode("update")
  .format("console")
  .start()

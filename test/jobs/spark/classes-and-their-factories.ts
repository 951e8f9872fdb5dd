// # Static factories, `this` passed on, inheritance and a stateful processor in a query's classes

import { defineJob } from "streamwright"
import {
  type DataFrame,
  OutputMode,
  SparkSession,
  StatefulProcessor,
  TTLConfig,
  TimeMode,
  Trigger,
  type ValueState,
} from "streamwright/spark"

interface Login {
  readonly user: string
  readonly country: string
}

class Lake {
  static at(root: string): Lake {
    return new Lake(root)
  }

  private constructor(readonly root: string) {}

  write(frame: DataFrame, query: Query): void {
    frame.writeStream
      .queryName(query.name)
      .format("parquet")
      .outputMode(OutputMode.Append())
      .option("checkpointLocation", `${this.root}/_checkpoints/${query.name}`)
      .trigger(query.trigger)
      .start(`${this.root}/${query.name}`)
  }
}

abstract class Query {
  protected readonly spark = SparkSession.builder().appName("logins").getOrCreate()
  protected pace = 10

  constructor(
    private readonly lake: Lake,
    readonly name: string,
  ) {}

  get trigger(): Trigger {
    return Trigger.ProcessingTime(`${this.pace} seconds`)
  }

  protected read(topic: string): DataFrame {
    return this.spark.readStream.format("kafka").option("kafka.bootstrap.servers", "kafka:9092").option("subscribe", topic).load()
  }

  start(): void {
    this.lake.write(this.frame(), this)
  }

  protected abstract frame(): DataFrame
}

class Travelled extends StatefulProcessor<string, Login, Login> {
  private last!: ValueState<Login>

  override init(): void {
    this.last = this.getHandle().getValueState<Login>("last login", new TTLConfig("1 day"))
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error refused-time-mode: `last login` has a time to live, which goes by the machine's clock, but the time mode of this processor is none: the query fails when the state is asked for.
//  help: Use `TimeMode.ProcessingTime()`, or clear the state with a timer.
//  because "TimeMode.None()": the mode is said here
//  fix "Go by the machine's clock" (changes-results)
//  - .transformWithState(new Travelled(), TimeMode.None(), OutputMode.Append())
//  + .transformWithState(new Travelled(), TimeMode.ProcessingTime(), OutputMode.Append())
  }

  override handleInputRows(_: string, logins: Iterable<Login>): Iterable<Login> {
    const travelled = [...logins].filter(login => login.country !== this.last.get()?.country)
    for (const login of travelled) this.last.update(login)
    return travelled
  }
}

class Logins extends Query {
  static into(lake: Lake): Logins {
    return new Logins(lake, "travelled")
  }

  protected override pace = 30

  protected override frame(): DataFrame {
    return this.read("logins")
      .as<Login>()
      .groupByKey(login => login.user)
      .transformWithState(new Travelled(), TimeMode.None(), OutputMode.Append())
//     ^^^^^^^^^^^^^^^^^^ warning unsupported-state-store: `transformWithState` needs the RocksDB state store, but nothing sets it, and the default is another: the query fails when its first batch is planned.
//  help: Set `spark.sql.streaming.stateStore.providerClass` to `org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider`.
//  fix "Keep state in RocksDB" (breaks-savepoint)
//  - protected readonly spark = SparkSession.builder().appName("logins").getOrCreate()
//  + protected readonly spark = SparkSession.builder().appName("logins").config("spark.sql.streaming.stateStore.providerClass", "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider").getOrCreate()
      .toDF()
  }
}

export default defineJob({ name: "logins" }, () => Logins.into(Lake.at("s3://lake")).start())

/* graph
spark logins
  source connector=kafka options={kafka.bootstrap.servers=kafka:9092 subscribe=logins}
  stateful <- source key=[user] state=[{name="last login" scope=key timeToLive=86400000 type=value}] stateful=processor timeMode=none
  sink:travelled <- stateful checkpointLocation=s3://lake/_checkpoints/travelled connector=parquet options={path=s3://lake/travelled} outputMode=append trigger={interval=30000 type=processing-time}
*/

// # Spark refuses two states of one name in a processor
import { OutputMode, SparkSession, StatefulProcessor, TimeMode } from "streamwright/spark"

interface Login {
  readonly user: string
}

class Twice extends StatefulProcessor<string, Login, string> {
  override init(): void {
    this.getHandle().getValueState<number>("seen")
    this.getHandle().getValueState<number>("count")
    this.getHandle().getValueState<number>("seen")
//                                         ^^^^^^ error duplicate-state: This processor has a state called `seen` already: the query fails when it asks for the second one.
//  help: Give each piece of state a name of its own.
//  because ""seen"": `seen` is used here first
  }

  override handleInputRows(user: string): Iterable<string> {
    return [user]
  }
}

const spark = SparkSession.builder().appName("logins").getOrCreate()
const byUser = spark.readStream.format("delta").load("s3://lake/logins").as<Login>().groupByKey(login => login.user)
const twice = new Twice()
byUser.transformWithState(twice, TimeMode.None(), OutputMode.Append()).writeStream.format("console").start()
byUser.transformWithState(twice, TimeMode.None(), OutputMode.Append()).writeStream.format("console").start()

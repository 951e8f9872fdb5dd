// # Modes of functions and of their queries, with and without an aggregation
import { type GroupState, GroupStateTimeout, OutputMode, SparkSession } from "streamwright/spark"

interface Login {
  readonly user: string
}

const spark = SparkSession.builder().appName("logins").getOrCreate()
const byUser = spark.readStream.format("delta").load("s3://lake/logins").as<Login>().groupByKey(login => login.user)
const emit = (user: string, _rows: Iterable<Login>, _state: GroupState<number>) => [user]
const none = GroupStateTimeout.NoTimeout()

byUser.flatMapGroupsWithState(OutputMode.Update(), none)(emit).writeStream.outputMode("update").format("console").start()
byUser.flatMapGroupsWithState(OutputMode.Update(), none)(emit).writeStream.format("console").start()
//                            ^^^^^^^^^^^^^^^^^^^ error refused-function-mode: The function is told update mode and its query runs in append mode: Spark refuses what does not agree.
//  help: Say the same in both places: append where results are final, update where they replace earlier ones.
//  because "start": the query runs in append mode
//  fix "Run the query in update mode" (changes-results)
//  - byUser.flatMapGroupsWithState(OutputMode.Update(), none)(emit).writeStream.format("console").start()
//  + byUser.flatMapGroupsWithState(OutputMode.Update(), none)(emit).writeStream.outputMode("update").format("console").start()
byUser.flatMapGroupsWithState(OutputMode.Complete(), none)(emit).writeStream.outputMode("update").format("console").start()
//                            ^^^^^^^^^^^^^^^^^^^^^ error refused-function-mode: A function with state cannot be in complete mode: it gives results of the groups of a batch, not of all groups.
//  help: Tell it append mode, where results are final, or update mode, where they replace earlier ones.
byUser
  .flatMapGroupsWithState(OutputMode.Update(), none)(emit)
//                        ^^^^^^^^^^^^^^^^^^^ error refused-function-mode: Results that this function replaces later cannot be aggregated: Spark refuses its update mode in a query with an aggregation.
//  help: Tell it append mode and give final results only, or leave the aggregation to another query.
  .groupByKey(user => user)
  .count()
  .writeStream.outputMode("complete")
  .format("console")
  .start()
byUser
  .flatMapGroupsWithState(OutputMode.Append(), none)(emit)
//                        ^^^^^^^^^^^^^^^^^^^ error refused-function-mode: The function is told append mode and its query runs in update mode: Spark refuses what does not agree.
//  help: Say the same in both places: append where results are final, update where they replace earlier ones.
//  because ""update"": the query runs in update mode
  .groupByKey(user => user)
  .flatMapGroupsWithState(OutputMode.Update(), none)((user: string) => [user])
  .writeStream.outputMode("update")
  .format("console")
  .start()

import { print } from "@streamwright/graph"
import { recordJobs } from "streamwright"
import {
  type CheckpointedFunction,
  Configuration,
  EnvironmentSettings,
  ExecutionConfig,
  type FunctionInitializationContext,
  KafkaSource,
  ListStateDescriptor,
  RichMapFunction,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
  TableEnvironment,
  WatermarkStrategy,
} from "streamwright/flink"
import { expect, test } from "vitest"

async function recorded(run: () => void): Promise<readonly string[]> {
  return (await recordJobs(run)).map(print)
}

test("a job is named by whatever runs it first", async () => {
  const names = await recorded(() => {
    const env = StreamExecutionEnvironment.createLocalEnvironment(2)
    env.fromSequence(1, 10).executeAndCollect("collected", 5)
    env.execute("too late")
  })
  expect(names).toEqual([
    [
      "flink collected configuration={parallelism.default=2}",
      "  source bounded=true connector=sequence",
      "  sink <- source connector=collect",
    ].join("\n"),
  ])
})

test("state is asked for when a function is initialised, then when it is opened", async () => {
  class Kept extends RichMapFunction<number, number> implements CheckpointedFunction {
    override map(value: number): number {
      return value
    }

    override open(): void {
      this.getRuntimeContext().getListState(new ListStateDescriptor<number>("opened"))
    }

    snapshotState(): void {}

    initializeState(context: FunctionInitializationContext): void {
      const kept = context.getOperatorStateStore().getUnionListState(new ListStateDescriptor<number>("kept"))
      if (context.isRestored()) throw new Error("Nothing is restored while a job is recorded.")
      expect([...kept.get()]).toEqual([])
    }
  }
  const [text] = await recorded(() => {
    StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 2).map(new Kept())
  })
  expect(text).toContain("state=[{name=kept scope=task type=list}, {name=opened scope=key type=list}]")
})

test("statements that compute are operators, those that declare are not", async () => {
  const [text] = await recorded(() => {
    const env = StreamExecutionEnvironment.getExecutionEnvironment()
    const tables = StreamTableEnvironment.create(env)
    tables.createTemporaryView("clicks", env.fromSequence(1, 2))
    tables.executeSql("CREATE TABLE pages (page STRING) WITH ('connector' = 'print')")
    tables.executeSql("create temporary view `busy` as select * from clicks where f0 > 1;")
    tables.executeSql("INSERT INTO pages\n SELECT * FROM busy")
    tables.from("elsewhere").executeInsert("pages")
  })
  expect(text?.split("\n").slice(1)).toEqual([
    "  source bounded=true connector=sequence",
    '  sql <- source sql="create temporary view `busy` as select * from clicks where f0 > 1"',
    '  sql#2 <- sql sql="INSERT INTO pages SELECT * FROM busy"',
    "  source#2 connector=table options={table=elsewhere}",
    "  sink <- source#2 connector=table options={table=pages}",
  ])
})

test("SQL alone is a job, with the settings of its environment", async () => {
  const configuration = new Configuration().set("execution.checkpointing.interval", "10 s")
  const texts = await recorded(() => {
    const settings = EnvironmentSettings.newInstance().withConfiguration(configuration).inBatchMode().build()
    TableEnvironment.create(settings).sqlQuery("VALUES (1)").execute()
  })
  expect(texts).toEqual([
    [
      'flink "Flink Streaming Job" checkpointInterval=10000 runtimeMode=batch',
      '  sql sql="VALUES (1)"',
      "  sink <- sql connector=collect",
    ].join("\n"),
  ])
})

test("secrets are not recorded", async () => {
  const [text] = await recorded(() => {
    const env = StreamExecutionEnvironment.getExecutionEnvironment()
    expect(env.getConfig()).toBeInstanceOf(ExecutionConfig)
    const source = KafkaSource.builder<string>()
      .setProperty("sasl.jaas.config", "password=hunter2")
      .setProperties({ "ssl.key.password": "hunter2", "isolation.level": "read_committed" })
      .build()
    env.fromSource(source, WatermarkStrategy.noWatermarks(), "secret")
  })
  expect(text).toContain("options={isolation.level=read_committed}")
  expect(text).not.toContain("hunter2")
})

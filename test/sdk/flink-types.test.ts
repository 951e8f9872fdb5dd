import {
  AvroParquetWriters,
  CEP,
  type Collector,
  DefaultRollingPolicy,
  DeliveryGuarantee,
  Elasticsearch7SinkBuilder,
  FileSink,
  GlobalWindows,
  KeyedCoProcessFunction,
  OutputTag,
  Pattern,
  type Row,
  SimpleCondition,
  type SingleOutputStreamOperator,
  StreamExecutionEnvironment,
  StreamTableEnvironment,
  TumblingEventTimeWindows,
  type ValueState,
  ValueStateDescriptor,
  v2,
} from "streamwright/flink"
import { expect, expectTypeOf, test } from "vitest"

interface Login {
  readonly account: string
  readonly succeeded: boolean
  readonly at: number
}

const logins = () => StreamExecutionEnvironment.getExecutionEnvironment().fromData<Login>()

test("records keep their type through long chains", () => {
  const accounts = logins()
    .filter(login => login.succeeded)
    .keyBy(({ account }) => account)
    .window(TumblingEventTimeWindows.of("1 min"))
    .reduce((a, b) => (a.at < b.at ? b : a))
    .map(login => ({ name: login.account, at: login.at }))
    .keyBy(({ name }) => name)
    .maxBy("at")
  expectTypeOf(accounts).toEqualTypeOf<SingleOutputStreamOperator<{ name: string; at: number }>>()
})

test("matches and timed-out matches have types of their own", () => {
  const timedOut = new OutputTag<string>("timed-out")
  const pattern = Pattern.begin<Login>("first").where(SimpleCondition.of(login => login.succeeded))
  const found = CEP.pattern(logins(), pattern).select(
    timedOut,
    match => match.get("first")?.[0]?.account ?? "",
    match => match.size,
  )
  expectTypeOf(found).toEqualTypeOf<SingleOutputStreamOperator<number>>()
  // @ts-expect-error The tag is of strings.
  CEP.pattern(logins(), pattern).select(timedOut, () => 1, () => 2) // biome-ignore format: one line for the expected error.
})

class Both extends KeyedCoProcessFunction<string, Login, Login, Login> {
  override processElement1(login: Login, context: KeyedCoProcessFunction.Context<string>): void {
    expectTypeOf(context.getCurrentKey()).toEqualTypeOf<string>()
    context.timerService().registerEventTimeTimer(login.at)
  }

  override processElement2(_: Login, __: unknown, out: Collector<Login>): void {
    // @ts-expect-error Only records of the output type are collected.
    out.collect("login")
    expectTypeOf(this.getRuntimeContext().getState(new ValueStateDescriptor<Login>("last"))).toEqualTypeOf<
      ValueState<Login>
    >()
    expectTypeOf(this.getRuntimeContext().getState(new v2.ValueStateDescriptor<Login>("last"))).toEqualTypeOf<
      v2.ValueState<Login>
    >()
  }
}

test("functions of two keyed streams know their key, and state its type", () => {
  const keyed = logins().keyBy(({ account }) => account)
  const both = keyed.connect(keyed).process(new Both())
  expectTypeOf(both).toEqualTypeOf<SingleOutputStreamOperator<Login>>()
})

test("what Flink refuses does not compile", () => {
  const keyed = logins().keyBy(({ account }) => account)
  // @ts-expect-error Bulk formats roll at checkpoints only.
  FileSink.forBulkFormat("s3://out", AvroParquetWriters.forReflectRecord<Login>()).withRollingPolicy(DefaultRollingPolicy.builder().build()) // biome-ignore format: one line for the expected error.
  // @ts-expect-error Elasticsearch has no exactly once.
  new Elasticsearch7SinkBuilder<Login>().setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
  // @ts-expect-error Lateness is a duration, not a number.
  expect(() => keyed.window(GlobalWindows.create()).allowedLateness(5)).not.toThrow()
  // @ts-expect-error A partition is only whole when all of it is there: it has no windows of time.
  expect(() => keyed.fullWindowPartition().window(TumblingEventTimeWindows.of("1 min"))).toThrow(TypeError)
})

test("rows come out of SQL", () => {
  const tables = StreamTableEnvironment.create(StreamExecutionEnvironment.getExecutionEnvironment())
  const rows = tables.toChangelogStream(tables.sqlQuery("SELECT 1"))
  expectTypeOf(rows.map(row => row)).toEqualTypeOf<SingleOutputStreamOperator<Row>>()
})

import { StreamExecutionEnvironment, KeyedCoProcessFunction, type CheckpointedFunction, type FunctionInitializationContext, type FunctionSnapshotContext, RichMapFunction, ListStateDescriptor, MapStateDescriptor, ValueStateDescriptor, StateTtlConfig, v2, KeyedProcessFunction, type Collector, TimeDomain, KeyedBroadcastProcessFunction, ProcessWindowFunction, TumblingEventTimeWindows, type TimeWindow } from "streamwright/flink"
const env = StreamExecutionEnvironment.getExecutionEnvironment()
interface O { readonly k: string; readonly n: number }
class Buffer extends RichMapFunction<O, O> implements CheckpointedFunction {
  private held: O[] = []
  override map(o: O) { this.held.push(o); return o }
  snapshotState(context: FunctionSnapshotContext) { context.getCheckpointId() }
  initializeState(context: FunctionInitializationContext) {
    const list = context.getOperatorStateStore().getListState(new ListStateDescriptor<O>("held"))
    context.getOperatorStateStore().getBroadcastState(new MapStateDescriptor<string, O>("b"))
    context.getKeyedStateStore().getState(new ValueStateDescriptor<number>("kv"))
    if (context.isRestored()) this.held = [...list.get()]
  }
  override open() { this.getRuntimeContext().getState(new ValueStateDescriptor<number>("later")); this.getRuntimeContext().getMetricGroup().counter("x") }
}
class Both extends KeyedCoProcessFunction<string, O, O, O> {
  private last!: v2.ValueState<O>
  override open() {
    const d = new v2.ValueStateDescriptor<O>("last")
    d.enableTimeToLive(StateTtlConfig.newBuilder("1 h").setUpdateType(StateTtlConfig.UpdateType.OnReadAndWrite).cleanupInRocksdbCompactFilter(1000, "1 d").build())
    this.last = this.getRuntimeContext().getState(d)
  }
  override processElement1(v: O, ctx: KeyedCoProcessFunction.Context<string>, out: Collector<O>) { this.last.asyncUpdate(v).thenAccept(() => out.collect(v)); ctx.getCurrentKey() }
  override processElement2(v: O) {}
  override onTimer(t: number, ctx: KeyedCoProcessFunction.OnTimerContext<string>, out: Collector<O>) { if (ctx.timeDomain() === TimeDomain.EVENT_TIME) this.last.asyncClear() }
}
const s = env.fromData<O>()
s.map(new Buffer()).print()
s.connect(s).keyBy(({ k }) => k, ({ k }) => k).enableAsyncState().process(new Both()).print()
const rules = new MapStateDescriptor<string, string>("rules")
const counts = new ValueStateDescriptor<number>("n")
class Rules extends KeyedBroadcastProcessFunction<string, O, string, O> {
  override processElement() {}
  override processBroadcastElement(r: string, ctx: KeyedBroadcastProcessFunction.Context<string>) { ctx.applyToKeyedState(counts, (k, st) => st.update((st.value() ?? 0) + k.length)); ctx.getBroadcastState(rules).put(r, r) }
}
s.keyBy(o => o.k).connect(env.socketTextStream("h", 1).broadcast(rules)).process(new Rules()).print()
class W extends ProcessWindowFunction<O, string, string, TimeWindow> {
  override process(key: string, c: ProcessWindowFunction.Context<TimeWindow>, e: Iterable<O>, out: Collector<string>) { const n = c.globalState().getState(counts); n.update(1); c.windowState() }
}
s.keyBy(o => o.k).window(TumblingEventTimeWindows.of("1 min")).process(new W()).print()

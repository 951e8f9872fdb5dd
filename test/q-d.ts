import { StreamExecutionEnvironment, TumblingEventTimeWindows, WindowStagger, GlobalWindows, Trigger, TriggerResult, type TriggerContext, type GlobalWindow, DeltaTrigger, DeltaEvictor, CountEvictor, TimeEvictor, ProcessingTimeoutTrigger, CountTrigger, EventTimeTrigger, type TimeWindow, type Evictor, ValueStateDescriptor, PurgingTrigger } from "streamwright/flink"
interface L { readonly user: string; readonly ok: boolean; readonly n: number }
const env = StreamExecutionEnvironment.getExecutionEnvironment()
const s = env.fromData<L>()
const k = s.keyBy(l => l.user)
class OnOk extends Trigger<L, GlobalWindow> {
  private readonly seen = new ValueStateDescriptor<number>("seen")
  override onElement(l: L, t: number, w: GlobalWindow, c: TriggerContext) { const n = c.getPartitionedState(this.seen); n.update((n.value() ?? 0) + 1); return l.ok ? TriggerResult.FIRE_AND_PURGE : TriggerResult.CONTINUE }
  override onEventTime() { return TriggerResult.CONTINUE }
  override onProcessingTime() { return TriggerResult.CONTINUE }
  override clear(w: GlobalWindow, c: TriggerContext) { c.getPartitionedState(this.seen).clear() }
}
class Only implements Evictor<L, TimeWindow> { evictBefore() {} evictAfter() {} }
k.window(GlobalWindows.create()).trigger(new OnOk()).sum("n").print()
k.window(GlobalWindows.createWithEndOfStreamTrigger()).sum("n").print()
k.window(GlobalWindows.create()).trigger(DeltaTrigger.of(5, (a: L, b: L) => b.n - a.n)).evictor(CountEvictor.of(3)).sum("n").print()
k.window(TumblingEventTimeWindows.of("1 min", "0 s", WindowStagger.NATURAL)).trigger(ProcessingTimeoutTrigger.of(EventTimeTrigger.create(), "5 s", true, true)).evictor(TimeEvictor.of("10 s")).enableAsyncState().max("n").print()
k.window(TumblingEventTimeWindows.of("1 min")).evictor(new Only()).evictor(DeltaEvictor.of(1, { getDelta: (a: L, b: L) => a.n - b.n })).trigger(PurgingTrigger.of(CountTrigger.of(3))).min("n").print()
k.join(s).where(l => l.user).equalTo(({ user }) => user).window(GlobalWindows.createWithEndOfStreamTrigger()).apply((a, b) => a.n).print()
k.countWindow(5, 2).sum("n").print()

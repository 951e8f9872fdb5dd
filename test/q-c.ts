import { StreamExecutionEnvironment, CEP, Pattern, SimpleCondition, IterativeCondition, AfterMatchSkipStrategy, OutputTag, PatternProcessFunction, type TimedOutPartialMatchHandler, type Collector, type Match, WithinType, AsyncDataStream, AsyncRetryStrategies, RetryPredicates, TimeUnit, AsyncFunction, type ResultFuture } from "streamwright/flink"
interface L { readonly user: string; readonly ok: boolean; readonly n: number }
const env = StreamExecutionEnvironment.getExecutionEnvironment()
const s = env.fromData<L>()
class Failed extends SimpleCondition<L> { override filter(l: L) { return !l.ok } }
class More extends IterativeCondition<L> { override filter(l: L, c: IterativeCondition.Context<L>) { return [...c.getEventsForPattern("fails")].length > l.n } }
const late = new OutputTag<L>("late"), timed = new OutputTag<string>("timed-out")
const group = Pattern.begin<L>(Pattern.begin<L>("a").where(new Failed()).next("b"), AfterMatchSkipStrategy.skipToFirst("a").throwExceptionOnMiss())
  .times(2, "1 min").followedBy("fails").where(SimpleCondition.of(l => l.ok)).or(new More()).oneOrMore("10 s").greedy().within("5 min", WithinType.PREVIOUS_AND_CURRENT)
class Alert extends PatternProcessFunction<L, string> implements TimedOutPartialMatchHandler<L> {
  override processMatch(m: Match<L>, ctx: PatternProcessFunction.Context, out: Collector<string>) { out.collect("x") }
  processTimedOutMatch(m: Match<L>, ctx: PatternProcessFunction.Context) { ctx.output(timed, "y") }
}
const found = CEP.pattern(s.keyBy(({ user }) => user), group, { compare: (a, b) => a.n - b.n }).sideOutputLateData(late).process(new Alert()).name("alerts")
found.getSideOutput(late).print()
const sel = CEP.pattern(s, group).inProcessingTime().select(timed, (m, t) => `${t}`, m => m.size)
sel.map(n => n + 1).print()
CEP.pattern(s, group).flatSelect({ flatSelect: (m, out: Collector<string>) => out.collect("z") }).print()
class Ask extends AsyncFunction<L, string> { override asyncInvoke(l: L, r: ResultFuture<string>) { r.complete([l.user]) } }
AsyncDataStream.unorderedWaitWithRetry(s, new Ask(), 5, TimeUnit.SECONDS, 100, new AsyncRetryStrategies.FixedDelayRetryStrategyBuilder<string>(3, 100).ifResult(RetryPredicates.EMPTY_RESULT_PREDICATE).ifException(RetryPredicates.HAS_EXCEPTION_PREDICATE).build()).map(x => x.length).print()
AsyncDataStream.orderedWaitWithRetry(s, new Ask(), 1, TimeUnit.DAYS, AsyncRetryStrategies.NO_RETRY_STRATEGY).print()
AsyncDataStream.orderedWait(s, (l: L, r: ResultFuture<number>) => r.complete([1]), 1, TimeUnit.SECONDS).map(n => n * 2).print()

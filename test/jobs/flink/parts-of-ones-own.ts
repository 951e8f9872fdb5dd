// # Assigners, triggers, watermark strategies, sources and sinks of one's own are read as such
import {
  EventTimeTrigger,
  KafkaSource,
  MergingWindowAssigner,
  type MergeCallback,
  Sink,
  Source,
  StreamExecutionEnvironment,
  TimeWindow,
  Trigger,
  TriggerResult,
  type WatermarkGenerator,
  type WatermarkOutput,
  WatermarkStrategy,
  WindowAssigner,
} from "streamwright/flink"

interface Trade {
  readonly symbol: string
  readonly tradedAt: number
}

/** Windows from one opening of the market to the next. */
class TradingDays extends WindowAssigner<Trade, TimeWindow> {
  constructor(private readonly opens: number) {
    super()
  }

  assignWindows(_: Trade, timestamp: number) {
    const start = TimeWindow.getWindowStartWithOffset(timestamp, this.opens, 86_400_000)
    return [new TimeWindow(start, start + 86_400_000)]
  }

  getDefaultTrigger() {
    return EventTimeTrigger.create()
  }

  isEventTime() {
    return true
  }
}

class Bursts extends MergingWindowAssigner<Trade, TimeWindow> {
  assignWindows(trade: Trade) {
    return [new TimeWindow(trade.tradedAt, trade.tradedAt + 100)]
  }

  mergeWindows(windows: Iterable<TimeWindow>, callback: MergeCallback<TimeWindow>) {
    const [first, ...others] = windows
    if (first) callback.merge(windows, others.reduce((whole, window) => whole.cover(window), first))
  }

  getDefaultTrigger(): Trigger<Trade, TimeWindow> {
    return new EachTrade()
  }

  isEventTime() {
    return false
  }
}

class EachTrade extends Trigger<Trade, TimeWindow> {
  onElement() {
    return TriggerResult.FIRE
  }

  onEventTime() {
    return TriggerResult.CONTINUE
  }

  onProcessingTime() {
    return TriggerResult.CONTINUE
  }

  clear() {}
}

class Punctuated implements WatermarkGenerator<Trade> {
  onEvent(trade: Trade, _: number, output: WatermarkOutput) {
    if (trade.symbol === "CLOSE") output.emitWatermark(trade.tradedAt)
  }

  onPeriodicEmit() {}
}

class AtTheClose extends WatermarkStrategy<Trade> {
  constructor() {
    super()
  }

  override createWatermarkGenerator() {
    return new Punctuated()
  }
}

class Ticker extends Source<Trade> {}
class Ledger extends Sink<Trade> {}

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const trades = env.fromSource(
//                 ^^^^^^^^^^ error incomplete-connector: `trades` cannot work: it has no bootstrap servers.
//  help: Say it where the source or sink is described.
  KafkaSource.builder<Trade>().setTopics("trades").build(),
  new AtTheClose().withTimestampAssigner(trade => trade.tradedAt).withIdleness("1 min"),
  "trades",
)
const ticks = env
  .fromSource(new Ticker(), WatermarkStrategy.noWatermarks(), "ticks")
  .assignTimestampsAndWatermarks(WatermarkStrategy.forGenerator(() => new Punctuated()))
const corrections = env.fromSource(new Ticker(), new AtTheClose(), "corrections")

trades
  .union(ticks, corrections)
  .keyBy(trade => trade.symbol)
  .window(new TradingDays(28_800_000))
  .reduce((_, latest) => latest)
  .sinkTo(new Ledger())
trades
  .keyBy(trade => trade.symbol)
  .window(new Bursts())
  .reduce((_, latest) => latest)
  .print()
ticks
  .windowAll(new TradingDays(0))
  .trigger(new EachTrade())
  .reduce((_, latest) => latest)
  .print()
trades
  .join(ticks)
  .where(trade => trade.symbol)
  .equalTo(tick => tick.symbol)
  .window(new TradingDays(0))
  .apply((trade, _) => trade)
  .print()
env.execute("trading days")

/* graph
flink "trading days"
  source:trades connector=kafka options={topics=trades} watermark={idleness=60000 strategy=custom timestamp=tradedAt}
  source:ticks connector=custom watermark={strategy=none}
  watermark <- source:ticks watermark={strategy=custom}
  source:corrections connector=custom watermark={strategy=custom}
  union <- source:trades, watermark, source:corrections
  keyBy <- union key=[symbol]
  window <- keyBy window={clock=event shape=custom} windowTrigger={type=EventTimeTrigger}
  sink <- window connector=custom
  keyBy#2 <- source:trades key=[symbol]
  window#2 <- keyBy#2 window={shape=custom} windowTrigger={merges=false type=EachTrade}
  sink#2 <- window#2 connector=print
  windowAll <- watermark window={clock=event shape=custom} windowTrigger={merges=false type=EachTrade}
  sink#3 <- windowAll connector=print
  join <- source:trades, watermark joinType=inner key=[symbol] window={clock=event shape=custom} windowTrigger={type=EventTimeTrigger}
  sink#4 <- join connector=print
*/

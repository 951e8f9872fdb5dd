/**
 * The mistaken twin of `trending-products.ts`: no watermarks.
 *
 * The mistake, `missing-watermark`: an event-time window emits when a watermark
 * passes its end, and this source makes none. Kafka's records carry timestamps,
 * so nothing fails: views are counted, no count ever leaves, and state grows. A
 * test does not show it, because a source that ends sends a last watermark.
 */
import { defineJob } from "streamwright"
import {
  type AggregateFunction,
  type Collector,
  KeyedProcessFunction,
  type ListState,
  ListStateDescriptor,
  ProcessWindowFunction,
  SlidingEventTimeWindows,
  StreamExecutionEnvironment,
  type TimeWindow,
  Types,
  WatermarkStrategy,
} from "streamwright/flink"
import { fromTopic, toTopic } from "./shared/topics.js"

interface ProductView {
  readonly productId: string
  readonly viewedAt: number
}

interface ProductCount {
  readonly productId: string
  readonly windowEnd: number
  readonly views: number
}

interface Ranking {
  readonly until: number
  readonly products: readonly ProductCount[]
}

const countViews: AggregateFunction<ProductView, number, number> = {
  createAccumulator: () => 0,
  add: (_view, count) => count + 1,
  getResult: count => count,
  merge: (a, b) => a + b,
}

class WithWindowEnd extends ProcessWindowFunction<number, ProductCount, string, TimeWindow> {
  override process(
    productId: string,
    context: ProcessWindowFunction.Context<TimeWindow>,
    counts: Iterable<number>,
    out: Collector<ProductCount>,
  ): void {
    for (const views of counts) out.collect({ productId, windowEnd: context.window().getEnd(), views })
  }
}

class MostViewed extends KeyedProcessFunction<number, ProductCount, Ranking> {
  private counts!: ListState<ProductCount>

  constructor(private readonly places: number) {
    super()
  }

  override open(): void {
    this.counts = this.getRuntimeContext().getListState(
      new ListStateDescriptor<ProductCount>("counts", Types.POJO<ProductCount>()),
    )
  }

  override processElement(count: ProductCount, context: KeyedProcessFunction.Context<number>): void {
    this.counts.add(count)
    context.timerService().registerEventTimeTimer(count.windowEnd + 1)
  }

  override onTimer(
    _timestamp: number,
    context: KeyedProcessFunction.OnTimerContext<number>,
    out: Collector<Ranking>,
  ): void {
    const counts = [...this.counts.get()].sort((a, b) => b.views - a.views)
    out.collect({ until: context.getCurrentKey(), products: counts.slice(0, this.places) })
    this.counts.clear()
  }
}

export default defineJob({ name: "trending-products", slo: { latency: "90 s" } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("1 min")

  env
    .fromSource(
      fromTopic<ProductView>("product-views", "trending-products"),
      WatermarkStrategy.noWatermarks<ProductView>(),
      "product views",
    )
    .uid("product-views")
    .keyBy(view => view.productId)
    .window(SlidingEventTimeWindows.of("10 min", "1 min"))
    .aggregate(countViews, new WithWindowEnd())
    .name("views per product")
    .uid("views-per-product")
    .keyBy(count => count.windowEnd)
    .process(new MostViewed(10))
    .name("ten most viewed")
    .uid("ten-most-viewed")
    .sinkTo(toTopic<Ranking>("trending-products", ranking => String(ranking.until)))
    .name("trending products")
    .uid("trending-products")
})

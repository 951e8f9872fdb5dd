import type {
  CoFlatMapFunction,
  CoGroupFunction,
  Collector,
  CoMapFunction,
  FilterFunction,
  FlatJoinFunction,
  FlatMapFunction,
  JoinFunction,
  MapFunction,
} from "./functions.js"
import { AbstractRichFunction } from "./rich.js"

/** Mirrors `org.apache.flink.api.common.functions.RichMapFunction`. */
export abstract class RichMapFunction<T, R> extends AbstractRichFunction implements MapFunction<T, R> {
  abstract map(value: T): R
}

/** Mirrors `org.apache.flink.api.common.functions.RichFlatMapFunction`. */
export abstract class RichFlatMapFunction<T, R>
  extends AbstractRichFunction
  implements FlatMapFunction<T, R>
{
  abstract flatMap(value: T, out: Collector<R>): void
}

/** Mirrors `org.apache.flink.api.common.functions.RichFilterFunction`. */
export abstract class RichFilterFunction<T> extends AbstractRichFunction implements FilterFunction<T> {
  abstract filter(value: T): boolean
}

/** Mirrors `org.apache.flink.streaming.api.functions.co.RichCoMapFunction`. */
export abstract class RichCoMapFunction<L, R, Out>
  extends AbstractRichFunction
  implements CoMapFunction<L, R, Out>
{
  abstract map1(value: L): Out
  abstract map2(value: R): Out
}

/** Mirrors `org.apache.flink.streaming.api.functions.co.RichCoFlatMapFunction`. */
export abstract class RichCoFlatMapFunction<L, R, Out>
  extends AbstractRichFunction
  implements CoFlatMapFunction<L, R, Out>
{
  abstract flatMap1(value: L, out: Collector<Out>): void
  abstract flatMap2(value: R, out: Collector<Out>): void
}

/** Mirrors `org.apache.flink.api.common.functions.RichJoinFunction`. */
export abstract class RichJoinFunction<L, R, Out>
  extends AbstractRichFunction
  implements JoinFunction<L, R, Out>
{
  abstract join(first: L, second: R): Out
}

/** Mirrors `org.apache.flink.api.common.functions.RichFlatJoinFunction`. */
export abstract class RichFlatJoinFunction<L, R, Out>
  extends AbstractRichFunction
  implements FlatJoinFunction<L, R, Out>
{
  abstract join(first: L, second: R, out: Collector<Out>): void
}

/** Mirrors `org.apache.flink.api.common.functions.RichCoGroupFunction`. */
export abstract class RichCoGroupFunction<L, R, Out>
  extends AbstractRichFunction
  implements CoGroupFunction<L, R, Out>
{
  abstract coGroup(first: Iterable<L>, second: Iterable<R>, out: Collector<Out>): void
}

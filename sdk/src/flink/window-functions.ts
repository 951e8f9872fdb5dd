import type { AllWindowFunction, Collector, OutputTag, WindowFunction } from "./functions.js"
import { AbstractRichFunction } from "./rich.js"
import type { KeyedStateStore } from "./stores.js"

/**
 * Sees all records of a key and window when the window fires. Used alone it keeps them all until then; behind
 * `reduce` or `aggregate` it gets one. Mirrors `org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction`.
 */
export abstract class ProcessWindowFunction<IN, OUT, KEY, W> extends AbstractRichFunction {
  declare protected readonly kind: "process window"
  abstract process(
    key: KEY,
    context: ProcessWindowFunction.Context<W>,
    elements: Iterable<IN>,
    out: Collector<OUT>,
  ): void
  /** Called when the window is dropped: state of the window must be cleared here. */
  clear(context: ProcessWindowFunction.Context<W>): void {}
}

export declare namespace ProcessWindowFunction {
  interface Context<W> {
    window(): W
    currentProcessingTime(): number
    currentWatermark(): number
    /** State of this key and window only. It stays until `clear` drops it. */
    windowState(): KeyedStateStore
    /** State of this key, shared by all its windows. */
    globalState(): KeyedStateStore
    output<X>(outputTag: OutputTag<X>, value: X): void
  }
}

/** As `ProcessWindowFunction`, for a window over all records. Mirrors `org.apache.flink.streaming.api.functions.windowing.ProcessAllWindowFunction`. */
export abstract class ProcessAllWindowFunction<IN, OUT, W> extends AbstractRichFunction {
  declare protected readonly kind: "process all window"
  abstract process(
    context: ProcessAllWindowFunction.Context<W>,
    elements: Iterable<IN>,
    out: Collector<OUT>,
  ): void
  clear(context: ProcessAllWindowFunction.Context<W>): void {}
}

export declare namespace ProcessAllWindowFunction {
  interface Context<W>
    extends Omit<ProcessWindowFunction.Context<W>, "currentProcessingTime" | "currentWatermark"> {}
}

/** Mirrors `org.apache.flink.streaming.api.functions.windowing.RichWindowFunction`. */
export abstract class RichWindowFunction<IN, OUT, KEY, W>
  extends AbstractRichFunction
  implements WindowFunction<IN, OUT, KEY, W>
{
  abstract apply(key: KEY, window: W, input: Iterable<IN>, out: Collector<OUT>): void
}

/** Mirrors `org.apache.flink.streaming.api.functions.windowing.RichAllWindowFunction`. */
export abstract class RichAllWindowFunction<IN, OUT, W>
  extends AbstractRichFunction
  implements AllWindowFunction<IN, OUT, W>
{
  abstract apply(window: W, values: Iterable<IN>, out: Collector<OUT>): void
}

import type { OperatorKind, OperatorSettings } from "@streamwright/graph"
import { after, type DraftFlow, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { tracedKey } from "../trace.js"
import { BroadcastConnectedStream, ConnectedStreams } from "./connected.js"
import type { Sink } from "./connectors/connector.js"
import { type DurationLike, milliseconds } from "./duration.js"
import type {
  FilterFunction,
  FlatMapFunction,
  KeySelector,
  Lambda,
  MapFunction,
  OutputTag,
  ReduceFunction,
} from "./functions.js"
import { CoGroupedStreams, IntervalJoin, JoinedStreams } from "./joined.js"
import type { KeyedProcessFunction, ProcessFunction } from "./process-functions.js"
import { declaredState } from "./rich.js"
import type { MapStateDescriptor } from "./state.js"
import type { TypeInformation } from "./types.js"
import type { WatermarkStrategy } from "./watermarks.js"
import { AllWindowedStream, type FieldOf, WindowedStream } from "./windowed-stream.js"
import type { GlobalWindow, WindowAssigner } from "./windows.js"

/** A stream of records. Mirrors `org.apache.flink.streaming.api.datastream.DataStream`. */
export class DataStream<T> {
  /** Carries the type for the type checker only; it never has a value. */
  declare protected readonly carries?: T
  readonly [recorded]: Flow

  constructor(flow: Flow) {
    this[recorded] = flow
  }

  /** One record out for each record in. */
  map<R>(mapper: Lambda<MapFunction<T, R>, "map">): SingleOutputStreamOperator<R> {
    return this.next("map", { state: declaredState(mapper) })
  }

  /** Any number of records out for each record in. */
  flatMap<R>(flatMapper: Lambda<FlatMapFunction<T, R>, "flatMap">): SingleOutputStreamOperator<R> {
    return this.next("flatMap", { state: declaredState(flatMapper) })
  }

  /** Keeps the records for which the function holds. */
  filter<S extends T>(filter: (value: T) => value is S): SingleOutputStreamOperator<S>
  filter(filter: Lambda<FilterFunction<T>, "filter">): SingleOutputStreamOperator<T>
  filter(filter: unknown): SingleOutputStreamOperator<T> {
    return this.next("filter", { state: declaredState(filter) })
  }

  process<R>(processFunction: ProcessFunction<T, R>): SingleOutputStreamOperator<R> {
    return this.next("process", { state: declaredState(processFunction) })
  }

  /** The records of all these streams. Its watermark is that of the slowest. */
  union(...streams: readonly DataStream<T>[]): DataStream<T> {
    return new DataStream(
      after(
        this[recorded],
        "union",
        {},
        streams.map(stream => stream[recorded]),
      ),
    )
  }

  /** Puts two streams of different records side by side, for one function that sees both. */
  connect<R>(other: DataStream<R>): ConnectedStreams<T, R>
  connect<R>(other: BroadcastStream<R>): BroadcastConnectedStream<T, R>
  connect<R>(
    other: DataStream<R> | BroadcastStream<R>,
  ): ConnectedStreams<T, R> | BroadcastConnectedStream<T, R> {
    return other instanceof BroadcastStream
      ? new BroadcastConnectedStream(this[recorded], other[recorded])
      : new ConnectedStreams(this[recorded], other[recorded])
  }

  /** Sends all records of a key to one task. State, timers and windows behind it are kept for each key. */
  keyBy<K>(key: Lambda<KeySelector<T, K>, "getKey">, keyType?: TypeInformation<K>): KeyedStream<T, K> {
    return new KeyedStream(keyed(this[recorded], key))
  }

  /** Sends every record to every task; with descriptors, to be kept as broadcast state. */
  broadcast(): DataStream<T>
  broadcast(
    ...descriptors: readonly [MapStateDescriptor<unknown, unknown>, ...MapStateDescriptor<unknown, unknown>[]]
  ): BroadcastStream<T>
  broadcast(
    ...descriptors: readonly MapStateDescriptor<unknown, unknown>[]
  ): DataStream<T> | BroadcastStream<T> {
    const flow = after(this[recorded], "broadcast")
    return descriptors.length === 0
      ? new DataStream(flow)
      : new BroadcastStream({ builder: flow.builder, input: { from: flow.draft, role: "broadcast" } })
  }

  /** Spreads the records at random. */
  shuffle(): DataStream<T> {
    return this.next("repartition")
  }

  /** Keeps the records in the same task. */
  forward(): DataStream<T> {
    return this.next("repartition")
  }

  /** Spreads the records evenly over all tasks. */
  rebalance(): DataStream<T> {
    return this.next("repartition")
  }

  /** Spreads the records evenly over some of the next tasks, without crossing the whole network. */
  rescale(): DataStream<T> {
    return this.next("repartition")
  }

  /** Sends all records to the first task. */
  global(): DataStream<T> {
    return this.next("repartition")
  }

  /** Sends each record to the task that a function of yours names. */
  partitionCustom<K>(
    partitioner: (key: K, numPartitions: number) => number,
    keySelector: Lambda<KeySelector<T, K>, "getKey">,
  ): DataStream<T> {
    return this.next("repartition")
  }

  /** Windows over all records, in one task. Prefer `keyBy(…).window(…)`. */
  windowAll<W>(assigner: WindowAssigner<T, W>): AllWindowedStream<T, W> {
    return new AllWindowedStream(this[recorded], assigner[recorded])
  }

  /** Windows of `size` records over all of them, in one task. */
  countWindowAll(size: number, slide?: number): AllWindowedStream<T, GlobalWindow> {
    return new AllWindowedStream(this[recorded], { shape: "count", count: size })
  }

  /** Pairs of records with equal keys in the same window. */
  join<R>(otherStream: DataStream<R>): JoinedStreams<T, R> {
    return new JoinedStreams(this[recorded], otherStream[recorded])
  }

  /** All records of both streams with equal keys in the same window, also where one side has none. */
  coGroup<R>(otherStream: DataStream<R>): CoGroupedStreams<T, R> {
    return new CoGroupedStreams(this[recorded], otherStream[recorded])
  }

  /** Sets timestamps and watermarks anew. At the source they are better: there each partition has its own. */
  assignTimestampsAndWatermarks(watermarkStrategy: WatermarkStrategy<T>): SingleOutputStreamOperator<T> {
    return this.next("watermark", { watermark: watermarkStrategy[recorded] })
  }

  sinkTo(sink: Sink<T>): DataStreamSink<T> {
    return new DataStreamSink(after(this[recorded], "sink", sink[recorded]))
  }

  /** @deprecated Flink keeps it for old sinks only. Use `sinkTo`. */
  addSink(sinkFunction: { invoke(value: T): void } | ((value: T) => void)): DataStreamSink<T> {
    return new DataStreamSink(after(this[recorded], "sink", { connector: "custom" }))
  }

  /** Writes each record to the standard output of the task that has it. */
  print(sinkIdentifier?: string): DataStreamSink<T> {
    return new DataStreamSink(after(this[recorded], "sink", { connector: "print" }))
  }

  /** Writes each record to the error output of the task that has it. */
  printToErr(sinkIdentifier?: string): DataStreamSink<T> {
    return this.print(sinkIdentifier)
  }

  private next<R>(kind: OperatorKind, settings: OperatorSettings = {}): SingleOutputStreamOperator<R> {
    return new SingleOutputStreamOperator(after(this[recorded], kind, settings))
  }
}

/** A flow behind a new `keyBy`. */
export function keyed<T, K>(flow: Flow, key: Lambda<KeySelector<T, K>, "getKey">): DraftFlow {
  return after(flow, "keyBy", { key: tracedKey(typeof key === "function" ? key : key.getKey.bind(key)) })
}

/** A stream whose operator can be named and tuned. Mirrors `org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator`. */
export class SingleOutputStreamOperator<T> extends DataStream<T> {
  declare readonly [recorded]: DraftFlow

  constructor(flow: DraftFlow) {
    super(flow)
  }

  /** What the operator is called in logs and in the web interface. */
  name(name: string): this {
    this[recorded].draft.settings.name = name
    return this
  }

  /** What the operator's state is found by after a change of the job. Unique in the job, and never changed. */
  uid(uid: string): this {
    this[recorded].draft.settings.uid = uid
    return this
  }

  setParallelism(parallelism: number): this {
    this[recorded].draft.settings.parallelism = parallelism
    return this
  }

  /** The highest parallelism the operator can ever be rescaled to. */
  setMaxParallelism(maxParallelism: number): this {
    return this
  }

  setBufferTimeout(timeout: number | DurationLike): this {
    milliseconds(timeout)
    return this
  }

  setDescription(description: string): this {
    return this
  }

  disableChaining(): this {
    return this
  }

  startNewChain(): this {
    return this
  }

  slotSharingGroup(slotSharingGroup: string): this {
    return this
  }

  /** Says what the function returns where Flink cannot see it. */
  returns(typeInfo: TypeInformation<T>): this {
    return this
  }

  /** What this operator emitted to a side output, or sent there as late. */
  getSideOutput<X>(sideOutputTag: OutputTag<X>): SideOutputDataStream<X> {
    const { builder, draft } = this[recorded]
    const side: Flow = { builder, input: { from: draft, role: "side" } }
    return new SideOutputDataStream(after(side, "sideOutput", { sideOutput: sideOutputTag.id }))
  }
}

/** A stream as a source makes it. Mirrors `org.apache.flink.streaming.api.datastream.DataStreamSource`. */
export class DataStreamSource<T> extends SingleOutputStreamOperator<T> {}

/** A side output. Mirrors `org.apache.flink.streaming.api.datastream.SideOutputDataStream`. */
export class SideOutputDataStream<T> extends DataStream<T> {}

/** A stream that every task gets whole. Mirrors `org.apache.flink.streaming.api.datastream.BroadcastStream`. */
export class BroadcastStream<T> {
  declare protected readonly broadcasts?: T
  readonly [recorded]: Flow

  constructor(flow: Flow) {
    this[recorded] = flow
  }
}

/** The end of a stream. Mirrors `org.apache.flink.streaming.api.datastream.DataStreamSink`. */
export class DataStreamSink<T> {
  declare protected readonly takes?: T
  private readonly settings: OperatorSettings

  constructor(flow: DraftFlow) {
    this.settings = flow.draft.settings
  }

  name(name: string): this {
    this.settings.name = name
    return this
  }

  /** What the sink's state is found by after a change of the job. */
  uid(uid: string): this {
    this.settings.uid = uid
    return this
  }

  setParallelism(parallelism: number): this {
    this.settings.parallelism = parallelism
    return this
  }

  setMaxParallelism(maxParallelism: number): this {
    return this
  }

  setDescription(description: string): this {
    return this
  }

  disableChaining(): this {
    return this
  }

  slotSharingGroup(slotSharingGroup: string): this {
    return this
  }
}

/** A stream of which each key has its own state. Mirrors `org.apache.flink.streaming.api.datastream.KeyedStream`. */
export class KeyedStream<T, K> extends DataStream<T> {
  declare protected readonly keys?: K

  override process<R>(processFunction: KeyedProcessFunction<K, T, R>): SingleOutputStreamOperator<R>
  /** A plain process function sees no key; use a `KeyedProcessFunction` for state and timers. */
  override process<R>(processFunction: ProcessFunction<T, R>): SingleOutputStreamOperator<R>
  override process<R>(
    processFunction: KeyedProcessFunction<K, T, R> | ProcessFunction<T, R>,
  ): SingleOutputStreamOperator<R> {
    return new SingleOutputStreamOperator(
      after(this[recorded], "process", { state: declaredState(processFunction) }),
    )
  }

  /** Cuts each key's records into windows. */
  window<W>(assigner: WindowAssigner<T, W>): WindowedStream<T, K, W> {
    return new WindowedStream(this[recorded], assigner[recorded])
  }

  /** Windows of `size` records of a key; they never fire for a key that stays below. */
  countWindow(size: number, slide?: number): WindowedStream<T, K, GlobalWindow> {
    return new WindowedStream(this[recorded], { shape: "count", count: size })
  }

  /** Pairs of records with equal keys that are close in time. */
  intervalJoin<R>(otherStream: KeyedStream<R, K>): IntervalJoin<T, R, K> {
    return new IntervalJoin(this[recorded], otherStream[recorded])
  }

  /** Emits, for each record, the reduction of all records of its key so far; a key's state is never dropped. */
  reduce(reducer: Lambda<ReduceFunction<T>, "reduce">): SingleOutputStreamOperator<T> {
    return this.rolling()
  }

  sum(field: FieldOf<T>): SingleOutputStreamOperator<T> {
    return this.rolling()
  }

  min(field: FieldOf<T>): SingleOutputStreamOperator<T> {
    return this.rolling()
  }

  max(field: FieldOf<T>): SingleOutputStreamOperator<T> {
    return this.rolling()
  }

  /** The whole record with the smallest value so far; `first` says which of several. */
  minBy(field: FieldOf<T>, first = true): SingleOutputStreamOperator<T> {
    return this.rolling()
  }

  /** The whole record with the largest value so far; `first` says which of several. */
  maxBy(field: FieldOf<T>, first = true): SingleOutputStreamOperator<T> {
    return this.rolling()
  }

  private rolling(): SingleOutputStreamOperator<T> {
    return new SingleOutputStreamOperator(after(this[recorded], "reduce"))
  }
}

import type { OperatorKind, OperatorSettings } from "@streamwright/graph"
import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { BroadcastConnectedStream, BroadcastStream, ConnectedStreams } from "./connected.js"
import type { Sink } from "./connectors/connector.js"
import type { SerializationSchema } from "./connectors/formats.js"
import { DataStreamSink, type SinkFunction } from "./data-stream-sink.js"
import { declaredState } from "./declared-state.js"
import type { FilterFunction, FlatMapFunction, KeySelector, Lambda, MapFunction } from "./functions.js"
import { nameJob } from "./job-name.js"
import { CoGroupedStreams, JoinedStreams } from "./joined.js"
import { type OneInputStreamOperator, PartitionWindowedStream } from "./partition.js"
import type { ProcessFunction } from "./process-functions.js"
import type { MapStateDescriptor } from "./state.js"
import { KeyedStream, keyed, SingleOutputStreamOperator } from "./streams.js"
import type { TypeInformation } from "./types.js"
import type { WatermarkStrategy } from "./watermarks.js"
import { AllWindowedStream } from "./windowed-stream.js"
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
    const state = descriptors.map(descriptor => ({ ...descriptor[recorded], scope: "broadcast" as const }))
    const flow = after(this[recorded], "broadcast", state.length === 0 ? {} : { state })
    return descriptors.length === 0
      ? new DataStream(flow)
      : new BroadcastStream({ builder: flow.builder, input: { from: flow.draft, role: "broadcast" } })
  }

  /** Spreads the records at random. */
  shuffle(): DataStream<T> {
    return this.next("repartition", { partitioning: "shuffle" })
  }

  /** Keeps the records in the same task. */
  forward(): DataStream<T> {
    return this.next("repartition", { partitioning: "forward" })
  }

  /** Spreads the records evenly over all tasks. */
  rebalance(): DataStream<T> {
    return this.next("repartition", { partitioning: "rebalance" })
  }

  /** Spreads the records evenly over some of the next tasks, without crossing the whole network. */
  rescale(): DataStream<T> {
    return this.next("repartition", { partitioning: "rescale" })
  }

  /** Sends all records to the first task. */
  global(): DataStream<T> {
    return this.next("repartition", { partitioning: "global" })
  }

  /** Sends each record to the task that a function of yours names. */
  partitionCustom<K>(
    partitioner: (key: K, numPartitions: number) => number,
    keySelector: Lambda<KeySelector<T, K>, "getKey">,
  ): DataStream<T> {
    return this.next("repartition", { partitioning: "custom" })
  }

  /** Some fields of tuples, by position from 0, in this order. */
  project<R = unknown[]>(...fieldIndexes: readonly number[]): SingleOutputStreamOperator<R> {
    return this.next("select", { projection: { columns: fieldIndexes.map(String), keeps: false } })
  }

  /** All records of each task at once, when the stream ends. Bounded streams only. */
  fullWindowPartition(): PartitionWindowedStream<T> {
    return new PartitionWindowedStream(this[recorded])
  }

  /** An operator of your own, below the level of functions. */
  transform<R>(
    operatorName: string,
    outTypeInfo: TypeInformation<R>,
    operator: OneInputStreamOperator<T, R>,
  ): SingleOutputStreamOperator<R> {
    return this.next("process", { name: operatorName })
  }

  /** Windows over all records, in one task. Prefer `keyBy(…).window(…)`. */
  windowAll<W>(assigner: WindowAssigner<T, W>): AllWindowedStream<T, W> {
    return new AllWindowedStream(this[recorded], assigner[recorded])
  }

  /** Windows of `size` records over all of them, in one task. */
  countWindowAll(size: number, slide?: number): AllWindowedStream<T, GlobalWindow> {
    return new AllWindowedStream(this[recorded], { window: { shape: "count", count: size } })
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
    return this.end(sink[recorded])
  }

  /** @deprecated Flink keeps it for old sinks only. Use `sinkTo`. */
  addSink(sinkFunction: Lambda<SinkFunction<T>, "invoke">): DataStreamSink<T> {
    return this.end({ connector: "custom" })
  }

  /** Writes each record to the standard output of the task that has it. */
  print(sinkIdentifier?: string): DataStreamSink<T> {
    return this.end({ connector: "print" })
  }

  /** Writes each record to the error output of the task that has it. */
  printToErr(sinkIdentifier?: string): DataStreamSink<T> {
    return this.print(sinkIdentifier)
  }

  /** Writes to a socket, from one task. Not for production: records are lost or doubled at a failure. */
  writeToSocket(hostName: string, port: number, schema: SerializationSchema<T>): DataStreamSink<T> {
    return this.end({ connector: "socket", options: { host: hostName, port } })
  }

  /** Runs the job and brings its records to the program that submits it: all, or the first `limit`. For tests. */
  executeAndCollect(jobExecutionName?: string): Iterable<T>
  executeAndCollect(limit: number): T[]
  executeAndCollect(jobExecutionName: string, limit: number): T[]
  executeAndCollect(nameOrLimit?: string | number): T[] {
    if (typeof nameOrLimit === "string") nameJob(this[recorded].builder, nameOrLimit)
    this.collectAsync()
    return []
  }

  /** Brings the records to the program that submits the job, once it runs. For tests. */
  collectAsync(): Iterable<T> {
    this.end({ connector: "collect" })
    return []
  }

  private end(settings: OperatorSettings): DataStreamSink<T> {
    return new DataStreamSink(after(this[recorded], "sink", settings))
  }

  private next<R>(kind: OperatorKind, settings: OperatorSettings = {}): SingleOutputStreamOperator<R> {
    return new SingleOutputStreamOperator(after(this[recorded], kind, settings))
  }
}

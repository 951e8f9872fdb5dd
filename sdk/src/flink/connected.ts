import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { declaredState } from "./declared-state.js"
import type { CoFlatMapFunction, CoMapFunction, KeySelector, Lambda } from "./functions.js"
import { keyed, SingleOutputStreamOperator } from "./streams.js"
import type {
  BroadcastProcessFunction,
  CoProcessFunction,
  KeyedBroadcastProcessFunction,
  KeyedCoProcessFunction,
} from "./two-input-functions.js"
import type { TypeInformation } from "./types.js"

/** Two streams side by side. Mirrors `org.apache.flink.streaming.api.datastream.ConnectedStreams`. */
export class ConnectedStreams<IN1, IN2, K = unknown> {
  /** Carries the types for the type checker only; it never has a value. */
  declare protected readonly carries?: readonly [IN1, IN2]

  constructor(
    private readonly first: Flow,
    private readonly second: Flow,
  ) {}

  /** Keys both streams; both keys must be of one type. */
  keyBy<KEY>(
    keySelector1: Lambda<KeySelector<IN1, KEY>, "getKey">,
    keySelector2: Lambda<KeySelector<IN2, KEY>, "getKey">,
    keyType?: TypeInformation<KEY>,
  ): ConnectedStreams<IN1, IN2, KEY> {
    const first = keyed(this.first, keySelector1)
    return new ConnectedStreams(first, keyed(this.second, keySelector2))
  }

  /** One record out for each record in, of either stream. */
  map<R>(coMapper: CoMapFunction<IN1, IN2, R>): SingleOutputStreamOperator<R> {
    return this.next("map", coMapper)
  }

  /** Any number of records out for each record in, of either stream. */
  flatMap<R>(coFlatMapper: CoFlatMapFunction<IN1, IN2, R>): SingleOutputStreamOperator<R> {
    return this.next("flatMap", coFlatMapper)
  }

  /** State and timers need both streams keyed. */
  process<R>(
    coProcessFunction: CoProcessFunction<IN1, IN2, R> | KeyedCoProcessFunction<K, IN1, IN2, R>,
  ): SingleOutputStreamOperator<R> {
    return this.next("process", coProcessFunction)
  }

  /** Lets the state of the next operator be read and written without waiting. */
  enableAsyncState(): this {
    return this
  }

  private next<R>(kind: "map" | "flatMap" | "process", fn: unknown): SingleOutputStreamOperator<R> {
    return new SingleOutputStreamOperator(
      after(this.first, kind, { state: declaredState(fn) }, [this.second]),
    )
  }
}

/** A stream that every task gets whole. Mirrors `org.apache.flink.streaming.api.datastream.BroadcastStream`. */
export class BroadcastStream<T> {
  declare protected readonly broadcasts?: T
  readonly [recorded]: Flow

  constructor(flow: Flow) {
    this[recorded] = flow
  }
}

/** A stream beside one that is broadcast. Mirrors `org.apache.flink.streaming.api.datastream.BroadcastConnectedStream`. */
export class BroadcastConnectedStream<IN1, IN2> {
  /** Carries the types for the type checker only; it never has a value. */
  declare protected readonly carries?: readonly [IN1, IN2]

  constructor(
    private readonly first: Flow,
    private readonly broadcast: Flow,
  ) {}

  /** A `KeyedBroadcastProcessFunction` where the first stream is keyed, otherwise a `BroadcastProcessFunction`. */
  process<R, K = unknown>(
    processFunction: KeyedBroadcastProcessFunction<K, IN1, IN2, R> | BroadcastProcessFunction<IN1, IN2, R>,
  ): SingleOutputStreamOperator<R> {
    const settings = { state: declaredState(processFunction) }
    return new SingleOutputStreamOperator(after(this.first, "process", settings, [this.broadcast]))
  }
}

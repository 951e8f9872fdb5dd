import type { Key, OperatorSettings } from "@streamwright/graph"
import { after, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { tracedKey } from "../trace.js"
import { type DurationLike, milliseconds } from "./duration.js"
import { type Evictor, recordedEvictor } from "./evictors.js"
import type { CoGroupFunction, FlatJoinFunction, JoinFunction, KeySelector, Lambda } from "./functions.js"
import { SingleOutputStreamOperator } from "./streams.js"
import type { Trigger } from "./triggers.js"
import type { Assigned, WindowAssigner } from "./windows.js"

/** Two streams to be joined within windows: `where(…).equalTo(…).window(…).apply(…)`. Mirrors `org.apache.flink.streaming.api.datastream.JoinedStreams`. */
export class JoinedStreams<L, R> {
  declare protected readonly joins?: readonly [L, R]

  constructor(
    private readonly left: Flow,
    private readonly right: Flow,
  ) {}

  /** The key of the first stream. */
  where<K>(keySelector: Lambda<KeySelector<L, K>, "getKey">): Where<R, K, WindowedJoin<L, R>> {
    const key = keyOf(keySelector)
    return new Where(
      assigned => new WindowedJoin(this.left, this.right, { joinType: "inner", key, ...assigned }),
    )
  }
}

/** Two streams to be grouped within windows. Mirrors `org.apache.flink.streaming.api.datastream.CoGroupedStreams`. */
export class CoGroupedStreams<L, R> {
  declare protected readonly groups?: readonly [L, R]

  constructor(
    private readonly left: Flow,
    private readonly right: Flow,
  ) {}

  /** The key of the first stream. */
  where<K>(keySelector: Lambda<KeySelector<L, K>, "getKey">): Where<R, K, WindowedCoGroup<L, R>> {
    const key = keyOf(keySelector)
    return new Where(assigned => new WindowedCoGroup(this.left, this.right, { key, ...assigned }))
  }
}

function keyOf<T, K>(selector: Lambda<KeySelector<T, K>, "getKey">): Key {
  return tracedKey(typeof selector === "function" ? selector : selector.getKey.bind(selector))
}

/** A join that knows the key of its first stream. Mirrors `JoinedStreams.Where`. */
export class Where<R, K, Windowed extends WindowedPair> {
  declare protected readonly right?: R

  constructor(private readonly windowed: (assigned: Assigned) => Windowed) {}

  /** The key of the second stream. */
  equalTo(keySelector: Lambda<KeySelector<R, K>, "getKey">): EqualTo<Windowed> {
    return new EqualTo(this.windowed)
  }
}

/** A join that knows both keys. Mirrors `JoinedStreams.Where.EqualTo`. */
export class EqualTo<Windowed extends WindowedPair> {
  constructor(private readonly windowed: (assigned: Assigned) => Windowed) {}

  /** The window both records must be in. */
  window<W>(assigner: WindowAssigner<unknown, W>): Windowed {
    return this.windowed(assigner[recorded])
  }
}

/** What windowed joins and co-groups have in common. */
abstract class WindowedPair {
  constructor(
    private readonly left: Flow,
    private readonly right: Flow,
    protected readonly settings: OperatorSettings,
  ) {}

  /** Replaces the window's own trigger. */
  trigger<W>(trigger: Trigger<unknown, W>): this {
    this.settings.windowTrigger = trigger[recorded]
    return this
  }

  /** Removes records before the function runs. */
  evictor(evictor: Evictor): this {
    this.settings.evictor = recordedEvictor(evictor)
    return this
  }

  /** Keeps windows this long after they fired. Default 0. Event time only. */
  allowedLateness(lateness: DurationLike): this {
    this.settings.allowedLateness = milliseconds(lateness)
    return this
  }

  protected result<O>(kind: "join" | "coGroup"): SingleOutputStreamOperator<O> {
    return new SingleOutputStreamOperator(after(this.left, kind, this.settings, [this.right]))
  }
}

/** Mirrors `JoinedStreams.WithWindow`. */
export class WindowedJoin<L, R> extends WindowedPair {
  /** Only pairs are seen: a record without a partner in its window is lost. */
  apply<O>(
    joinFunction: Lambda<JoinFunction<L, R, O>, "join"> | FlatJoinFunction<L, R, O>,
  ): SingleOutputStreamOperator<O> {
    return this.result("join")
  }
}

/** Mirrors `CoGroupedStreams.WithWindow`. */
export class WindowedCoGroup<L, R> extends WindowedPair {
  apply<O>(coGroupFunction: Lambda<CoGroupFunction<L, R, O>, "coGroup">): SingleOutputStreamOperator<O> {
    return this.result("coGroup")
  }
}

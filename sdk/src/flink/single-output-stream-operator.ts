import { after, type DraftFlow, type Flow } from "../flow.js"
import { recorded } from "../record.js"
import { type DurationLike, milliseconds } from "./duration.js"
import type { OutputTag } from "./functions.js"
import type { SlotSharingGroup } from "./resources.js"
import { DataStream } from "./streams.js"
import type { TypeInformation } from "./types.js"

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
    this[recorded].draft.settings.maxParallelism = maxParallelism
    return this
  }

  /** The longest time in milliseconds that a record waits here for its network buffer to fill. */
  setBufferTimeout(timeout: number | DurationLike): this {
    this[recorded].draft.settings.bufferTimeout = milliseconds(timeout)
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

  /** Operators of one group may share a slot. Default: the group of the inputs. */
  slotSharingGroup(slotSharingGroup: string | SlotSharingGroup): this {
    return this
  }

  /** Runs in one task, and is never rescaled. */
  forceNonParallel(): this {
    return this.setParallelism(1)
  }

  /** @deprecated Set a `uid` instead: this is the hash that Flink would make of it. */
  setUidHash(uidHash: string): this {
    this[recorded].draft.settings.uidHash = uidHash
    return this
  }

  /** A variable in the scope of the operator's metrics. */
  addMetricVariable(key: string, value: string): this {
    return this
  }

  /** Lets the operator's state be read and written without waiting. The functions must use state of `v2`. */
  enableAsyncState(): this {
    return this
  }

  /** Keeps the records of a bounded stream for the next job of the same session. */
  cache(): CachedDataStream<T> {
    return new CachedDataStream(this[recorded])
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

/** A stream whose records are kept for a later job. Mirrors `org.apache.flink.streaming.api.datastream.CachedDataStream`. */
export class CachedDataStream<T> extends DataStream<T> {
  /** Drops what was kept. */
  invalidate(): void {}
}

/** A side output. Mirrors `org.apache.flink.streaming.api.datastream.SideOutputDataStream`. */
export class SideOutputDataStream<T> extends DataStream<T> {}

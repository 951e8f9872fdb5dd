import type { OperatorSettings } from "@streamwright/graph"
import type { DraftFlow } from "../flow.js"
import type { SlotSharingGroup } from "./resources.js"
import { AbstractRichFunction } from "./rich.js"

/** Writes records one by one. Mirrors `org.apache.flink.streaming.api.functions.sink.legacy.SinkFunction`. */
export interface SinkFunction<IN> {
  invoke(value: IN, context: SinkFunction.Context): void
}

export declare namespace SinkFunction {
  interface Context {
    currentProcessingTime(): number
    currentWatermark(): number
    /** The event time of the record, in milliseconds since 1970 UTC; null where it has none. */
    timestamp(): number | null
  }
}

/** A `SinkFunction` with a life. Mirrors `org.apache.flink.streaming.api.functions.sink.legacy.RichSinkFunction`. */
export abstract class RichSinkFunction<IN> extends AbstractRichFunction implements SinkFunction<IN> {
  abstract invoke(value: IN, context: SinkFunction.Context): void
}

/** The end of a stream. Mirrors `org.apache.flink.streaming.api.datastream.DataStreamSink`. */
export class DataStreamSink<T> {
  declare protected readonly takes?: T
  private readonly settings: OperatorSettings

  constructor(flow: DraftFlow) {
    this.settings = flow.draft.settings
  }

  /** What the sink is called in logs and in the web interface. */
  name(name: string): this {
    this.settings.name = name
    return this
  }

  /** What the sink's state is found by after a change of the job. */
  uid(uid: string): this {
    this.settings.uid = uid
    return this
  }

  /** @deprecated Set a `uid` instead: this is the hash that Flink would make of it. */
  setUidHash(uidHash: string): this {
    this.settings.uidHash = uidHash
    return this
  }

  /** How many tasks write. */
  setParallelism(parallelism: number): this {
    this.settings.parallelism = parallelism
    return this
  }

  /** The highest parallelism the sink can ever be rescaled to. */
  setMaxParallelism(maxParallelism: number): this {
    this.settings.maxParallelism = maxParallelism
    return this
  }

  /** What is shown of the sink in the plan. */
  setDescription(description: string): this {
    return this
  }

  /** Keeps the sink in a thread of its own. */
  disableChaining(): this {
    return this
  }

  /** Operators of one group may share a slot. */
  slotSharingGroup(slotSharingGroup: string | SlotSharingGroup): this {
    return this
  }

  /** A variable in the scope of the sink's metrics. */
  addMetricVariable(key: string, value: string): this {
    return this
  }
}

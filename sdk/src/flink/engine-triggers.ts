import type { WindowTrigger } from "@streamwright/graph"
import { recorded } from "../record.js"
import { type DurationLike, milliseconds } from "./duration.js"
import type { Lambda } from "./functions.js"
import { Trigger, TriggerResult } from "./triggers.js"

/** A trigger of Flink's own: recorded, and never asked. */
abstract class EngineTrigger extends Trigger<unknown, unknown> {
  constructor(
    private readonly told: Pick<WindowTrigger, "every" | "of"> = {},
    private readonly merges = true,
  ) {
    super()
  }

  onElement(): TriggerResult {
    return TriggerResult.CONTINUE
  }

  onEventTime(): TriggerResult {
    return TriggerResult.CONTINUE
  }

  onProcessingTime(): TriggerResult {
    return TriggerResult.CONTINUE
  }

  clear(): void {}

  override onMerge(): void {}

  override canMerge(): boolean {
    return this.merges
  }

  override get [recorded](): WindowTrigger {
    return { ...super[recorded], ...this.told }
  }
}

/** Fires when the watermark passes the end of the window. Mirrors `EventTimeTrigger`. */
export class EventTimeTrigger extends EngineTrigger {
  static create(): EventTimeTrigger {
    return new EventTimeTrigger()
  }
}

/** Fires when the machine's clock passes the end of the window. Mirrors `ProcessingTimeTrigger`. */
export class ProcessingTimeTrigger extends EngineTrigger {
  static create(): ProcessingTimeTrigger {
    return new ProcessingTimeTrigger()
  }
}

/** Fires at every `maxCount` records of a key and window. Mirrors `CountTrigger`. */
export class CountTrigger extends EngineTrigger {
  static of(maxCount: number): CountTrigger {
    return new CountTrigger({ every: maxCount })
  }
}

/** Fires each time the watermark passes another `interval`, and at the end of the window. Mirrors `ContinuousEventTimeTrigger`. */
export class ContinuousEventTimeTrigger extends EngineTrigger {
  static of(interval: DurationLike): ContinuousEventTimeTrigger {
    return new ContinuousEventTimeTrigger({ every: milliseconds(interval) })
  }
}

/** Fires each `interval` of the machine's clock. Mirrors `ContinuousProcessingTimeTrigger`. */
export class ContinuousProcessingTimeTrigger extends EngineTrigger {
  static of(interval: DurationLike): ContinuousProcessingTimeTrigger {
    return new ContinuousProcessingTimeTrigger({ every: milliseconds(interval) })
  }
}

/** How far two records are apart. Mirrors `org.apache.flink.streaming.api.functions.windowing.delta.DeltaFunction`. */
export interface DeltaFunction<T> {
  getDelta(oldDataPoint: T, newDataPoint: T): number
}

/** Fires when a record differs from the one of the last firing by more than `threshold`. Mirrors `DeltaTrigger`. */
export class DeltaTrigger extends EngineTrigger {
  static of<T>(
    threshold: number,
    deltaFunction: Lambda<DeltaFunction<T>, "getDelta">,
    stateSerializer?: unknown,
  ): DeltaTrigger {
    return new DeltaTrigger({}, false)
  }
}

/**
 * Fires as another trigger does, and also after `timeout` of the machine's clock: from the first record on, or from
 * each if `resetTimerOnNewRecord`. Mirrors `ProcessingTimeoutTrigger`.
 */
export class ProcessingTimeoutTrigger extends EngineTrigger {
  static of<T, W>(
    nestedTrigger: Trigger<T, W>,
    timeout: DurationLike,
    resetTimerOnNewRecord = false,
    shouldClearOnTimeout = false,
  ): ProcessingTimeoutTrigger {
    const every = milliseconds(timeout)
    return new ProcessingTimeoutTrigger({ every, of: nestedTrigger[recorded] }, false)
  }
}

/** Fires as another trigger does, and empties the window each time. Mirrors `PurgingTrigger`. */
export class PurgingTrigger extends EngineTrigger {
  static of<T, W>(nestedTrigger: Trigger<T, W>): PurgingTrigger {
    return new PurgingTrigger({ of: nestedTrigger[recorded] }, nestedTrigger.canMerge())
  }
}

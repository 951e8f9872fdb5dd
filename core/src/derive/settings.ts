import {
  type Duration,
  type Gap,
  isKnown,
  type Job,
  type Operator,
  parseFlinkDuration,
  type Span,
} from "@streamwright/graph"

/**
 * What holds for a setting: what the job says, or what the engine does where
 * the job is silent. `none` means that the engine has no such setting.
 */
export type Effective<T> =
  | { readonly is: "set"; readonly value: T; readonly at: Span }
  | { readonly is: "default"; readonly value: T }
  | { readonly is: "unknown" }
  | { readonly is: "none" }

/** The settings of a job as they take effect, as far as its text tells. A cluster may have other defaults. */
export interface Settings {
  /** How often checkpoints are taken; undefined means never. */
  readonly checkpointInterval: Effective<Duration | undefined>
  readonly checkpointMode: Effective<string>
  readonly checkpointTimeout: Effective<Duration>
  readonly checkpointPause: Effective<Duration>
  readonly concurrentCheckpoints: Effective<number>
  readonly unaligned: Effective<boolean>
  /** The folder of checkpoints; undefined means the memory of the job manager. */
  readonly checkpointDirectory: Effective<string | undefined>
  readonly stateBackend: Effective<string>
  readonly restartStrategy: Effective<string>
  readonly shufflePartitions: Effective<number>
  readonly stateStoreProvider: Effective<string>
  /** Which of several watermarks a query goes by. */
  readonly watermarkPolicy: Effective<string>
}

/** The value of a setting where it is known. */
export function inForce<T>(setting: Effective<T>): T | undefined {
  return "value" in setting ? setting.value : undefined
}

export function deriveSettings(job: Job): Settings {
  return job.engine === "flink" ? flinkSettings(new Reader(job)) : sparkSettings(new Reader(job))
}

const none = { is: "none" } as const
const checkpointing = "execution.checkpointing."

function flinkSettings(job: Reader): Settings {
  const checkpointInterval = job.checkpointInterval()
  return {
    checkpointInterval,
    checkpointMode: job.word(`${checkpointing}mode`, "exactly-once"),
    checkpointTimeout: job.duration(`${checkpointing}timeout`, 600_000),
    checkpointPause: job.duration(`${checkpointing}min-pause`, 0),
    concurrentCheckpoints: job.number(`${checkpointing}max-concurrent-checkpoints`, 1),
    unaligned: job.flag([`${checkpointing}unaligned.enabled`, `${checkpointing}unaligned`], false),
    checkpointDirectory: job.text([`${checkpointing}dir`, "state.checkpoints.dir"], undefined),
    stateBackend: job.text<string>(["state.backend.type", "state.backend"], "hashmap"),
    restartStrategy: restartStrategy(job, checkpointInterval),
    shufflePartitions: none,
    stateStoreProvider: none,
    watermarkPolicy: none,
  }
}

/** Without checkpoints Flink does not restart a job; with them it waits longer each time. */
function restartStrategy(job: Reader, interval: Settings["checkpointInterval"]): Effective<string> {
  const strategy = job.text(["restart-strategy.type", "restart-strategy"], undefined)
  if (strategy.is !== "default") return strategy as Effective<string>
  if (interval.is === "unknown") return interval
  return { is: "default", value: inForce(interval) === undefined ? "none" : "exponential-delay" }
}

const streaming = "spark.sql.streaming."

function sparkSettings(job: Reader): Settings {
  return {
    checkpointInterval: none,
    checkpointMode: none,
    checkpointTimeout: none,
    checkpointPause: none,
    concurrentCheckpoints: none,
    unaligned: none,
    checkpointDirectory: job.text([`${streaming}checkpointLocation`], undefined),
    stateBackend: none,
    restartStrategy: none,
    shufflePartitions: job.number("spark.sql.shuffle.partitions", 200),
    stateStoreProvider: job.text<string>(
      [`${streaming}stateStore.providerClass`],
      "org.apache.spark.sql.execution.streaming.state.HDFSBackedStateStoreProvider",
    ),
    watermarkPolicy: job.word(`${streaming}multipleWatermarkPolicy`, "min"),
  }
}

/** Reads settings by the engine's own names. */
class Reader {
  /** Something that could not be followed may have set anything. */
  private readonly mayBeSetElsewhere: boolean

  constructor(private readonly job: Job) {
    this.mayBeSetElsewhere =
      job.settings.configuration?.["?"] !== undefined || job.gaps.some(gap => isOutside(gap, job.operators))
  }

  checkpointInterval(): Effective<Duration | undefined> {
    const { checkpointInterval } = this.job.settings
    if (checkpointInterval === undefined) return this.byDefault(undefined)
    if (!isKnown(checkpointInterval)) return { is: "unknown" }
    return {
      is: "set",
      value: checkpointInterval,
      at: this.job.origins.checkpointInterval ?? this.job.at,
    }
  }

  text<T extends string | undefined>(keys: readonly string[], otherwise: T): Effective<string | T> {
    return this.read<string | T>(keys, otherwise, value => String(value).trim())
  }

  /** A word of a list, in lower case and with hyphens. */
  word(key: string, otherwise: string): Effective<string> {
    return this.read([key], otherwise, value => String(value).trim().toLowerCase().replaceAll("_", "-"))
  }

  flag(keys: readonly string[], otherwise: boolean): Effective<boolean> {
    return this.read(keys, otherwise, value => String(value).trim().toLowerCase() === "true")
  }

  number(key: string, otherwise: number): Effective<number> {
    return this.read([key], otherwise, value => finite(Number(value)))
  }

  /** Typed setters give milliseconds, texts are in Flink's grammar. */
  duration(key: string, otherwise: Duration): Effective<Duration> {
    return this.read([key], otherwise, value => {
      const duration = typeof value === "number" ? value : parseFlinkDuration(String(value))
      return isKnown(duration) ? duration : undefined
    })
  }

  private read<T>(
    keys: readonly string[],
    otherwise: T,
    parse: (value: string | number | boolean) => T | undefined,
  ): Effective<T> {
    const { configuration = {} } = this.job.settings
    const key = keys.find(name => configuration[name] !== undefined)
    if (key === undefined) return this.byDefault(otherwise)
    const given = configuration[key]
    const value = isKnown(given) ? parse(given) : undefined
    if (value === undefined) return { is: "unknown" }
    return { is: "set", value, at: this.job.origins[`configuration.${key}`] ?? this.job.at }
  }

  private byDefault<T>(value: T): Effective<T> {
    return this.mayBeSetElsewhere ? { is: "unknown" } : { is: "default", value }
  }
}

/** Whether a gap belongs to no operator, as a call does that the environment is given to. */
function isOutside({ at, after }: Gap, operators: readonly Operator[]): boolean {
  const holds = ({ file, start, end }: Span) => file === at.file && start <= at.start && at.end <= end
  return after === undefined && !operators.some(({ origin }) => holds(origin.call))
}

function finite(number: number): number | undefined {
  return Number.isFinite(number) ? number : undefined
}

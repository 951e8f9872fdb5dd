import type {
  Job,
  JobSettings,
  Operator,
  OperatorKind,
  OperatorSettings,
  RecordType,
  SettingName,
  Span,
} from "@streamwright/graph"

/** What a fix may ask of a graph. A dialect spells each as edits of its text. */
export type Patch =
  | SetSetting
  | SetJobSetting
  | SetConfiguration
  | Insert
  | Remove
  | KeepInState
  | KeepBatch
  | FitToKey

export interface SetSetting {
  readonly do: "set"
  readonly operator: Operator
  readonly setting: SettingName
  readonly value: OperatorSettings[SettingName]
}

export interface SetJobSetting {
  readonly do: "setJob"
  readonly setting: keyof JobSettings
  /** Milliseconds, or a word such as a mode. */
  readonly value: number | string
  /** Where the setting is written. */
  readonly at: Span | undefined
  /** Where the environment is made that takes it, for one that is not written yet. */
  readonly environment: Span | undefined
}

/** Gives a setting that the job makes by the engine's own name another value. */
export interface SetConfiguration {
  readonly do: "configure"
  readonly key: string
  readonly value: string | number | boolean
  readonly at: Span | undefined
  /** Where the environment is made that takes it, for one that is not written yet. */
  readonly environment: Span | undefined
}

export interface Insert {
  readonly do: "insertBefore" | "insertAfter"
  readonly operator: Operator
  readonly kind: OperatorKind
  readonly settings: OperatorSettings
  /** The records at the place of the new operator, where their type is known. */
  readonly record?: RecordType
}

export interface Remove {
  readonly do: "remove"
  readonly operator: Operator
}

/** Makes the operator's function one for keyed streams. */
export interface FitToKey {
  readonly do: "fitToKey"
  readonly operator: Operator
  /** The type of the key, where it is known. */
  readonly keyType: string | undefined
}

/** Keeps in the engine's keyed state what the operator's function keeps in a variable or field. */
export interface KeepInState {
  readonly do: "keepInState"
  readonly operator: Operator
  readonly name: string
}

/** Keeps the rows of a batch while the sink's function uses them. */
export interface KeepBatch {
  readonly do: "keepBatch"
  readonly operator: Operator
}

export function set<S extends SettingName>(
  operator: Operator,
  setting: S,
  value: OperatorSettings[S],
): Patch {
  return { do: "set", operator, setting, value }
}

export function setJob(job: Job, setting: keyof JobSettings, value: number | string): Patch {
  return { do: "setJob", setting, value, at: job.origins[setting], environment: job.origins.environment }
}

export function configure(job: Job, key: string, value: string | number | boolean): Patch {
  const { environment } = job.origins
  return { do: "configure", key, value, at: job.origins[`configuration.${key}`], environment }
}

export function insertBefore(
  operator: Operator,
  kind: OperatorKind,
  settings: OperatorSettings,
  record?: RecordType,
): Patch {
  return { do: "insertBefore", operator, kind, settings, ...(record ? { record } : {}) }
}

export function insertAfter(operator: Operator, kind: OperatorKind, settings: OperatorSettings): Patch {
  return { do: "insertAfter", operator, kind, settings }
}

export function remove(operator: Operator): Patch {
  return { do: "remove", operator }
}

export function keepBatch(operator: Operator): Patch {
  return { do: "keepBatch", operator }
}

export function fitToKey(operator: Operator, keyType: string | undefined): Patch {
  return { do: "fitToKey", operator, keyType }
}

export function keepInState(operator: Operator, name: string): Patch {
  return { do: "keepInState", operator, name }
}

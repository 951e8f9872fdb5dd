import type { Operator, OperatorKind, OperatorSettings, SettingName } from "@streamwright/graph"

/** What a fix may ask of a graph. A dialect spells each as edits of its text. */
export type Patch = SetSetting | Insert | Remove | KeepInState

export interface SetSetting {
  readonly do: "set"
  readonly operator: Operator
  readonly setting: SettingName
  readonly value: OperatorSettings[SettingName]
}

export interface Insert {
  readonly do: "insertBefore" | "insertAfter"
  readonly operator: Operator
  readonly kind: OperatorKind
  readonly settings: OperatorSettings
}

export interface Remove {
  readonly do: "remove"
  readonly operator: Operator
}

/** Keeps in the engine's keyed state what the operator's function keeps in a variable or field. */
export interface KeepInState {
  readonly do: "keepInState"
  readonly operator: Operator
  readonly name: string
}

export function set<S extends SettingName>(operator: Operator, setting: S, value: OperatorSettings[S]): Patch {
  return { do: "set", operator, setting, value }
}

export function insertBefore(operator: Operator, kind: OperatorKind, settings: OperatorSettings): Patch {
  return { do: "insertBefore", operator, kind, settings }
}

export function insertAfter(operator: Operator, kind: OperatorKind, settings: OperatorSettings): Patch {
  return { do: "insertAfter", operator, kind, settings }
}

export function remove(operator: Operator): Patch {
  return { do: "remove", operator }
}

export function keepInState(operator: Operator, name: string): Patch {
  return { do: "keepInState", operator, name }
}

import type { Shows } from "./finding.js"
import { rules } from "./rules/index.js"
import type { Rule } from "./rules/rule.js"

/** What is reported where a workspace says nothing of single rules. */
export const presets = {
  recommended: "Every rule, except those that guess or are a matter of taste.",
  strict: "Every rule.",
  "engine-errors-only": "Only what the engine itself refuses, or fails at when the job runs.",
} as const

export type Preset = keyof typeof presets

export function isPreset(name: string): name is Preset {
  return Object.hasOwn(presets, name)
}

/** Whether findings of a rule are reported under a preset at all. */
export function asks(preset: Preset, name: string): boolean {
  const rule: Rule | undefined = Object.entries<Rule>(rules).find(([candidate]) => candidate === name)?.[1]
  if (preset === "engine-errors-only") return rule?.engine !== undefined
  return preset === "strict" || !rule?.isStrict
}

/** Whether a finding of a rule that is asked is reported. */
export function reports(preset: Preset, shows: Shows): boolean {
  return preset !== "engine-errors-only" || shows !== "silently"
}

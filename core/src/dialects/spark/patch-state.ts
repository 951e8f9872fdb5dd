import type { Operator } from "@streamwright/graph"
import type { TextEdit } from "../../edits.js"
import type { SetConfiguration } from "../../patch.js"
import type { Sources } from "../../source.js"
import { chainBefore, quoted, replace, spellValue, textAt } from "../edit.js"

/** A setting of the session: where it is written, or else right before the session is made. */
export function spellConfiguration(
  { key, value, at, environment }: SetConfiguration,
  sources: Sources,
): readonly TextEdit[] | undefined {
  if (at) return [spellValue(at, value, sources)]
  if (!environment) return undefined
  const text = typeof value === "string" ? quoted(value, environment, sources) : String(value)
  const call = `.config(${quoted(key, environment, sources)}, ${text})`
  const edit = chainBefore(environment, call, sources)
  return edit && [edit]
}

const timeouts: { readonly [mode: string]: string } = {
  none: "NoTimeout",
  processing: "ProcessingTimeTimeout",
  event: "EventTimeTimeout",
}

const timeModes: { readonly [mode: string]: string } = {
  none: "None",
  processing: "ProcessingTime",
  event: "EventTime",
}

/** The method of `TimeMode` or `GroupStateTimeout` that the function is told. */
export function spellTimeMode(
  { origin, settings }: Operator,
  mode: string,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const at = origin.settings.timeMode
  const [, owner] = /^([\w.]+)\.\w+\(\)$/.exec(at ? textAt(at, sources) : "") ?? []
  const method = settings.stateful === "processor" ? timeModes[mode] : timeouts[mode]
  return at && owner && method ? [replace(at, `${owner}.${method}()`)] : undefined
}

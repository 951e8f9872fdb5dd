import type { TextEdit } from "../../finding.js"
import type { Patch } from "../../patch.js"
import type { Sources } from "../../source.js"

export function spellSpark(_patch: Patch, _sources: Sources): readonly TextEdit[] | undefined {
  return undefined
}

import type { Job } from "@streamwright/graph"
import { dialectFor } from "./dialects/index.js"
import type { TextEdit } from "./edits.js"
import type { Fix } from "./finding.js"
import type { Sources } from "./source.js"

/**
 * The edits of a fix of a job in today's text, in the order of the text;
 * undefined when the job's dialect has no words for it there. Several patches
 * may add to one place.
 */
export function spelled({ patches }: Fix, job: Job, sources: Sources): readonly TextEdit[] | undefined {
  const dialect = dialectFor(job)
  const edits: TextEdit[] = []
  for (const patch of patches) {
    const own = dialect.spell(patch, sources)
    if (!own) return undefined
    edits.push(...own)
  }
  return edits.length > 0 ? merged(edits) : undefined
}

/** One edit where several say the same (an import that two patches need), and insertions at one place joined. */
function merged(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = []
  for (const edit of edits) {
    const same = kept.findIndex(
      other => other.file === edit.file && other.start === edit.start && other.end === edit.end,
    )
    if (same < 0) kept.push(edit)
    else if (kept[same]?.text !== edit.text && edit.start === edit.end)
      kept[same] = { ...edit, text: `${kept[same]?.text}${edit.text}` }
  }
  return kept.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start))
}

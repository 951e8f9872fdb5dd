import type { Job } from "@streamwright/graph"
import { dialectFor } from "./dialects/index.js"
import type { TextEdit } from "./edits.js"
import type { Fix } from "./finding.js"
import type { Sources } from "./source.js"

/**
 * The edits of a fix of a job in today's text, in the order of the text and
 * with its line breaks; undefined when the job's dialect has no words for it
 * there, or two of its patches change one place differently.
 */
export function spelled({ patches }: Fix, job: Job, sources: Sources): readonly TextEdit[] | undefined {
  const dialect = dialectFor(job)
  const edits: TextEdit[] = []
  for (const patch of patches) {
    const own = dialect.spell(patch, sources)
    if (!own) return undefined
    edits.push(...own.filter(edit => !edits.some(other => isSame(edit, other))))
  }
  const ordered = joined(edits.toSorted(inOrder))
  return ordered.length > 0 && !overlap(ordered)
    ? ordered.map(edit => withLineBreaks(edit, sources))
    : undefined
}

/** What several patches need is done once, such as an import. */
function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end && a.text === b.text
}

function inOrder(a: TextEdit, b: TextEdit): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.start - b.start || a.end - b.end
}

/** Insertions at one place are one. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = []
  for (const edit of edits) {
    const last = kept.at(-1)
    const isSamePlace = last?.file === edit.file && last.start === edit.start && last.end === edit.end
    if (isSamePlace && edit.start === edit.end)
      kept[kept.length - 1] = { ...last, text: last.text + edit.text }
    else kept.push(edit)
  }
  return kept
}

function overlap(edits: readonly TextEdit[]): boolean {
  return edits.some((edit, index) => {
    const last = edits[index - 1]
    return last?.file === edit.file && edit.start < last.end
  })
}

function withLineBreaks(edit: TextEdit, sources: Sources): TextEdit {
  const isWindows = sources.file(edit.file)?.text.includes("\r\n")
  return isWindows ? { ...edit, text: edit.text.replaceAll(/\r?\n/g, "\r\n") } : edit
}

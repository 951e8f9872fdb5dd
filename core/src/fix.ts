import type { Job } from "@streamwright/graph"
import { analyze, analyzeFile, type FileAnalysis } from "./analyze.js"
import type { Dialect } from "./dialects/dialect.js"
import { dialectFor } from "./dialects/index.js"
import type { TextEdit } from "./edits.js"
import type { Finding, Fix } from "./finding.js"
import type { Project } from "./project.js"

/**
 * The edits of a fix in today's text, in the order of the text; undefined when
 * the dialect cannot spell it there. Several patches may add to one place.
 */
export function fixEdits(project: Project, finding: Finding, fix: Fix): readonly TextEdit[] | undefined {
  const dialect = dialectOfFinding(project, finding)
  if (!dialect) return undefined
  const edits: TextEdit[] = []
  for (const patch of fix.patches) {
    const spelled = dialect.spell(patch, project.sources)
    if (!spelled) return undefined
    edits.push(...spelled)
  }
  return merged(edits)
}

/** The job of a finding may be defined in another file than the one it points into. */
function dialectOfFinding(project: Project, finding: Finding): Dialect | undefined {
  const job = jobOf(analyzeFile(project, finding.at.file), finding) ?? analyze(project).map(file => jobOf(file, finding)).find(Boolean)
  return job && dialectFor(job)
}

function jobOf({ jobs }: FileAnalysis, finding: Finding): Job | undefined {
  return jobs.find(({ findings }) => findings.includes(finding))?.job
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

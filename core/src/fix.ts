import { analyzeFile, type FileAnalysis } from "./analyze.js"
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

function dialectOfFinding(project: Project, finding: Finding): Dialect | undefined {
  const analysis = findAnalysis(project, finding)
  const job = analysis?.jobs.find(candidate => candidate.job.name === finding.job)
  return job && dialectFor(job.job)
}

function findAnalysis(project: Project, finding: Finding): FileAnalysis | undefined {
  const own = analyzeFile(project, finding.at.file)
  if (own.findings.includes(finding)) return own
  return project
    .jobFiles()
    .map(file => analyzeFile(project, file))
    .find(({ findings }) => findings.includes(finding))
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

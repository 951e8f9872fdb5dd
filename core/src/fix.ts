import type { Job } from "@streamwright/graph"
import type { FileAnalysis } from "./analysis.js"
import { analyze, analyzeFile } from "./analyze.js"
import type { TextEdit } from "./edits.js"
import type { Finding, Fix } from "./finding.js"
import type { Project } from "./project.js"
import { spelled } from "./spell.js"

/** The edits of a fix in today's text, in the order of the text; undefined for a finding that is none any more. */
export function fixEdits(project: Project, finding: Finding, fix: Fix): readonly TextEdit[] | undefined {
  const job =
    jobOf(analyzeFile(project, finding.at.file), finding) ??
    analyze(project)
      .map(file => jobOf(file, finding))
      .find(Boolean)
  return job && spelled(fix, job, project.sources)
}

/** The job of a finding may be defined in another file than the one it points into. */
function jobOf({ jobs }: FileAnalysis, finding: Finding): Job | undefined {
  return jobs.find(({ findings }) => findings.includes(finding))?.job
}

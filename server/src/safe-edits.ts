import type { TextEdit } from "@streamwright/core"
import type { Workspace } from "./workspace.js"

/**
 * The edits of a file's safe repairs, as many as can be made at once. A repair
 * that overlaps another waits for the next round; what two repairs have in
 * common, an import say, is written once.
 */
export function safeEdits(path: string, workspace: Workspace): readonly TextEdit[] {
  const together: TextEdit[] = []
  for (const finding of workspace.problems(path).findings) {
    const fix = finding.fixes.find(fix => fix.safety === "safe")
    const edits = (fix && workspace.fixEdits(finding, fix)) ?? []
    const added = edits.filter(edit => !together.some(other => isSame(edit, other)))
    if (!added.some(edit => together.some(other => overlaps(edit, other)))) together.push(...added)
  }
  return together
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end && a.text === b.text
}

function overlaps(a: TextEdit, b: TextEdit): boolean {
  return a.file === b.file && a.start < b.end && b.start < a.end
}

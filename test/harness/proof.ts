import { applyEdits, type Finding, type Fix, fixEdits, type TextEdit } from "@streamwright/core"
import type { Job, Operator } from "@streamwright/graph"
import { type Analysed, analysed } from "./analysed.js"
import { changedLines } from "./changes.js"
import { type Files, nameOf, pathOf } from "./project.js"

type Patch = Fix["patches"][number]

/** What a fix does, and what is wrong with it. */
export interface Proof {
  /** The changed lines, `in file` before those of another file than the finding's; empty when it has no edits. */
  readonly lines: readonly string[]
  readonly fixed: Files
  readonly problems: readonly string[]
}

/**
 * Applies a fix and holds the result against what every fix promises: its
 * finding is gone, no other has come, it is not offered again, and the graph
 * differs by what was asked for and nothing else.
 */
export function prove(before: Analysed, finding: Finding, fix: Fix): Proof {
  const edits = fixEdits(before.project, finding, fix)
  if (!edits || edits.length === 0)
    return { lines: [], fixed: before.files, problems: ["it has no edits, so nobody can apply it"] }
  const fixed = new Map(
    [...before.files].map(([name, text]) => [name, applyEdits(text, ofFile(edits, name))]),
  )
  const after = analysed(fixed, before.preset)
  return {
    lines: shown(before.files, edits, finding),
    fixed,
    problems: [
      ...overlaps(edits),
      ...findingProblems(before, after, finding),
      ...offerProblems(before, after, finding, fix),
      ...graphProblems(before, after, fix),
    ],
  }
}

function ofFile(edits: readonly TextEdit[], name: string): readonly TextEdit[] {
  return edits.filter(edit => edit.file === pathOf(name))
}

function shown(files: Files, edits: readonly TextEdit[], finding: Finding): readonly string[] {
  return [...files].flatMap(([name, text]) => {
    const own = ofFile(edits, name)
    if (own.length === 0) return []
    const isElsewhere = name !== nameOf(finding.at.file)
    return [...(isElsewhere ? [`in ${name}`] : []), ...changedLines(text, own)]
  })
}

function overlaps(edits: readonly TextEdit[]): readonly string[] {
  return edits.flatMap((edit, index) => {
    const next = edits[index + 1]
    return next?.file === edit.file && next.start < edit.end ? ["its edits overlap"] : []
  })
}

function findingProblems(before: Analysed, after: Analysed, finding: Finding): readonly string[] {
  const left = count(after.findings, finding.rule) - count(before.findings, finding.rule)
  const rules = new Set(after.findings.map(({ rule }) => rule))
  const come = [...rules].filter(
    rule => rule !== finding.rule && count(after.findings, rule) > count(before.findings, rule),
  )
  const gaps = after.gaps.length > before.gaps.length ? ["the fixed text has more gaps"] : []
  return [
    ...(left < 0 ? [] : ["the finding is still there"]),
    ...come.map(rule => `a finding of ${rule} has come`),
    ...gaps,
  ]
}

function count(findings: readonly Finding[], rule: string): number {
  return findings.filter(finding => finding.rule === rule).length
}

function offerProblems(before: Analysed, after: Analysed, finding: Finding, fix: Fix): readonly string[] {
  const offers = ({ findings }: Analysed) =>
    findings
      .filter(({ rule }) => rule === finding.rule)
      .flatMap(({ fixes }) => fixes.filter(({ title }) => title === fix.title)).length
  return offers(after) < offers(before) ? [] : ["it is offered again"]
}

function graphProblems(before: Analysed, after: Analysed, fix: Fix): readonly string[] {
  if (before.jobs.length !== after.jobs.length) return ["the number of jobs has changed"]
  return before.jobs.flatMap((job, index) => jobProblems(job, after.jobs[index] as Job, fix))
}

/** The operators of the fixed job in order are those of the job before without the removed ones, with the inserted ones between. */
function jobProblems(before: Job, after: Job, fix: Fix): readonly string[] {
  const inserted = new Set(fix.patches.flatMap(patch => ("kind" in patch ? [patch.kind] : [])))
  const changed = new Set(fix.patches.flatMap(patch => asked(patch, before)))
  const removed = new Set(fix.patches.flatMap(patch => (patch.do === "remove" ? [patch.operator.id] : [])))
  const left = [...after.operators]
  for (const operator of before.operators) {
    if (removed.has(operator.id)) continue
    while (left[0] && !isSame(operator, left[0], changed) && inserted.has(left[0].kind)) left.shift()
    const found = left.shift()
    if (!found || !isSame(operator, found, changed)) return [`the graph differs at ${operator.id}`]
  }
  return left.some(({ kind }) => !inserted.has(kind)) ? ["the graph has more operators"] : []
}

/** The operators that a patch is about: its own, and those that share the place where its setting is written. */
function asked(patch: Patch, { operators }: Job): readonly string[] {
  if (!("operator" in patch)) return []
  const own = patch.operator
  if (patch.do !== "set") return [own.id]
  const places = (operator: Operator) =>
    Object.entries(operator.origin.settings)
      .filter(([path]) => path.split(".")[0] === patch.setting)
      .map(([, { file, start }]) => `${file} ${start}`)
  const shares = (operator: Operator) => places(operator).some(place => places(own).includes(place))
  return [own.id, ...operators.filter(shares).map(({ id }) => id)]
}

/** Operators that the fix is about may differ in their settings. */
function isSame(before: Operator, after: Operator, changed: ReadonlySet<string>): boolean {
  if (before.kind !== after.kind) return false
  return changed.has(before.id) || JSON.stringify(before.settings) === JSON.stringify(after.settings)
}

import type { Dataflow, DataflowParams } from "@streamwright/protocol"
import type { Context } from "../context.js"
import { toDrawnJob } from "../convert.js"
import { nameOf, pathOf } from "../paths.js"

/** The picture of the job around a position, or the reason why there is none. */
export async function dataflow(
  { uri, position, direction }: DataflowParams,
  context: Context,
): Promise<Dataflow> {
  const { workspace, texts } = context
  const path = pathOf(uri)
  if (!path || texts.read(path) === undefined)
    return without(uri, `${nameOf(uri)} is no file that can be read.`)
  const analysis = workspace.jobAt(path, position ? texts.document(path).offsetAt(position) : 0)
  const problem = brokenText(path, context)
  const isBroken = problem !== undefined
  if (!analysis) return { ...without(uri, problem ?? emptyText(path, context)), isBroken }
  // What the picture shows is of the same moment as the places in the text.
  const drawn = toDrawnJob(analysis, workspace.core, texts)
  const { svg } = await workspace.core.draw(analysis, { direction: direction === "down" ? "down" : "right" })
  return { uri, job: { ...drawn, svg }, problem, isBroken }
}

function without(uri: string, problem: string): Dataflow {
  return { uri, problem, isBroken: false }
}

function brokenText(path: string, { workspace, texts }: Context): string | undefined {
  const gap = workspace.unreadable(path)
  if (!gap) return undefined
  const { line } = texts.document(path).positionAt(gap.at.start)
  return `${nameOf(path)}, line ${line + 1}: ${gap.reason}.`
}

function emptyText(path: string, { workspace }: Context): string {
  const [finding] = workspace.problems(path).findings
  if (finding) return finding.message
  return `${nameOf(path)} defines no stream job: nothing in it reaches defineJob(…), env.execute(…) or .start(…) of a job SDK.`
}

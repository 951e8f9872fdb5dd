import type { Dataflow, DataflowParams } from "@streamwright/protocol"
import type { Context } from "../context.js"
import { toDrawnJob } from "../convert.js"
import { nameOf, pathOf } from "../paths.js"

/** The picture of the job around a position, or the reason why there is none. */
export async function dataflow({ uri, position }: DataflowParams, context: Context): Promise<Dataflow> {
  const { workspace, texts } = context
  const path = pathOf(uri)
  if (!path || texts.read(path) === undefined)
    return withoutPicture(uri, `There is no file ${nameOf(uri)} to draw.`)
  const offset = position ? texts.document(path).offsetAt(position) : 0
  const analysis = workspace.jobAt(path, offset)
  const isBroken = workspace.isBroken(path)
  if (!analysis) return withoutPicture(uri, reasonFor(path, isBroken, context), isBroken)
  const drawn = toDrawnJob(analysis, workspace.core, texts)
  const { svg } = await workspace.core.draw(analysis)
  return { uri, job: { ...drawn, svg }, isBroken, ...(isBroken && { problem: brokenText(path) }) }
}

function withoutPicture(uri: string, problem: string, isBroken = false): Dataflow {
  return { uri, problem, isBroken }
}

function reasonFor(path: string, isBroken: boolean, { workspace }: Context): string {
  if (isBroken) return `${brokenText(path)} No job could be read from it.`
  const [finding] = workspace.problems(path).findings
  if (finding) return finding.message
  return `${nameOf(path)} defines no stream job: nothing in it calls defineJob(…), env.execute(…) or .start(…) of a job SDK.`
}

function brokenText(path: string): string {
  return `${nameOf(path)} does not parse just now.`
}

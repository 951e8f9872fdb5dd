import type { Operator } from "@streamwright/graph"
import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import type { Sources } from "../../source.js"
import { accessAt, nodeOf, quoted, replace, textAt } from "../edit.js"
import { swapImport } from "../imports.js"

const sparkModule = "streamwright/spark"

/** `read` becomes `readStream` for a source that is to have no end. */
export function spellEndless({ origin }: Operator, sources: Sources): readonly TextEdit[] | undefined {
  const begin = nodeOf(origin.first, sources)
  const name = begin && ts.isPropertyAccessExpression(begin) ? begin.name : begin
  if (name?.getText() !== "read") return undefined
  const start = name.getStart()
  return [{ file: origin.first.file, start, end: name.end, text: "readStream" }]
}

/** The types of joins as they are written most. */
const joinTypes: { readonly [type: string]: string } = {
  leftouter: "left_outer",
  rightouter: "right_outer",
  fullouter: "full_outer",
  leftsemi: "left_semi",
  leftanti: "left_anti",
}

export function spellJoinType(
  { origin }: Operator,
  type: string,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const place = origin.settings.joinType
  const node = place && nodeOf(place, sources)
  if (!place || !node || !ts.isStringLiteralLike(node)) return undefined
  return [replace(place, quoted(joinTypes[type] ?? type, place, sources))]
}

/** Functions that are called with what others were given. */
export function spellFunctions(
  { origin, settings }: Operator,
  functions: readonly string[],
  sources: Sources,
): readonly TextEdit[] | undefined {
  const before = settings.functions ?? []
  const edits: TextEdit[] = []
  for (const [index, name] of before.entries()) {
    const to = functions[index]
    if (to === name || to === undefined) continue
    const places = Object.entries(origin.settings).filter(([path]) => isPlaceOf(path, name))
    for (const [, place] of places) {
      const own = exchanged(place, to, sources)
      if (!own) return undefined
      edits.push(...own)
    }
  }
  return edits
}

function isPlaceOf(path: string, name: string): boolean {
  return path === `functions.${name}` || path.startsWith(`functions.${name}.`)
}

/** A function of one column by another; the call of one in an SQL text stays for its author. */
function exchanged(
  place: Operator["origin"]["name"],
  to: string,
  sources: Sources,
): readonly TextEdit[] | undefined {
  const node = nodeOf(place, sources)
  const callee = accessAt(place, sources) ?? node
  const call = callee?.parent
  if (!call || !ts.isCallExpression(call) || call.expression !== callee || call.arguments.length > 1)
    return undefined
  const written = textAt(place, sources)
  if (/^sum|agg/.test(written)) return undefined
  if (callee !== node) return [replace(place, to)]
  const swapped = swapImport(written, to, sparkModule, place.file, sources)
  return swapped && [replace(place, swapped.name), ...swapped.edits]
}

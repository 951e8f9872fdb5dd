import type { Operator, Projection } from "@streamwright/graph"
import type { Loss, Tag } from "./facts.js"

export interface TagsAfter {
  readonly kept: readonly Tag[]
  readonly losses: readonly Loss[]
}

/** What becomes of tags in a selection or aggregation; undefined where the text does not tell. */
export function projectedTags(operator: Operator, tags: readonly Tag[]): TagsAfter | undefined {
  const { projection } = operator.settings
  if (isWindowUnclear(operator)) return undefined
  if (!projection || tags.length === 0) return { kept: tags, losses: [] }
  const kept: Tag[] = []
  const losses: Loss[] = []
  for (const tag of tags) {
    const names =
      tag.isAmbiguous && isNamed(tag.column, projection) ? undefined : namesAfter(tag.column, projection)
    if (!names) return undefined
    kept.push(...names.map(column => ({ ...tag, column })))
    if (names.length === 0) losses.push({ tag, at: operator, how: lossIn(tag.column, operator, projection) })
  }
  return { kept, losses }
}

/** What a window is laid over is only known when the job runs. */
function isWindowUnclear({ settings: { window } }: Operator): boolean {
  return window !== undefined && window.column === undefined && window.columns === undefined
}

/** Whether a selection speaks of a column, or of another of the same name. */
function isNamed(column: string, { columns, drops = [], from = {} }: Projection): boolean {
  return [...columns, ...drops, ...Object.values(from)].some(name => isSame(name, column))
}

/** The columns that are a plain column of this name afterwards, or a window over it. */
function namesAfter(column: string, projection: Projection): readonly string[] | undefined {
  const { columns, keeps, drops, unread, renames } = projection
  if (renames) return undefined
  const made = columns.filter(name => isSame(takenFrom(name, projection), column))
  const isReplaced = [...columns, ...(drops ?? [])].some(name => isSame(name, column))
  if (keeps && !isReplaced && !unread?.some(each => each.column === "?")) return [column, ...made]
  const isOpen = unread !== undefined || columns.some(name => name === "?" || name.endsWith(".*"))
  return made.length === 0 && isOpen ? undefined : made
}

/** The column that a result is, as it is or as a window; undefined for what is computed. */
function takenFrom(name: string, { from, types, computed }: Projection): string | undefined {
  const source = from?.[name]
  if (source !== undefined) return source
  return types?.[name] === undefined && !computed?.includes(name) ? name : undefined
}

/** Names of columns do not mind case, and may say the frame they belong to. */
export function isSame(path: string | undefined, column: string): boolean {
  if (path === undefined) return false
  const [a, b] = [path.toLowerCase(), column.toLowerCase()]
  return a === b || a.endsWith(`.${b}`)
}

function lossIn(column: string, { settings }: Operator, projection: Projection): Loss["how"] {
  if (settings.key !== undefined || settings.window !== undefined) return "grouped away"
  const isMade = projection.columns.some(name => isSame(name, column))
  return isMade ? "computed" : "left out"
}

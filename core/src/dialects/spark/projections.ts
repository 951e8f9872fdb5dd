import { columnText, type Draft, functionsOf, selectedText, selection } from "@streamwright/graph"
import type { Call, Method, Methods, Value } from "../follow/values.js"
import { flattened, type Output, operator, place, textOf } from "../settings.js"
import { columnName, type Found, foundBy, foundOf, unknownColumn } from "./columns.js"
import { frame } from "./data-frame.js"
import { placeFunctions } from "./function-places.js"

/** What a call selects, and what becomes of the other columns. */
interface Choice {
  readonly selected: readonly Found[]
  readonly keeps?: boolean
  readonly drops?: readonly string[]
  readonly renames?: true
}

function choosing(choose: (call: Call) => Choice): Method<Output> {
  return (self, call) => {
    const { selected, keeps, drops, renames } = choose(call)
    const projection = { ...selection(selected, keeps, drops), ...(renames ? { renames } : {}) }
    const settings = { projection, ...functionsOf(selected.map(({ text }) => text)) }
    const draft = operator(self.data.job, "select", settings, [self.data.draft], call)
    placeUnread(draft, selected)
    placeFunctions(draft, selected)
    return frame(self.data, draft, call)
  }
}

/** Remembers where the columns are written of which nothing is known. */
export function placeUnread(draft: Draft, selected: readonly Found[]): void {
  for (const [index, { node }] of selected.filter(({ unread }) => unread).entries())
    place(draft, `projection.unread.${index}`, node)
}

/** The calls that say which columns rows have. */
export const projections: Methods<Output> = {
  select: choosing(call => ({ selected: flattened(call.values).map(foundOf) })),
  selectExpr: choosing(call => ({ selected: flattened(call.values).map(foundBy) })),
  withColumn: choosing(({ values: [name, column] }) => added([[textOf(name), column]])),
  withColumns: choosing(({ values: [columns] }) => added(entriesOf(columns))),
  withColumnRenamed: choosing(({ values: [from, to] }) => renamed([[textOf(from), to]])),
  withColumnsRenamed: choosing(({ values: [names] }) => renamed(entriesOf(names))),
  drop: choosing(call => dropped(flattened(call.values))),
  toDF: (self, call) =>
    call.values.length === 0 ? frame(self.data, self.data.draft, call) : toDF(self, call),
}

const toDF = choosing(call => ({
  selected: call.values.map(value => {
    const name = textOf(value)
    return name === undefined ? unknownColumn(value) : selectedText(columnText(name))
  }),
  renames: true,
}))

type Entry = readonly [name: string | undefined, value: Value | undefined]

/** Expressions by the names they get. */
function added(entries: readonly Entry[]): Choice {
  return { selected: entries.map(([name, value]) => named(foundOf(value), name)), keeps: true }
}

/** Columns by their names, and the names they get. */
function renamed(entries: readonly Entry[]): Choice {
  const selected = entries.map(([from, to]) =>
    from === undefined || textOf(to) === undefined
      ? unknownColumn(to)
      : selectedText(columnText(from), textOf(to)),
  )
  return { selected, keeps: true, drops: entries.flatMap(([from]) => from ?? []) }
}

function dropped(values: readonly Value[]): Choice {
  const names = values.map(columnName)
  const selected = values.filter((_, index) => names[index] === "?").map(unknownColumn)
  return { selected, keeps: true, drops: names.filter(name => name !== "?") }
}

function named(found: Found, name: string | undefined): Found {
  return name === undefined
    ? { ...found, expression: { is: "unknown" } }
    : { ...found, expression: { is: "alias", of: found.expression, name } }
}

/** The entries of an object; there may be others where not all of it is known. */
function entriesOf(value: Value | undefined): readonly Entry[] {
  if (value?.type !== "properties") return [[undefined, value]]
  return value.open === undefined ? [...value.entries] : [...value.entries, [undefined, value]]
}

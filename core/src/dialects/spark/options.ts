import type { OperatorSettings } from "@streamwright/graph"
import type { ts } from "ts-morph"
import type { Call, Value } from "../follow/values.js"
import { plainSetting, textOf } from "../settings.js"

/** One option of a reader or writer, and where its value is written. */
export interface Option {
  readonly name: string
  readonly value: Value
  readonly node: ts.Node
}

/** Stands for options whose names are not known. */
const unknownName = "?"

/** `option(key, value)` */
export function oneOption(call: Call): readonly Option[] {
  const [key, value] = call.values
  const node = call.nodes[1] ?? call.nodes[0] ?? call.node
  const name = textOf(key)
  if (name !== undefined) return value ? [{ name, value, node }] : []
  return key ? [{ name: unknownName, value: unnamed(key), node }] : []
}

/** `options({ … })` */
export function severalOptions(call: Call): readonly Option[] {
  const [given] = call.values
  const node = call.nodes[0] ?? call.node
  if (!given) return []
  if (given.type !== "properties") return [{ name: unknownName, value: unnamed(given), node }]
  const known = [...given.entries].map(([name, value]) => ({ name, value, node: value.node }))
  return given.open === undefined ? known : [...known, { name: unknownName, value: unnamed(given), node }]
}

/** What is told of a value whose own text says nothing of the option. */
function unnamed({ node }: Value): Value {
  return { type: "unfollowed", reason: "the name of the option is not known", node }
}

/** Options after some more; a later one wins. */
export function addedOptions(
  before: OperatorSettings["options"],
  given: readonly Option[],
): OperatorSettings["options"] {
  const added = Object.fromEntries(given.map(({ name, value }) => [name, plainSetting(value)]))
  return { ...before, ...added }
}

export function optionPlaces(given: readonly Option[]): { readonly [path: string]: ts.Node } {
  return Object.fromEntries(given.map(({ name, node }) => [`options.${name}`, node]))
}

/** The format that a reader or writer is given. */
export function formatOf(self: Value, call: Call): string {
  const format = textOf(call.values[0])
  if (format === undefined) call.follow.gap(call.nodes[0] ?? call.node, "the format is not known", self)
  return format ?? "?"
}

/** Where an argument that is an option of its own is written; apart from an option of the same name, which stays where it is. */
export function argumentPath(option: string, places: { readonly [path: string]: ts.Node }): string {
  const given = Object.keys(places).find(path => path.toLowerCase() === `options.${option}`)
  return given === undefined ? `options.${option}` : `options.${option}.argument`
}

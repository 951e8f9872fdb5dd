import type { OperatorSettings } from "./graph.js"
import { sqlTokens } from "./sql-tokens.js"

/** Functions whose results depend on when or in which order rows are computed. */
const apart = new Set([
  "monotonically_increasing_id",
  "current_timestamp",
  "now",
  "current_date",
  "curdate",
  "localtimestamp",
])

const distinctAggregate = /^(count|sum|listagg|string_agg)_?distinct$/

/**
 * What SQL texts call that engines treat apart on streams, by name and in the
 * order of names: `distinct` is an aggregate that takes each value once, `over`
 * one over the rows around a row.
 */
export function functionsIn(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap(calledIn))].toSorted()
}

function calledIn(text: string): readonly string[] {
  const tokens = sqlTokens(text) ?? []
  return tokens.flatMap((token, index): readonly string[] => {
    const isCall = token.type === "word" && tokens[index + 1]?.value === "("
    if (!isCall) return []
    const name = token.value.toLowerCase()
    const takesDistinct = tokens[index + 2]?.type === "word" && tokens[index + 2]?.value === "DISTINCT"
    const isDistinct = takesDistinct || distinctAggregate.test(name)
    return [...(isDistinct ? ["distinct"] : []), ...(name === "over" || apart.has(name) ? [name] : [])]
  })
}

/** The setting of an operator with these expressions, as far as they are known. */
export function functionsOf(texts: readonly (string | undefined)[]): Pick<OperatorSettings, "functions"> {
  const functions = functionsIn(texts.filter(text => text !== undefined))
  return functions.length > 0 ? { functions } : {}
}

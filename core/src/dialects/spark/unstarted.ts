import { ts } from "ts-morph"
import { isLeft } from "../left.js"

const configuring = new Set(
  "format option options outputMode queryName trigger partitionBy clusterBy foreach foreachBatch".split(" "),
)

/**
 * Whether a chain that begins with `writeStream` describes a query and leads
 * nowhere: no call of it starts the query, and nothing takes what it gives.
 */
export function isNeverStarted(begin: ts.Node): boolean {
  const isName = ts.isPropertyAccessExpression(begin.parent) && begin.parent.name === begin
  return isLeft(isName ? begin.parent : begin, configuring)
}

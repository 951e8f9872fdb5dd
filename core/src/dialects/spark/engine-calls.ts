import type { EngineCall } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../../source.js"
import type { Value } from "../follow/values.js"
import { functionNode } from "../functions.js"
import { each } from "../nodes.js"

/** The methods of group states and of handles that depend on time, or on when they are called. */
const methods = new Set(
  "setTimeoutDuration setTimeoutTimestamp getCurrentWatermarkMs registerTimer deleteTimer listTimers getValueState getListState getMapState".split(
    " ",
  ),
)

/** The calls of a function, or of the methods of its class, that Spark allows at some times only. */
export function engineCalls(runs: Value | undefined): readonly EngineCall[] {
  const found: EngineCall[] = []
  const node = functionNode(runs)
  if (!node) return found
  each(node, inner => {
    if (!ts.isCallExpression(inner) || !ts.isPropertyAccessExpression(inner.expression)) return
    const { name } = inner.expression
    if (!methods.has(name.text)) return
    const within = ts.findAncestor(inner, outer => outer.parent === node && ts.isMethodDeclaration(outer))
    found.push({
      name: name.text,
      at: spanOf(name),
      ...(within && ts.isMethodDeclaration(within) ? { within: within.name.getText() } : {}),
    })
  })
  return found
}

import type { Key, Setting } from "@streamwright/graph"
import { ts } from "ts-morph"
import type { FunctionValue, Value } from "./follow/values.js"
import { selectedBy } from "./selection.js"
import { unknownSetting } from "./settings.js"

/**
 * The record fields that a selector such as `o => o.shopId`, `({ shop }) => shop.id` or `o => [o.shop, o.day]`
 * gives; a selector object is asked for its `getKey`.
 */
export function selectedKey(selector: Value | undefined): Key {
  const selected = selection(selector, "getKey")
  return selected ?? unknownSetting(selector)
}

/** The one record field that a function such as `o => o.placedAt` gives, or an object's `extractTimestamp`. */
export function selectedField(selector: Value | undefined): Setting<string> {
  const selected = selection(selector, "extractTimestamp", true)
  return selected?.[0] ?? unknownSetting(selector)
}

function selection(
  selector: Value | undefined,
  method: string,
  isSingle = false,
): readonly string[] | undefined {
  const selecting = selector?.type === "function" ? selector : methodOf(selector, method)
  return selecting && selectedBy(selecting, isSingle)
}

/** A method of a selector object, whether a literal or of a class. */
export function methodOf(value: Value | undefined, name: string): FunctionValue | undefined {
  const found = value?.type === "properties" ? value.entries.get(name) : undefined
  if (found?.type === "function") return found
  if (value?.type !== "instance") return undefined
  const node = value.class.node.members.find(
    member => ts.isMethodDeclaration(member) && member.name.getText() === name,
  ) as ts.MethodDeclaration | undefined
  return node && { type: "function", node, scope: value.class.scope, self: value }
}

/** The expression a function returns, when it does nothing else. */
export function resultOf(body: ts.ConciseBody | ts.FunctionBody): ts.Expression | undefined {
  if (!ts.isBlock(body)) return body
  const [only] = body.statements
  return body.statements.length === 1 && only && ts.isReturnStatement(only) ? only.expression : undefined
}

import type { Key, Setting } from "@streamwright/graph"
import { ts } from "ts-morph"
import type { Value } from "./follow/values.js"
import { bare } from "./nodes.js"
import { unknownSetting } from "./settings.js"

/** The record fields that a selector such as `o => o.shopId` or `o => [o.shop, o.day]` gives. */
export function selectedKey(selector: Value | undefined): Key {
  const selected = selection(selector)
  if (!selected) return unknownSetting(selector)
  const { result, parameter } = selected
  const parts = partsOf(result)
  if (!parts) return pathSetting(result, parameter, selector, path => [path])
  const paths = parts.map(part => pathOf(part, parameter))
  return paths.every(path => path !== undefined) ? (paths as string[]) : unknownSetting(selector)
}

/** The one record field that a function such as `o => o.placedAt` gives. */
export function selectedField(selector: Value | undefined): Setting<string> {
  const selected = selection(selector)
  return selected
    ? pathSetting(selected.result, selected.parameter, selector, path => path)
    : unknownSetting(selector)
}

function pathSetting<T>(
  node: ts.Expression,
  parameter: string,
  selector: Value | undefined,
  make: (path: string) => T,
): T | Setting<never> {
  const path = pathOf(node, parameter)
  return path === undefined ? unknownSetting(selector) : make(path)
}

interface Selection {
  readonly parameter: string
  readonly result: ts.Expression
}

function selection(selector: Value | undefined): Selection | undefined {
  const node = selector?.type === "function" ? selector.node : undefined
  const parameter = node?.parameters[0]?.name
  if (!node?.body || !parameter || !ts.isIdentifier(parameter)) return undefined
  const result = resultOf(node.body)
  return result && { parameter: parameter.text, result: bare(result) }
}

/** The expression a function returns, when it does nothing else. */
export function resultOf(body: ts.ConciseBody | ts.FunctionBody): ts.Expression | undefined {
  if (!ts.isBlock(body)) return body
  const [only] = body.statements
  return body.statements.length === 1 && only && ts.isReturnStatement(only) ? only.expression : undefined
}

function partsOf(result: ts.Expression): readonly ts.Expression[] | undefined {
  if (ts.isArrayLiteralExpression(result)) return result.elements
  if (!ts.isObjectLiteralExpression(result)) return undefined
  const values = result.properties.map(property =>
    ts.isPropertyAssignment(property) ? property.initializer : undefined,
  )
  return values.every(value => value !== undefined) ? values : undefined
}

/** `customer.id` for `o.customer.id` when `o` is the parameter. */
function pathOf(node: ts.Expression, parameter: string): string | undefined {
  const inner = bare(node)
  if (!ts.isPropertyAccessExpression(inner)) return undefined
  if (ts.isIdentifier(inner.expression) && inner.expression.text === parameter) return inner.name.text
  const before = pathOf(inner.expression, parameter)
  return before === undefined ? undefined : `${before}.${inner.name.text}`
}

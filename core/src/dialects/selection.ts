import { ts } from "ts-morph"
import type { Scope } from "./follow/scope.js"
import type { FunctionValue } from "./follow/values.js"
import { bare } from "./nodes.js"

/** What an expression of a selector stands for: a field of the record by its path (the record itself has none), or several. */
type Selected = { readonly path: string } | { readonly parts: readonly (Selected | undefined)[] }

/** What the names in a selector stand for. */
type Names = ReadonlyMap<string, Selected>

const deepest = 8

/**
 * The paths of the fields that a selector returns, if it returns nothing but fields and reads no others on the
 * way: a selector that looks at one field to choose another computes its key.
 */
export function selectedBy(selector: FunctionValue, isSingle: boolean): readonly string[] | undefined {
  const selecting = new Selecting()
  const result = selecting.call(selector, [{ path: "" }])
  if (!result) return undefined
  const paths = "path" in result ? pathsOf([result]) : isSingle ? undefined : pathsOf(result.parts)
  return paths && selecting.reads(paths) ? paths : undefined
}

function pathsOf(selected: readonly (Selected | undefined)[]): readonly string[] | undefined {
  const paths = selected.map(part => (part && "path" in part && part.path !== "" ? part.path : undefined))
  return paths.length > 0 && paths.every(path => path !== undefined) ? paths : undefined
}

/** Runs a selector on a record of which only the names of its fields are known. */
class Selecting {
  private readonly read = new Set<string>()
  private depth = 0

  /** Whether no field was read but these and what leads to them. */
  reads(paths: readonly string[]): boolean {
    return [...this.read].every(read => paths.some(path => path === read || path.startsWith(`${read}.`)))
  }

  call({ node, scope }: FunctionValue, values: readonly (Selected | undefined)[]): Selected | undefined {
    if (!node.body || this.depth >= deepest) return undefined
    const names = new Map<string, Selected>()
    const isBound = node.parameters.every(({ name, dotDotDotToken }, index) =>
      dotDotDotToken ? false : this.bind(name, values[index], names),
    )
    if (!isBound) return undefined
    this.depth++
    const result = ts.isBlock(node.body)
      ? this.block(node.body, names, scope)
      : this.value(node.body, names, scope)
    this.depth--
    return result
  }

  /** Constants and a `return` at the end; anything else may decide what is returned. */
  private block(body: ts.Block, names: Map<string, Selected>, scope: Scope): Selected | undefined {
    for (const statement of body.statements) {
      if (ts.isReturnStatement(statement))
        return statement.expression && this.value(statement.expression, names, scope)
      if (!ts.isVariableStatement(statement)) return undefined
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!initializer || !this.bind(name, this.value(initializer, names, scope), names)) return undefined
      }
    }
    return undefined
  }

  /** Names a value or parts of it; false where that cannot be followed. */
  private bind(name: ts.BindingName, value: Selected | undefined, names: Map<string, Selected>): boolean {
    if (ts.isIdentifier(name)) {
      if (value) names.set(name.text, value)
      else names.delete(name.text)
      return true
    }
    if (!value || !("path" in value)) return false
    return name.elements.every((element, index) => {
      if (ts.isOmittedExpression(element)) return true
      const field = this.fieldName(element, index)
      if (element.dotDotDotToken || field === undefined) return false
      return this.bind(element.name, this.field(value.path, field, ts.isObjectBindingPattern(name)), names)
    })
  }

  private fieldName(element: ts.BindingElement, index: number): string | undefined {
    if (ts.isArrayBindingPattern(element.parent)) return String(index)
    const name = element.propertyName ?? element.name
    return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)
      ? name.text
      : undefined
  }

  private value(node: ts.Expression, names: Names, scope: Scope): Selected | undefined {
    const inner = bare(node)
    if (ts.isIdentifier(inner)) return names.get(inner.text)
    if (ts.isPropertyAccessExpression(inner)) return this.member(inner, inner.name.text, names, scope)
    if (ts.isElementAccessExpression(inner) && ts.isStringLiteralLike(inner.argumentExpression))
      return this.member(inner, inner.argumentExpression.text, names, scope)
    if (ts.isElementAccessExpression(inner) && ts.isNumericLiteral(inner.argumentExpression))
      return this.member(inner, inner.argumentExpression.text, names, scope)
    if (ts.isArrayLiteralExpression(inner))
      return { parts: inner.elements.map(element => this.value(element, names, scope)) }
    if (ts.isObjectLiteralExpression(inner))
      return { parts: inner.properties.map(property => this.property(property, names, scope)) }
    return ts.isCallExpression(inner) ? this.callOf(inner, names, scope) : undefined
  }

  private property(property: ts.ObjectLiteralElementLike, names: Names, scope: Scope): Selected | undefined {
    if (ts.isShorthandPropertyAssignment(property)) return this.value(property.name, names, scope)
    return ts.isPropertyAssignment(property) ? this.value(property.initializer, names, scope) : undefined
  }

  private member(
    node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
    name: string,
    names: Names,
    scope: Scope,
  ): Selected | undefined {
    const of = this.value(node.expression, names, scope)
    return of && "path" in of ? this.field(of.path, name) : undefined
  }

  /** A field of the record. Elements that are taken out of a tuple only to skip them do not count as read. */
  private field(of: string, name: string, isRead = true): Selected {
    const path = of === "" ? name : `${of}.${name}`
    if (isRead) this.read.add(path)
    return { path }
  }

  /** Selectors may call another function of the job. */
  private callOf(node: ts.CallExpression, names: Names, scope: Scope): Selected | undefined {
    const callee = bare(node.expression)
    const found = ts.isIdentifier(callee) && !names.has(callee.text) ? scope.find(callee.text) : undefined
    return found?.type === "function"
      ? this.call(
          found,
          node.arguments.map(argument => this.value(argument, names, scope)),
        )
      : undefined
  }
}

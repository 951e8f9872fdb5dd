import { ts } from "ts-morph"
import type { ClassValue, Value } from "./follow/values.js"

/** The classes of the job that a function object is of, its own first, and the engine's class that the last one extends. */
export interface Ancestry {
  readonly classes: readonly ts.ClassLikeDeclaration[]
  /** By the engine's own name; undefined where it extends none, or one that is not known. */
  readonly engineClass?: string
  /** Whether all of its classes are known. */
  readonly isWhole: boolean
}

export function ancestryOf(value: Value | undefined): Ancestry {
  const classes: ts.ClassLikeDeclaration[] = []
  let of: ClassValue | undefined = value?.type === "instance" ? value.class : undefined
  while (of && !classes.includes(of.node)) {
    classes.push(of.node)
    const written = extendedBy(of.node)
    if (!written) return { classes, isWhole: true }
    const base = named(written, of)
    if (base?.type === "namespace") return { classes, engineClass: base.name, isWhole: true }
    of = base?.type === "class" ? base : undefined
  }
  return { classes, isWhole: false }
}

function extendedBy(node: ts.ClassLikeDeclaration): ts.Expression | undefined {
  return node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
    ?.expression
}

function named(expression: ts.Expression, { scope }: ClassValue): Value | undefined {
  if (ts.isIdentifier(expression)) return scope.find(expression.text)
  if (!ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.expression)) return undefined
  const of = scope.find(expression.expression.text)
  return of?.type === "namespace" ? of.members(expression.name.text) : undefined
}

/** What a name or a field means inside a function, as far as it was known when the function was handed over. */
export function meaning(expression: ts.Expression, value: Value | undefined): Value | undefined {
  if (ts.isIdentifier(expression)) {
    const scope =
      value?.type === "function" ? value.scope : value?.type === "instance" ? value.class.scope : undefined
    return scope?.find(expression.text)
  }
  const isField =
    ts.isPropertyAccessExpression(expression) && expression.expression.kind === ts.SyntaxKind.ThisKeyword
  return isField && value?.type === "instance" ? value.fields.get(expression.name.text) : undefined
}

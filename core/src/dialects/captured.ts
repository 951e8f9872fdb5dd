import type { CapturedState } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../source.js"
import { declarationOf } from "./declaration.js"
import { type Body, bodiesOf, type UserFunction } from "./function-bodies.js"
import { type Held, isState } from "./held.js"
import { bare, contains, each } from "./nodes.js"

/**
 * State that hides in plain TypeScript: variables around a function, fields of
 * a function object and static fields that are written while records are
 * processed and carry something from one record to the next.
 */
export function capturedState(node: UserFunction): readonly CapturedState[] {
  const bodies = withHelpers(bodiesOf(node))
  const holders = new Map<ts.Node, Held & { writes: ts.Node[] }>()
  for (const body of bodies) {
    each(body, inner => {
      const target = writtenTarget(inner)
      const found = target && holderOf(target, inner, node)
      if (!found || bodies.some(other => contains(other, found.declared))) return
      const known = holders.get(found.declared) ?? { ...found, writes: [] }
      known.writes.push(inner)
      holders.set(found.declared, known)
    })
  }
  return [...holders.values()]
    .filter(held => isState(held, bodies))
    .map(({ name, holder, declared, writes }) => ({
      name,
      holder,
      declared: spanOf(declared),
      writes: writes.map(spanOf),
    }))
}

/** The bodies and the functions of the same file that they call by name. */
function withHelpers(bodies: readonly Body[]): readonly Body[] {
  const all = new Set(bodies)
  for (const body of all) {
    each(body, node => {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return
      const { text } = node.expression
      const called = node
        .getSourceFile()
        .statements.find(
          (statement): statement is ts.FunctionDeclaration =>
            ts.isFunctionDeclaration(statement) && statement.name?.text === text,
        )
      if (called) all.add(called)
    })
  }
  return [...all]
}

const mutators = new Set([
  "push",
  "pop",
  "shift",
  "unshift",
  "splice",
  "sort",
  "add",
  "set",
  "delete",
  "clear",
])

/** What a node writes: the left of an assignment, the operand of `++`, the object of a mutating method. */
function writtenTarget(node: ts.Node): ts.Expression | undefined {
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return bare(node.left)
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const changes =
      node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken
    return changes ? bare(node.operand) : undefined
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
  if (node.expression.getText() === "Object.assign") return node.arguments[0] && bare(node.arguments[0])
  return mutators.has(node.expression.name.text) ? bare(node.expression.expression) : undefined
}

/** `??=` and `||=` make something once when it is first needed, which is no state. */
function isAssignment(kind: ts.SyntaxKind): boolean {
  if (kind === ts.SyntaxKind.QuestionQuestionEqualsToken || kind === ts.SyntaxKind.BarBarEqualsToken)
    return false
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
}

function holderOf(target: ts.Expression, write: ts.Node, owner: UserFunction): Held | undefined {
  const root = rootOf(target)
  const mutates = ts.isCallExpression(write) || root !== target
  if (ts.isIdentifier(root)) {
    const declared = declarationOf(root.text, root)
    if (!declared || ts.isParameter(declared) || contains(owner, declared)) return undefined
    return isPlain(declared, mutates)
      ? { declared, name: root.text, holder: "variable", writes: [] }
      : undefined
  }
  if (!ts.isPropertyAccessExpression(root)) return undefined
  const declared = fieldOf(root, owner)
  return declared && isPlain(declared, mutates)
    ? { declared, name: root.name.text, holder: "field", writes: [] }
    : undefined
}

/** The declaration of `this.total`, or of `Totals.sum` for a static field. */
function fieldOf(
  access: ts.PropertyAccessExpression,
  owner: UserFunction,
): ts.PropertyDeclaration | undefined {
  const of =
    access.expression.kind === ts.SyntaxKind.ThisKeyword
      ? owner
      : classNamed(access.expression.getText(), access.getSourceFile())
  if (!of || !ts.isClassLike(of)) return undefined
  return of.members
    .filter(ts.isPropertyDeclaration)
    .find(member => member.name.getText() === access.name.text)
}

function classNamed(name: string, file: ts.SourceFile): ts.ClassDeclaration | undefined {
  return file.statements.filter(ts.isClassDeclaration).find(statement => statement.name?.text === name)
}

/** `totals` in `totals[key].sum`, `this.last` in `this.last.time`, `buffers` in `buffers.get(key)?.push(x)`. */
function rootOf(node: ts.Expression): ts.Expression {
  let root = node
  for (;;) {
    if (ts.isCallExpression(root) && ts.isPropertyAccessExpression(root.expression))
      root = bare(root.expression.expression)
    else if (ts.isPropertyAccessExpression(root) && !isField(root)) root = bare(root.expression)
    else if (ts.isElementAccessExpression(root)) root = bare(root.expression)
    else return root
  }
}

function isField(access: ts.PropertyAccessExpression): boolean {
  const of = access.expression
  return (
    of.kind === ts.SyntaxKind.ThisKeyword ||
    (ts.isIdentifier(of) && classNamed(of.text, access.getSourceFile()) !== undefined)
  )
}

/** A mutated object counts only when it is a plain collection or object; an engine's state handle is none. */
function isPlain(declared: ts.VariableDeclaration | ts.PropertyDeclaration, mutated: boolean): boolean {
  if (!mutated) return !/State(<|$)/.test(declared.type?.getText() ?? "")
  const initializer = declared.initializer && bare(declared.initializer)
  if (!initializer) return false
  if (ts.isArrayLiteralExpression(initializer) || ts.isObjectLiteralExpression(initializer)) return true
  return ts.isNewExpression(initializer) && ["Map", "Set", "Array"].includes(initializer.expression.getText())
}

import type { Note } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../source.js"
import { declarationOf } from "./declaration.js"
import { bodiesOf, type UserFunction } from "./function-bodies.js"
import { bare, contains, each } from "./nodes.js"

/** Classes and functions that open a connection, a file, a socket, a process or a thread. */
const classes =
  /^(\w*(Client|Pool|Connection|WebSocket|Sequelize|Producer|Consumer)|Redis|Kafka|Worker|Socket|DataSource)$/
const functions =
  /(^|\.)(create(Client|Connection|Pool|Socket|ReadStream|WriteStream)|connect|createConnection|spawn|fork|openSync)$/

/** Connections and the like that a function was given from outside: they belong to the process that builds the job. */
export function resourcesOf(node: UserFunction): readonly Note[] {
  const notes = new Map<ts.Node, Note>()
  for (const body of bodiesOf(node)) {
    each(body, inner => {
      if (!ts.isIdentifier(inner) || isNameOfMember(inner)) return
      const declared = declarationOf(inner.text, inner)
      if (!declared || ts.isParameter(declared) || contains(node, declared)) return
      if (!declared.initializer || !opens(declared.initializer) || notes.has(declared)) return
      notes.set(declared, {
        what: "resource",
        text: inner.text,
        at: spanOf(inner),
        declared: spanOf(declared.initializer),
      })
    })
  }
  return [...notes.values(), ...fieldsOf(node)]
}

/** A field with such a value is made with the function object, before it is sent to its tasks. */
function fieldsOf(node: UserFunction): readonly Note[] {
  if (!ts.isClassLike(node)) return []
  return node.members.filter(ts.isPropertyDeclaration).flatMap((member): Note[] => {
    const isStatic = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
    if (isStatic || !member.initializer || !opens(member.initializer)) return []
    const at = spanOf(member.initializer)
    return [{ what: "resource", text: member.name.getText(), at, declared: at }]
  })
}

function opens(initializer: ts.Expression): boolean {
  const value = bare(initializer)
  if (ts.isAwaitExpression(value)) return opens(value.expression)
  if (ts.isNewExpression(value))
    return classes.test(value.expression.getText().split(".").at(-1) ?? "") && isForeign(value.expression)
  return (
    ts.isCallExpression(value) && functions.test(value.expression.getText()) && isForeign(value.expression)
  )
}

/** What the file defines itself may only be called so; what it says is elsewhere is not. */
function isForeign(called: ts.Expression): boolean {
  const name = /^\w+/.exec(called.getText())?.[0]
  return !called
    .getSourceFile()
    .statements.some(
      statement =>
        (ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement)) &&
        statement.name?.text === name &&
        !statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword),
    )
}

function isNameOfMember(node: ts.Identifier): boolean {
  const { parent } = node
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isTypeNode(parent)
  )
}

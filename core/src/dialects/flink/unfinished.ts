import { ts } from "ts-morph"
import { spanOf, syntaxErrors } from "../../source.js"
import type { Call } from "../follow/values.js"
import { isLeft } from "../left.js"
import { identifiersOf, referencesTo } from "../names.js"
import type { Output } from "../settings.js"

/** What describes a window, join or connection before a function is given to it. */
const describing = new Set(
  [
    "keyBy where equalTo window trigger evictor allowedLateness sideOutputLateData enableAsyncState",
    "between lowerBoundExclusive upperBoundExclusive inEventTime inProcessingTime",
    "sideOutputLeftLateData sideOutputRightLateData",
  ]
    .join(" ")
    .split(" "),
)

/** Notes a window, join or connection that a call opens and no function is ever given to. */
export function noteIfLeft({ job, draft }: Output, { node, name }: Call): void {
  if (isLeft(node, describing))
    job.builder.unfinished.push({ what: "operator", at: spanOf(name), after: draft })
}

/** What runs a job, shows it, or describes it to somebody who runs it. */
const executing =
  "execute executeAsync executeAndCollect collectAsync executeSql executeInsert getStreamGraph getExecutionPlan module exports".split(
    " ",
  )

/**
 * Whether the environment that a call makes can be executed by nobody: its file names
 * nothing that does, exports nothing, and gives the environment to no one.
 */
export function isNeverExecuted(made: ts.CallExpression | ts.NewExpression): boolean {
  const file = made.getSourceFile()
  if (executing.some(name => identifiersOf(name, file).length > 0)) return false
  if (referencesTo("defineJob", file).length > 0 || syntaxErrors(file).length > 0) return false
  return !file.statements.some(isExport) && staysHere(made)
}

function isExport(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause } = statement
    const isEmpty = exportClause && ts.isNamedExports(exportClause) && exportClause.elements.length === 0
    return !isEmpty && !statement.isTypeOnly
  }
  if (ts.isExportAssignment(statement)) return true
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return false
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

/** Whether a value is only ever the receiver of calls, by the one name that it may have. */
function staysHere(made: ts.Expression): boolean {
  let node: ts.Node = made
  while (isReceiver(node) || (ts.isCallExpression(node.parent) && node.parent.expression === node))
    node = node.parent
  if (ts.isExpressionStatement(node.parent)) return true
  const declaration = node.parent
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return false
  return referencesTo(declaration.name.text, made.getSourceFile()).every(isReceiver)
}

function isReceiver(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node
}

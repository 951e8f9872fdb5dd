import { ts } from "ts-morph"

type Declaration = ts.VariableDeclaration | ts.ParameterDeclaration

/** The variable or parameter that a name means at a place, by the blocks around it. */
export function declarationOf(name: string, at: ts.Node): Declaration | undefined {
  for (let scope: ts.Node | undefined = at.parent; scope; scope = scope.parent) {
    const found = declaredIn(scope, name)
    if (found) return found
  }
  return undefined
}

function declaredIn(scope: ts.Node, name: string): Declaration | undefined {
  if (ts.isFunctionLike(scope))
    return scope.parameters.find(parameter => namesOf(parameter.name).includes(name))
  if (ts.isForOfStatement(scope) || ts.isForStatement(scope) || ts.isForInStatement(scope)) {
    const list = scope.initializer
    return list && ts.isVariableDeclarationList(list) ? variableIn(list, name) : undefined
  }
  if (ts.isCatchClause(scope))
    return scope.variableDeclaration && namesOf(scope.variableDeclaration.name).includes(name)
      ? scope.variableDeclaration
      : undefined
  if (!ts.isBlock(scope) && !ts.isSourceFile(scope) && !ts.isCaseOrDefaultClause(scope)) return undefined
  for (const statement of scope.statements) {
    const found = ts.isVariableStatement(statement) ? variableIn(statement.declarationList, name) : undefined
    if (found) return found
  }
  return undefined
}

function variableIn(list: ts.VariableDeclarationList, name: string): ts.VariableDeclaration | undefined {
  return list.declarations.find(declaration => namesOf(declaration.name).includes(name))
}

/** The names that a pattern declares. */
export function namesOf(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return [...name.elements].flatMap(element => (ts.isOmittedExpression(element) ? [] : namesOf(element.name)))
}

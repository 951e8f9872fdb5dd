import { type Circumstance, type Gap, JobBuilder, type RecordType } from "@streamwright/graph"
import { ts } from "ts-morph"
import { type Sources, spanOf } from "../../source.js"
import { declaredRecord } from "../records.js"
import { builtIn } from "./built-in.js"
import { callSuper } from "./classes.js"
import { bind } from "./declarations.js"
import { evaluate } from "./expressions.js"
import { member } from "./members.js"
import { merge } from "./merge.js"
import { type Modules, moduleLoader } from "./modules.js"
import { Scope } from "./scope.js"
import { type Returns, run } from "./statements.js"
import {
  constant,
  type Follow,
  type FunctionValue,
  type Namespace,
  type OpenJob,
  unfollowed,
  type Value,
} from "./values.js"

/** The modules that a dialect knows by name. */
export type KnownModules = (specifier: string, node: ts.Node) => Namespace | undefined

/** A job as followed, before it is finished. */
export interface FollowedJob extends OpenJob {
  /** Whether every session of a script is this one. */
  readonly isShared: boolean
  /** The options of `defineJob`, absent for a plain script. */
  readonly options?: Value
}

const deepest = 64
/** Helpers may nest in each other's arguments; what calls itself more often is a recursion. */
const mostNested = 8
const mostCalls = 20_000
const mostSteps = 200_000

/**
 * Follows the values of one entry file and of everything it imports, as running
 * it would, and collects the jobs it makes. Runs nothing and never throws for
 * what the text contains: what it cannot know becomes an unfollowed value.
 */
export class Follower implements Follow {
  readonly jobs: FollowedJob[] = []
  /** What was assumed before any job was there, as in a module of settings. */
  readonly assumptions: Gap[] = []
  readonly modules: Modules
  private readonly globals: Scope
  private readonly stack: Frame[] = []
  private definition: { options: Value | undefined; node: ts.Node; job?: FollowedJob } | undefined
  private calls = 0
  private steps = 0
  private current: Circumstance | undefined

  constructor(
    readonly sources: Sources,
    readonly entry: ts.SourceFile,
    known: KnownModules,
  ) {
    this.globals = new Scope(undefined)
    builtIn(this.globals, entry)
    this.modules = moduleLoader(this, known, this.globals)
  }

  get circumstance(): Circumstance | undefined {
    return this.current
  }

  /** Follows a part that runs under a circumstance; inside a repeated part everything is repeated. */
  under<T>(circumstance: Circumstance, follow: () => T): T {
    const outer = this.current
    this.current = outer === "repeated" ? outer : circumstance
    try {
      return follow()
    } finally {
      this.current = outer
    }
  }

  /** Whether the budget is used up; the first time, that is a gap. */
  isOutOfSteps(node: ts.Node): boolean {
    this.steps++
    if (this.steps === mostSteps) this.gap(node, "the job takes too many steps to follow")
    return this.steps >= mostSteps
  }

  /** Follows the entry file from top to bottom. */
  run(): readonly FollowedJob[] {
    this.modules.load(this.entry)
    return this.jobs.filter(job => !job.builder.isEmpty)
  }

  /** Follows a chain of calls from its beginning, however long it is. */
  callExpression(node: ts.CallExpression, scope: Scope): Value {
    const links = chainOf(node)
    const [first] = links as [ts.CallExpression, ...ts.CallExpression[]]
    let value: Value
    if (ts.isPropertyAccessExpression(first.expression)) {
      const receiver = evaluate(first.expression.expression, scope, this)
      value = this.callMember(receiver, first, first.expression, scope)
    } else value = this.callFunction(first, scope)
    for (const link of links.slice(1))
      value = this.callMember(value, link, link.expression as ts.PropertyAccessExpression, scope)
    return value
  }

  private callFunction(node: ts.CallExpression, scope: Scope): Value {
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword)
      return unfollowed(node, "dynamic imports are not followed")
    if (node.expression.kind === ts.SyntaxKind.SuperKeyword)
      return callSuper(node, this.argumentValues(node.arguments, scope), scope, this)
    const callee = evaluate(node.expression, scope, this)
    return this.invoke(callee, node, node.expression, this.argumentValues(node.arguments, scope))
  }

  private callMember(
    object: Value,
    node: ts.CallExpression,
    callee: ts.PropertyAccessExpression,
    scope: Scope,
  ): Value {
    const values = this.argumentValues(node.arguments, scope)
    if (object.type === "api") return this.callMethod(object, node, callee.name, values)
    const method = member(object, callee.name.text, callee, this)
    if (method === undefined && object.type === "unfollowed") return this.lost(node, object.reason, values)
    return this.invoke(
      method ?? unfollowed(callee, `\`${callee.name.text}\` is not known`),
      node,
      callee.name,
      values,
    )
  }

  argumentValues(nodes: readonly ts.Expression[], scope: Scope): Value[] {
    const values: Value[] = []
    for (const node of nodes) {
      const value = evaluate(ts.isSpreadElement(node) ? node.expression : node, scope, this)
      if (!ts.isSpreadElement(node)) values.push(value)
      else if (value.type === "list") values.push(...value.items)
      else values.push(unfollowed(node, "the spread arguments are not known"))
    }
    return values
  }

  private callMethod(
    self: Extract<Value, { type: "api" }>,
    node: ts.CallExpression,
    name: ts.Identifier | ts.PrivateIdentifier,
    values: readonly Value[],
  ): Value {
    const call = { node, name, values, nodes: [...node.arguments], follow: this }
    const methods = self.class.methods
    const method = Object.hasOwn(methods, name.text) ? methods[name.text] : undefined
    const result = method ? method(self, call) : self.class.otherMethod?.(self, call)
    if (result) return result
    const reason = `\`${name.text}\` is no method of ${self.class.name} that Streamwright knows`
    this.gap(name, reason, self)
    return unfollowed(node, reason)
  }

  private invoke(callee: Value, node: ts.CallExpression, name: ts.Node, values: readonly Value[]): Value {
    if (callee.type === "function") return this.call(callee, values, node)
    if (callee.type === "namespace" && callee.call)
      return callee.call({ node, name, values, nodes: [...node.arguments], follow: this })
    return this.lost(node, callee.type === "unfollowed" ? callee.reason : "this is not a function", values)
  }

  /** A stream that goes into a call that cannot be followed is lost there. */
  private lost(node: ts.Node, reason: string, values: readonly Value[]): Value {
    for (const value of values)
      if (draftOf(value)) this.gap(node, `the stream goes into a call that is not followed: ${reason}`, value)
    return unfollowed(node, reason)
  }

  call(callee: Value, values: readonly Value[], site: ts.Node): Value {
    if (callee.type === "namespace" && callee.call && ts.isCallExpression(site))
      return callee.call({ node: site, name: site.expression, values, nodes: [], follow: this })
    if (callee.type !== "function") return this.lost(site, "this is not a function", values)
    if (
      this.stack.length >= deepest ||
      this.stack.filter(({ node }) => node === callee.node).length > mostNested ||
      ++this.calls > mostCalls
    )
      return this.lost(site, "the calls nest too deep", values)
    this.stack.push({ node: callee.node, site, types: typeArguments(callee.node, site) })
    try {
      return this.body(callee, values, site)
    } finally {
      this.stack.pop()
    }
  }

  private body(callee: FunctionValue, values: readonly Value[], site: ts.Node): Value {
    const body = callee.node.body
    if (!body) return this.lost(site, "the function has no body here", values)
    if (callee.node.asteriskToken) return this.lost(site, "generators are not followed", values)
    const scope = new Scope(callee.scope, callee.self)
    for (const [index, parameter] of callee.node.parameters.entries()) {
      const given = parameter.dotDotDotToken
        ? ({ type: "list", items: values.slice(index), node: parameter } as const)
        : values[index]
      const absent = given === undefined || (given.type === "constant" && given.value === undefined)
      const value = absent && parameter.initializer ? evaluate(parameter.initializer, scope, this) : given
      bind(parameter.name, value ?? constant(undefined, parameter), scope, this)
    }
    if (!ts.isBlock(body)) return evaluate(body, scope, this)
    const returns: Returns = { values: [], certain: false }
    run(body.statements, scope, this, returns)
    return single(returns, site, this)
  }

  member(of: Value, name: string, site: ts.Node): Value | undefined {
    return member(of, name, site, this)
  }

  job(engine: JobBuilder["engine"], node: ts.Node, isShared = false): OpenJob {
    if (this.definition?.job) return this.definition.job
    const shared = isShared && !this.definition ? this.jobs.find(job => job.isShared) : undefined
    if (shared) return shared
    const job: FollowedJob = {
      builder: new JobBuilder(engine),
      node: this.definition?.node ?? this.ownSite(node),
      name: "",
      isShared,
      ...(this.definition ? { options: this.definition.options ?? constant(undefined, node) } : {}),
    }
    if (this.definition) this.definition.job = job
    this.jobs.push(job)
    return job
  }

  define(options: Value | undefined, build: Value | undefined, node: ts.Node): Value {
    const result = constant(undefined, node)
    if (this.modules.current() !== this.entry || !build) return result
    const outer = this.definition
    this.definition = { options, node: this.ownSite(node) }
    this.call(build, [], node)
    this.definition = outer
    return result
  }

  record(type: ts.TypeNode | undefined): RecordType | undefined {
    return declaredRecord(type && this.bound(type), this.sources, file => this.modules.touch(file))
  }

  /** A type parameter stands for what the call of its function gave it. */
  private bound(type: ts.TypeNode): ts.TypeNode {
    let found = type
    for (const { types } of this.stack.toReversed()) {
      const given = ts.isTypeReferenceNode(found) && types.get(found.typeName.getText())
      if (given) found = given
    }
    return found
  }

  gap(node: ts.Node, reason: string, after?: Value): void {
    const place = after && draftOf(after)
    const job = place?.job ?? this.openBuilder()
    job?.gap({ at: spanOf(node), reason }, place?.draft)
  }

  /** Says that a value was taken which may be another one at run time. */
  assume(node: ts.Node, reason: string): void {
    const gap: Gap = { at: spanOf(node), reason }
    ;(this.openBuilder()?.assumptions ?? this.assumptions).push(gap)
  }

  /** The call in the entry file that leads to a place; a company's own wrapper may lie between. */
  private ownSite(node: ts.Node): ts.Node {
    if (node.getSourceFile() === this.entry) return node
    const site = this.stack.find(frame => frame.site.getSourceFile() === this.entry)?.site
    return site ?? this.entry.statements.find(statement => !ts.isImportDeclaration(statement)) ?? node
  }

  private openBuilder(): JobBuilder | undefined {
    return this.definition?.job?.builder ?? this.jobs.at(-1)?.builder
  }
}

/** A function that is being followed, with the types that its call gave to its type parameters. */
interface Frame {
  readonly node: ts.Node
  /** Where it is called. */
  readonly site: ts.Node
  readonly types: ReadonlyMap<string, ts.TypeNode>
}

function typeArguments(callee: FunctionValue["node"], site: ts.Node): Frame["types"] {
  const given = ts.isCallExpression(site) ? site.typeArguments : undefined
  const entries = (callee.typeParameters ?? []).flatMap((parameter, index) => {
    const type = given?.[index]
    return type ? [[parameter.name.text, type] as const] : []
  })
  return new Map(entries)
}

function draftOf(value: Value) {
  return value.type === "api" ? value.class.draft?.(value.data) : undefined
}

function single(returns: Returns, site: ts.Node, follower: Follower): Value {
  if (returns.values.length === 0) return constant(undefined, site)
  if (!returns.certain) return unfollowed(site, "the function may return nothing")
  return merge(returns.values, site, follower)
}

/** The calls of a chain, the first one first. */
function chainOf(node: ts.CallExpression): readonly ts.CallExpression[] {
  const links = [node]
  for (
    let at = node;
    ts.isPropertyAccessExpression(at.expression) && ts.isCallExpression(at.expression.expression);
  ) {
    at = at.expression.expression
    links.push(at)
  }
  return links.reverse()
}

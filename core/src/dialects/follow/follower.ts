import { JobBuilder, type RecordType } from "@streamwright/graph"
import { ts } from "ts-morph"
import { type Sources, spanOf } from "../../source.js"
import { declaredRecord } from "../records.js"
import { builtIn } from "./built-in.js"
import { bind } from "./declarations.js"
import { evaluate } from "./expressions.js"
import { member } from "./members.js"
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
const mostCalls = 20_000

/**
 * Follows the values of one entry file and of everything it imports, as running
 * it would, and collects the jobs it makes. Runs nothing and never throws for
 * what the text contains: what it cannot know becomes an unfollowed value.
 */
export class Follower implements Follow {
  readonly jobs: FollowedJob[] = []
  readonly modules: Modules
  private readonly globals: Scope
  private readonly stack: Frame[] = []
  private definition: { options: Value | undefined; node: ts.Node; job?: FollowedJob } | undefined
  private calls = 0

  constructor(
    readonly sources: Sources,
    readonly entry: ts.SourceFile,
    known: KnownModules,
  ) {
    this.globals = new Scope(undefined)
    builtIn(this.globals, entry)
    this.modules = moduleLoader(this, known, this.globals)
  }

  /** Follows the entry file from top to bottom. */
  run(): readonly FollowedJob[] {
    this.modules.load(this.entry)
    return this.jobs.filter(job => !job.builder.isEmpty)
  }

  callExpression(node: ts.CallExpression, scope: Scope): Value {
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword)
      return unfollowed(node, "dynamic imports are not followed")
    if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return constant(undefined, node)
    const callee = node.expression
    if (!ts.isPropertyAccessExpression(callee)) {
      const values = this.argumentValues(node.arguments, scope)
      return this.invoke(evaluate(callee, scope, this), node, callee, values)
    }
    const object = evaluate(callee.expression, scope, this)
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
      this.stack.filter(({ node }) => node === callee.node).length > 1 ||
      ++this.calls > mostCalls
    )
      return this.lost(site, "the calls nest too deep", values)
    this.stack.push({ node: callee.node, types: typeArguments(callee.node, site) })
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
    return single(returns, site)
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
      node: this.definition?.node ?? node,
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
    if (node.getSourceFile() !== this.entry || !build) return result
    const outer = this.definition
    this.definition = { options, node }
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
    const job = place?.job ?? this.definition?.job?.builder ?? this.jobs.at(-1)?.builder
    job?.gap({ at: spanOf(node), reason }, place?.draft)
  }
}

/** A function that is being followed, with the types that its call gave to its type parameters. */
interface Frame {
  readonly node: ts.Node
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

function single(returns: Returns, site: ts.Node): Value {
  const [first, ...others] = returns.values
  if (first === undefined) return constant(undefined, site)
  if (returns.certain && others.every(other => other === first)) return first
  return unfollowed(site, "the function returns different values under conditions that are not known")
}

import type { Circumstance, Draft, JobBuilder, RecordType } from "@streamwright/graph"
import type { ts } from "ts-morph"
import type { Scope } from "./scope.js"

/**
 * What the follower knows of an expression's value. `node` is where the value
 * was written, which may be far from where it is used.
 */
export type Value =
  | Constant
  | List
  | Properties
  | FunctionValue
  | ClassValue
  | Instance
  | Api
  | Namespace
  | Unfollowed

export interface Constant {
  readonly type: "constant"
  readonly value: string | number | boolean | bigint | null | undefined
  readonly node: ts.Node
}

export interface List {
  readonly type: "list"
  readonly items: Value[]
  readonly node: ts.Node
}

/** An object literal. */
export interface Properties {
  readonly type: "properties"
  readonly entries: Map<string, Value>
  /** Why there may be entries that are not listed. */
  open?: string
  readonly node: ts.Node
}

export interface FunctionValue {
  readonly type: "function"
  readonly node: ts.FunctionLikeDeclaration
  readonly scope: Scope
  readonly self?: Value
}

export interface ClassValue {
  readonly type: "class"
  readonly node: ts.ClassLikeDeclaration
  readonly scope: Scope
  /** The static fields that were needed so far. */
  readonly statics: Map<string, Value>
}

/** An object of a class that the job's own text declares. */
export interface Instance {
  readonly type: "instance"
  readonly class: ClassValue
  readonly fields: Map<string, Value>
  readonly node: ts.Node
  /** What its functions register while they are opened; a dialect fills and reads it. */
  readonly notes: Map<string, unknown>
}

/** A value that the dialect knows: a stream, an environment, a window assigner … */
export interface Api<Data = unknown> {
  readonly type: "api"
  readonly class: ApiClass<Data>
  readonly data: Data
  readonly node: ts.Node
}

/** One class of an engine's API: what its methods and properties give. */
export interface ApiClass<Data> {
  readonly name: string
  readonly methods: Methods<Data>
  readonly properties?: { readonly [name: string]: Table<Data, ts.Node>["entry"] }
  /** Makes or answers a method that is not in the table. */
  otherMethod?(self: Api<Data>, call: Call): Value | undefined
  /** The operator whose output the value stands for, so that a gap can be drawn after it. */
  draft?(data: Data): { readonly job: JobBuilder; readonly draft: Draft } | undefined
  /** The same value as the output of another operator, for a stream that is one of several. */
  withDraft?(data: Data, draft: Draft): Data
}

/** Declared as a method, so that an `Api<Stream>` is also an `Api<unknown>`: tables are only ever given their own data. */
interface Table<Data, Site> {
  entry(self: Api<Data>, site: Site): Value
}

export type Method<Data> = Table<Data, Call>["entry"]

export type Methods<Data> = { readonly [name: string]: Method<Data> }

/** The exports of a module, or an enum or namespace of an engine's API. */
export interface Namespace {
  readonly type: "namespace"
  readonly name: string
  readonly members: (name: string) => Value | undefined
  /** Whether there may be no such export: the engine's modules are not known to the last name. */
  readonly isGuess?: boolean
  readonly call?: (call: Call) => Value
  readonly construct?: (call: Call) => Value
  /** What an object of a class that extends this one inherits. */
  readonly inherited?: (self: Instance, name: string, node: ts.Node) => Value | undefined
  readonly node: ts.Node
}

export interface Unfollowed {
  readonly type: "unfollowed"
  readonly reason: string
  /** Comes from outside at run time, so that a fallback beside it is what the author expects. */
  readonly isFromOutside?: boolean
  readonly node: ts.Node
}

/** One call of an engine's API, as its table sees it. */
export interface Call {
  readonly node: ts.CallExpression | ts.NewExpression
  /** The identifier of the called method, function or class. */
  readonly name: ts.Node
  readonly values: readonly Value[]
  /** The expression of each argument as written in this call. */
  readonly nodes: readonly ts.Expression[]
  readonly follow: Follow
}

/** A job that is being read. A plain script names it late: `env.execute("name")`. */
export interface OpenJob {
  readonly builder: JobBuilder
  readonly node: ts.Node
  name: string
}

/** What the tables may ask of the follower. */
export interface Follow {
  /** Under what circumstance the calls at this place are made. */
  readonly circumstance: Circumstance | undefined
  /** Calls a value as a function. */
  call(callee: Value, values: readonly Value[], site: ts.Node): Value
  /** A member of a value, `undefined` when it has none of this name. */
  member(of: Value, name: string, site: ts.Node): Value | undefined
  /** The job that an environment made at this place belongs to; a shared one is made once in a script. */
  job(engine: JobBuilder["engine"], node: ts.Node, isShared?: boolean): OpenJob
  /** Declares a job and follows its definition. */
  define(options: Value | undefined, build: Value | undefined, node: ts.Node): Value
  /** The fields of a type that is written here. */
  record(type: ts.TypeNode | undefined): RecordType | undefined
  /** Says what could not be followed. */
  gap(node: ts.Node, reason: string, after?: Value): void
}

export function constant(value: Constant["value"], node: ts.Node): Constant {
  return { type: "constant", value, node }
}

export function unfollowed(node: ts.Node, reason: string): Unfollowed {
  return { type: "unfollowed", reason, node }
}

export function api<Data>(of: ApiClass<Data>, data: Data, node: ts.Node): Api<Data> {
  return { type: "api", class: of, data, node }
}

/** The value as an object of this API class. */
export function isA<Data>(value: Value | undefined, of: ApiClass<Data>): value is Api<Data> {
  return value?.type === "api" && (value.class as unknown) === of
}

import { parseFlinkDuration, type ServiceLevel, type Span } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../source.js"
import type { FollowedJob } from "./follow/follower.js"
import { constant, type Namespace, type Value } from "./follow/values.js"
import { durationSetting, textOf } from "./settings.js"

/** What the module `streamwright` exports. */
export function definitionExport(name: string, node: ts.Node): Value | undefined {
  if (name === "defineJob")
    return callable(name, node, call => call.follow.define(call.values[0], call.values[1], call.node))
  if (name === "sql") return callable(name, node, call => call.values[0] ?? constant(undefined, call.node))
  return undefined
}

function callable(name: string, node: ts.Node, call: NonNullable<Namespace["call"]>): Namespace {
  return { type: "namespace", name, members: () => undefined, call, node }
}

/** What the author declares about a job: in the options of `defineJob`, or in a comment above it. */
export interface Declared {
  readonly name?: string
  readonly serviceLevel: ServiceLevel
  readonly timeDomain?: "event" | "processing"
  readonly engineVersion?: { readonly text: string; readonly at: Span }
}

export function declared(job: FollowedJob): Declared {
  const options = job.options?.type === "properties" ? job.options.entries : undefined
  const name = textOf(options?.get("name"))
  const slo = options?.get("slo")
  const latency = slo?.type === "properties" ? slo.entries.get("latency") : undefined
  const domain = textOf(options?.get("timeDomain"))
  const version = options?.get("engineVersion")
  const versionText = textOf(version)
  return {
    ...(name === undefined ? {} : { name }),
    serviceLevel: latency
      ? { latency: durationSetting(latency, parseFlinkDuration), at: spanOf(latency.node) }
      : declaredInComment(job.node, job.options !== undefined),
    ...(domain === "event" || domain === "processing" ? { timeDomain: domain } : {}),
    ...(version && versionText !== undefined
      ? { engineVersion: { text: versionText, at: spanOf(version.node) } }
      : {}),
  }
}

const tag = /@slo\s+latency\s+([^\n*]+)/g

/**
 * `@slo latency 500 ms` in a comment. It must stand right above a `defineJob`;
 * above a plain script, which is the whole file, anywhere before the job.
 */
function declaredInComment(node: ts.Node, isDefinition: boolean): ServiceLevel {
  const file = node.getSourceFile()
  const statement = statementOf(node)
  const from = isDefinition ? statement.getFullStart() : 0
  const before = file.text.slice(from, statement.getStart(file))
  const found = [...before.matchAll(tag)].filter(match => isInComment(file, from + match.index)).at(-1)
  if (!found) return {}
  const text = (found[1] as string).trim()
  const start = from + found.index + found[0].indexOf(found[1] as string)
  const at: Span = { file: file.fileName, start, end: start + text.length }
  return { latency: parseFlinkDuration(text), at }
}

function statementOf(node: ts.Node): ts.Node {
  let statement = node
  while (statement.parent && !ts.isSourceFile(statement.parent)) statement = statement.parent
  return statement
}

/** Text before the first token of a statement is white space and comments only; elsewhere it must begin a comment line. */
function isInComment(file: ts.SourceFile, offset: number): boolean {
  const line = file.text.slice(file.text.lastIndexOf("\n", offset) + 1, offset)
  return /^\s*(\/\*\*?|\*|\/\/)/.test(line)
}

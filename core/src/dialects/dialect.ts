import type { Engine } from "@streamwright/graph"
import type { ts } from "ts-morph"
import type { TextEdit } from "../edits.js"
import type { Patch } from "../patch.js"
import type { Sources } from "../source.js"
import type { Value } from "./follow/values.js"

/** One spelling of stream jobs: everything that knows its names is in its own folder. */
export interface Dialect {
  readonly engine: Engine
  /** The modules that jobs in this dialect import. */
  readonly modules: readonly string[]
  /** What its modules export under a name. */
  exported(name: string, node: ts.Node): Value | undefined
  /** The name that the engine gives a job that has none. */
  readonly unnamed: string
  /** A change of the graph as edits of the text; undefined when it cannot be spelled there. */
  spell(patch: Patch, sources: Sources): readonly TextEdit[] | undefined
}

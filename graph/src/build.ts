import type { Code } from "./code.js"
import {
  type Circumstance,
  type Configuration,
  type Edge,
  type Engine,
  type Gap,
  type Job,
  type JobSettings,
  nowhere,
  type Operator,
  type OperatorSettings,
  type Origin,
  type RecordType,
  type ServiceLevel,
  type Span,
  type Unfinished,
} from "./graph.js"
import { type OperatorKind, traits } from "./operators.js"

/** An operator while its job is being built: later calls (`name`, `uid`, `trigger` …) still change it. */
export interface Draft {
  readonly kind: OperatorKind
  readonly settings: OperatorSettings
  readonly inputs: readonly Input[]
  output?: RecordType
  code?: Code
  circumstance?: Circumstance
  origin: Origin
}

/** A connection from an operator's output. */
export interface Input {
  readonly from: Draft
  readonly role?: Edge["role"]
}

/** Whether an operator's output depends on a source without an end. */
export function isStream(draft: Draft): boolean {
  const seen = new Set([draft])
  for (const { kind, settings, inputs } of seen) {
    if (traits({ kind }).role === "source" && settings.bounded !== true) return true
    for (const { from } of inputs) seen.add(from)
  }
  return false
}

/** What a finished job needs beside its operators. */
export interface JobOptions {
  readonly name: string
  readonly serviceLevel?: ServiceLevel
  readonly timeDomain?: Job["timeDomain"]
  readonly engineVersion?: string
  readonly at?: Span
}

/**
 * Collects a job in the order in which its calls happen. The recorder of the
 * SDK and the reader of the text both build with it, so both number alike.
 */
export class JobBuilder {
  readonly settings: JobSettings = {}
  readonly origins: Record<string, Span> = {}
  readonly assumptions: Gap[] = []
  /** What was described and left, with the operator whose output it would have taken. */
  readonly unfinished: { readonly what: Unfinished["what"]; readonly at: Span; readonly after?: Draft }[] = []
  private readonly drafts: Draft[] = []
  private readonly gaps: { gap: Gap; after?: Draft }[] = []

  constructor(readonly engine: Engine) {}

  get isEmpty(): boolean {
    return this.drafts.length === 0
  }

  add(
    kind: OperatorKind,
    settings: OperatorSettings,
    inputs: readonly (Draft | Input)[],
    origin = nowhere,
  ): Draft {
    const draft: Draft = {
      kind,
      // Later calls change the settings, and tables of calls give the same ones to many operators.
      settings: { ...settings },
      inputs: inputs.map(i => ("from" in i ? i : { from: i })),
      origin,
    }
    this.drafts.push(draft)
    return draft
  }

  /** Sets what the engine knows by a name of its own; a later value wins. */
  configure(key: string, value: Configuration[string], at?: Span): void {
    this.settings.configuration = { ...this.settings.configuration, [key]: value }
    if (at) this.origins[`configuration.${key}`] = at
  }

  gap(gap: Gap, after?: Draft): void {
    this.gaps.push({ gap, after })
  }

  build(options: JobOptions): Job {
    const ids = numbered(this.drafts)
    const operators = this.drafts.map((draft): Operator => finished(draft, ids))
    const edges = this.drafts.flatMap(draft =>
      draft.inputs.map(
        (input, index): Edge => ({
          from: ids.get(input.from) as string,
          to: ids.get(draft) as string,
          input: index,
          ...(input.role ? { role: input.role } : {}),
        }),
      ),
    )
    return {
      name: options.name,
      engine: this.engine,
      serviceLevel: options.serviceLevel ?? {},
      ...(options.timeDomain ? { timeDomain: options.timeDomain } : {}),
      ...(options.engineVersion ? { engineVersion: options.engineVersion } : {}),
      settings: this.settings,
      operators,
      edges,
      gaps: this.gaps.map(({ gap, after }) => (after ? { ...gap, after: ids.get(after) } : gap)),
      assumptions: this.assumptions,
      unfinished: this.unfinished.map(({ after, ...left }) =>
        after ? { ...left, after: ids.get(after) as string } : left,
      ),
      at: options.at ?? nowhere.call,
      origins: this.origins,
    }
  }
}

function finished(draft: Draft, ids: ReadonlyMap<Draft, string>): Operator {
  return {
    id: ids.get(draft) as string,
    kind: draft.kind,
    settings: draft.settings,
    ...(draft.output ? { output: draft.output } : {}),
    ...(draft.code ? { code: draft.code } : {}),
    ...(draft.circumstance ? { circumstance: draft.circumstance } : {}),
    origin: draft.origin,
  }
}

/** Ids such as `source:orders`, `window`, `window#2`. */
function numbered(drafts: readonly Draft[]): Map<Draft, string> {
  const seen = new Map<string, number>()
  return new Map(
    drafts.map(draft => {
      const label = draft.settings.name === undefined ? draft.kind : `${draft.kind}:${draft.settings.name}`
      const count = (seen.get(label) ?? 0) + 1
      seen.set(label, count)
      return [draft, count === 1 ? label : `${label}#${count}`]
    }),
  )
}

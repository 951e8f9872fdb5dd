import type { Draft, Input, JobBuilder, OperatorKind, OperatorSettings } from "@streamwright/graph"

/** A place in a dataflow that is being recorded: whatever is called here takes `input` as its input. */
export interface Flow {
  readonly builder: JobBuilder
  readonly input: Input
}

/** A flow whose operator can still be named and tuned. */
export interface DraftFlow extends Flow {
  readonly draft: Draft
}

/** Records a source. */
export function source(builder: JobBuilder, settings: OperatorSettings): DraftFlow {
  const draft = builder.add("source", withoutUndefined(settings), [])
  return { builder, draft, input: { from: draft } }
}

/** Records an operator behind one flow or several; they must belong to one job. */
export function after(
  flow: Flow,
  kind: OperatorKind,
  settings: OperatorSettings = {},
  others: readonly Flow[] = [],
): DraftFlow {
  const flows = [flow, ...others]
  if (others.some(other => other.builder !== flow.builder)) {
    throw new Error("Streams of different environments cannot be put together.")
  }
  const draft = flow.builder.add(
    kind,
    withoutUndefined(settings),
    flows.map(({ input }) => input),
  )
  return { builder: flow.builder, draft, input: { from: draft } }
}

/** Options as they are recorded: none rather than an empty object. */
export function optionsOf(
  options: NonNullable<OperatorSettings["options"]>,
): OperatorSettings["options"] | undefined {
  return Object.keys(options).length === 0 ? undefined : { ...options }
}

function withoutUndefined(settings: OperatorSettings): OperatorSettings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
}

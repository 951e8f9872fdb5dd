/**
 * What each kind of operator does. Rules and facts ask these answers and never
 * the kind itself, so a new kind works everywhere once it has answered here.
 */
export interface Traits {
  readonly role: "source" | "transformation" | "sink"
  /** What people call it, in lower case. */
  readonly title: string
  /** Whether its output is a keyed stream, an unkeyed one, or whatever its inputs are. */
  readonly output: "keyed" | "unkeyed" | "same"
  /** Whether it works per key and therefore needs a keyed input (or a key of its own). */
  readonly needsKey: boolean
  /** What it remembers between records. `declared` means only what its functions declare. */
  readonly state: "nothing" | "declared" | "window" | "key" | "input"
  /** Whether records go over the network to another task. */
  readonly shuffles: boolean
  /** What happens to watermarks that pass: the table of merges is in the facts. */
  readonly watermarks: "keeps" | "makes" | "drops"
  /** Whether the record that leaves has the type of the record that came. */
  readonly record: "same" | "new"
  /** Whether one record in gives at once one record or more out, without waiting for others. */
  readonly perRecord: boolean
  /** Whether a result stands for many records and changes as more of them come. */
  readonly aggregates: boolean
  /** Whether it lets only so many records pass, over all that ever come. */
  readonly limits: boolean
  /**
   * Whether it needs to see the end of its input. one: of every input.
   * second: of the second input only. query: of every input of the whole query.
   * result: only until the input is a whole result, as an aggregation in complete mode gives.
   */
  readonly needsEnd: "never" | "one" | "second" | "query" | "result"
  /** Whether it only says how records get to the next operator, so that nothing runs for it alone. */
  readonly isVirtual: boolean
}

const transformation: Traits = {
  role: "transformation",
  title: "transformation",
  output: "unkeyed",
  needsKey: false,
  state: "nothing",
  shuffles: false,
  watermarks: "keeps",
  record: "new",
  perRecord: true,
  aggregates: false,
  limits: false,
  needsEnd: "never",
  isVirtual: false,
}

function kind(title: string, traits: Partial<Traits> = {}): Traits {
  return { ...transformation, title, ...traits }
}

export const operators = {
  source: kind("source", { role: "source", watermarks: "makes" }),
  watermark: kind("watermark assigner", { watermarks: "makes", record: "same" }),
  map: kind("map"),
  flatMap: kind("flat map"),
  filter: kind("filter", { record: "same" }),
  select: kind("selection"),
  process: kind("process function", { state: "declared" }),
  stateful: kind("stateful function", { needsKey: true, state: "key" }),
  async: kind("asynchronous call"),
  keyBy: kind("key by", { output: "keyed", shuffles: true, record: "same", isVirtual: true }),
  union: kind("union", { record: "same", isVirtual: true }),
  broadcast: kind("broadcast", { shuffles: true, record: "same", isVirtual: true }),
  repartition: kind("repartition", { shuffles: true, record: "same", isVirtual: true }),
  reinterpret: kind("reinterpretation as keyed", { output: "keyed", record: "same", isVirtual: true }),
  partition: kind("whole partition", { state: "window", perRecord: false }),
  reduce: kind("rolling aggregate", { needsKey: true, state: "key", record: "same", aggregates: true }),
  window: kind("window", { needsKey: true, state: "window", perRecord: false }),
  windowAll: kind("window over all records", {
    needsKey: true,
    state: "window",
    shuffles: true,
    perRecord: false,
  }),
  aggregate: kind("aggregation", { state: "key", shuffles: true, perRecord: false, aggregates: true }),
  combine: kind("aggregation within one batch", { shuffles: true, perRecord: false }),
  distinct: kind("distinct selection", {
    state: "key",
    shuffles: true,
    record: "same",
    perRecord: false,
    aggregates: true,
  }),
  deduplicate: kind("deduplication", { state: "key", shuffles: true, record: "same" }),
  intervalJoin: kind("interval join", { needsKey: true, state: "input" }),
  join: kind("join", { state: "input", shuffles: true }),
  coGroup: kind("co-group", { state: "window", shuffles: true, perRecord: false, needsEnd: "one" }),
  intersect: kind("intersection", {
    state: "key",
    shuffles: true,
    record: "same",
    perRecord: false,
    needsEnd: "one",
  }),
  except: kind("difference", {
    state: "key",
    shuffles: true,
    record: "same",
    perRecord: false,
    needsEnd: "second",
  }),
  pattern: kind("pattern", { state: "key", perRecord: false }),
  choice: kind("one of several streams", { output: "same", record: "same", isVirtual: true }),
  sideOutput: kind("side output", { isVirtual: true }),
  sql: kind("SQL query", { state: "key", shuffles: true, watermarks: "drops" }),
  sort: kind("sort", { record: "same", perRecord: false, needsEnd: "result" }),
  limit: kind("limit", { record: "same", perRecord: false, limits: true }),
  offset: kind("offset", { record: "same", perRecord: false, needsEnd: "query" }),
  sample: kind("sample", { record: "same", needsEnd: "one" }),
  action: kind("batch action", { record: "same", perRecord: false }),
  sink: kind("sink", { role: "sink", record: "same" }),
} as const satisfies Record<string, Traits>

export type OperatorKind = keyof typeof operators

/** What this operator does. */
export function traits(operator: { readonly kind: OperatorKind }): Traits {
  return operators[operator.kind]
}

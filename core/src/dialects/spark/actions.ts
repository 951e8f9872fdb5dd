import { isStream } from "@streamwright/graph"
import { ts } from "ts-morph"
import { type ApiClass, api, type Call, constant, type Method, type Value } from "../follow/values.js"
import { type Output, operator } from "../settings.js"

/** What a stream cannot do becomes an operator; on frames with an end it runs at once and tells the graph nothing. */
function act(action: string, { job, draft }: Output, call: Call, first?: ts.Node): void {
  if (isStream(draft)) operator(job, "action", { action }, [draft], call, first)
}

/** An action that gives rows or numbers, which have no value while the job is built. */
const ends: Method<Output> = (self, call) => {
  act(call.name.getText(), self.data, call)
  return constant(undefined, call.node)
}

/** An action that gives the frame back. */
const keeps: Method<Output> = (self, call) => {
  act(call.name.getText(), self.data, call)
  return self
}

function each(names: string, method: Method<Output>): { readonly [name: string]: Method<Output> } {
  return Object.fromEntries(names.split(" ").map(name => [name, method]))
}

/** The methods of a frame that run at once. */
export const actions: { readonly [name: string]: Method<Output> } = {
  ...each(
    "count isEmpty collect collectAsList take takeAsList head tail toLocalIterator foreach foreachPartition show summary",
    ends,
  ),
  ...each("persist cache checkpoint localCheckpoint", keeps),
  ...each("printSchema explain", (_, call) => constant(undefined, call.node)),
  writeTo: (self, call) => api(writer, { ...self.data, begins: call.name }, call.node),
  mergeInto: (self, call) => api(writer, { ...self.data, begins: call.name }, call.node),
}

interface BatchWriter extends Output {
  /** The name of the call or property that it comes from. */
  readonly begins: ts.Node
}

/** What `write` gives. */
export function batchWriter(data: Output, node: ts.Node): Value {
  const begins = ts.isPropertyAccessExpression(node) ? node.name : node
  return api(writer, { ...data, begins }, node)
}

/** The calls that write. */
const writing = new Set(
  "save saveAsTable insertInto jdbc json csv xml parquet orc text create createOrReplace replace append overwrite overwritePartitions merge".split(
    " ",
  ),
)

/** org.apache.spark.sql.DataFrameWriter and its kin. */
const writer: ApiClass<BatchWriter> = {
  name: "DataFrameWriter",
  methods: {},
  otherMethod: (self, call) => {
    if (!writing.has(call.name.getText())) return self
    const { begins } = self.data
    act(begins.getText(), self.data, call, begins)
    return constant(undefined, call.node)
  },
}

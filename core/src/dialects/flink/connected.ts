import type { Input, OperatorKind } from "@streamwright/graph"
import { type ApiClass, api, type Call, isA, type Method, type Value } from "../follow/values.js"
import { selectedKey } from "../selector.js"
import { type Output, operator, place, streamOutput } from "../settings.js"
import { functionOperator } from "./function-operator.js"
import { dataStream } from "./streams.js"

/** A stream that every task of the other input gets whole. */
export const broadcastStream: ApiClass<Output> = {
  name: "BroadcastStream",
  methods: {},
  ...streamOutput,
}

interface Connected {
  readonly left: Output
  readonly right: Extract<Value, { type: "api" }> & { readonly data: Output }
  readonly first: Call["name"]
}

function withFunction(kind: OperatorKind): Method<Connected> {
  return (self, call) => {
    const { left, right, first } = self.data
    const from = right.data.draft
    const second: Input = isA(right, broadcastStream) ? { from, role: "broadcast" } : { from }
    const draft = functionOperator(left, kind, {}, [left.draft, second], call, [call.values[0]], first)
    place(draft, "input.1", right.node)
    return api(dataStream, { job: left.job, draft }, call.node)
  }
}

/** org.apache.flink.streaming.api.datastream.ConnectedStreams: no operator until a function processes both. */
export const connectedStreams: ApiClass<Connected> = {
  name: "ConnectedStreams",
  methods: {
    keyBy: (self, call) => {
      const { left, right } = self.data
      const keyed = [left, right.data].map((side, index) => {
        const draft = operator(
          side.job,
          "keyBy",
          { key: selectedKey(call.values[index]) },
          [side.draft],
          call,
        )
        place(draft, "key", call.nodes[index])
        return { job: side.job, draft }
      }) as [Output, Output]
      return api(
        connectedStreams,
        { ...self.data, left: keyed[0], right: api(dataStream, keyed[1], call.node) },
        call.node,
      )
    },
    enableAsyncState: self => self,
    process: withFunction("process"),
    map: withFunction("map"),
    flatMap: withFunction("flatMap"),
  },
  draft: data => ({ job: data.left.job.builder, draft: data.left.draft }),
}

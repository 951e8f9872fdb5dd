import type { OperatorSettings, SettingName } from "@streamwright/graph"
import { type Api, type Call, constant, type Method, type Methods, type Value } from "../follow/values.js"
import { configure, numberSetting, type Output, place, textOf, textSetting } from "../settings.js"
import { milliseconds } from "./durations.js"

/** Calls that tune the operator that was just made and tell the graph nothing. */
const unrecorded = [
  "disableChaining",
  "startNewChain",
  "returns",
  "slotSharingGroup",
  "setDescription",
  "cache",
  "addMetricVariable",
  "enableAsyncState",
]

const keep: Method<Output> = (self, call) => {
  configure(self.data.draft, call)
  return self
}

/** `name`, `uid` and the other settings of the operator that was just made. */
export const tuning: Methods<Output> = {
  ...Object.fromEntries(unrecorded.map(method => [method, keep])),
  name: (self, call) => set(self, call, "name", textOf(call.values[0])),
  uid: (self, call) => set(self, call, "uid", textOf(call.values[0])),
  setParallelism: (self, call) => set(self, call, "parallelism", numberSetting(call.values[0])),
  forceNonParallel: (self, call) => set(self, call, "parallelism", 1),
  setMaxParallelism: (self, call) => set(self, call, "maxParallelism", numberSetting(call.values[0])),
  setBufferTimeout: (self, call) => set(self, call, "bufferTimeout", milliseconds(call.values[0])),
  setUidHash: (self, call) => set(self, call, "uidHash", textSetting(call.values[0])),
  invalidate: (_, call) => constant(undefined, call.node),
}

function set<S extends SettingName>(
  self: Api<Output>,
  call: Call,
  setting: S,
  value: OperatorSettings[S],
): Value {
  const { draft } = self.data
  if (value !== undefined) draft.settings[setting] = value
  configure(draft, call)
  place(draft, setting, call.nodes[0])
  return self
}

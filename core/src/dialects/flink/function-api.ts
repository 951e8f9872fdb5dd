import type { FunctionApi } from "../code.js"
import { isA } from "../follow/values.js"
import { descriptor, handle } from "./states.js"
import { outputTag } from "./tags.js"

/** What Flink's functions are made of. */
export const functionApi: FunctionApi = {
  timers: { registerEventTimeTimer: "event", registerProcessingTimeTimer: "processing" },
  onTimer: "onTimer",
  madeFor: {
    KeyedCoProcessFunction: "keyed",
    KeyedBroadcastProcessFunction: "keyed",
    BroadcastProcessFunction: "unkeyed",
    ProcessFunction: "no timers",
  },
  keyedState: value => (isA(value, handle) && value.data?.scope === "key" ? value.data.name : undefined),
  described: value => (isA(value, descriptor) ? value.data.state.name : undefined),
  sideOutput: value => {
    if (!isA(value, outputTag)) return undefined
    const { id, type } = value.data
    return type === undefined ? { name: id } : { name: id, type }
  },
}

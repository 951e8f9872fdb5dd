import { columnText, type Frame, newFrame } from "@streamwright/graph"
import {
  type Api,
  api,
  type Call,
  type Method,
  type Methods,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { type Output, textOf } from "../settings.js"
import { column } from "./columns.js"
import { dataFrame, frame } from "./data-frame.js"

const frames = new WeakMap<Output, Frame>()

/** The frame that a value is, to which columns may belong. */
export function frameOf(data: Output): Frame {
  const frame = frames.get(data) ?? newFrame([])
  frames.set(data, frame)
  return frame
}

/** Says which frames a value is made of. What stands between them, such as groups, is none. */
export function remember(data: Output, from: readonly Output[], more?: Parameters<typeof newFrame>[1]): void {
  frames.set(
    data,
    newFrame(
      from.flatMap(each => frames.get(each) ?? []),
      more,
    ),
  )
}

/** The same rows under another name: a frame whose columns are told from those of the first. */
const same: Method<Output> = (self, call) => frame(self.data, self.data.draft, call)

function again(self: Api<Output>, call: Call, more: Parameters<typeof remember>[2]): Value {
  const data = { ...self.data }
  remember(data, [self.data], more)
  return api(dataFrame, data, call.node)
}

const aliased: Method<Output> = (self, call) => {
  const alias = textOf(call.values[0])
  return again(self, call, alias === undefined ? {} : { alias })
}

/** A frame that is said to be small enough to be sent whole. */
export function hinted(self: Api<Output>, call: Call): Value {
  return again(self, call, { isBroadcast: true })
}

/** The methods that leave the rows as they are. */
export const naming: Methods<Output> = {
  as: aliased,
  alias: aliased,
  hint: (self, call) =>
    /^(broadcast|broadcastjoin|mapjoin)$/i.test(textOf(call.values[0]) ?? "")
      ? hinted(self, call)
      : same(self, call),
  observe: same,
  unpersist: same,
  col: (self, call) => {
    const name = textOf(call.values[0])
    return name === undefined
      ? unfollowed(call.node, "the column is not known")
      : api(column, { text: columnText(name, frameOf(self.data).number) }, call.node)
  },
}

import type { Key, OperatorKind, OperatorSettings, Window } from "@streamwright/graph"
import { type ApiClass, api, type Call, type Method, unfollowed } from "../follow/values.js"
import { selectedKey } from "../selector.js"
import { type Described, type Output, place } from "../settings.js"
import { flinkDuration } from "./durations.js"
import { functionOperator } from "./function-operator.js"
import { dataStream } from "./streams.js"
import { assignedBy, triggerSetting } from "./windows.js"

interface Joined {
  readonly left: Output
  readonly right: Output
  readonly first: Call["name"]
  readonly key?: Key
  readonly window?: Described<Window>
  readonly more: Pick<OperatorSettings, "windowTrigger" | "allowedLateness">
}

/** org.apache.flink.streaming.api.datastream.JoinedStreams */
export const joined: ApiClass<Joined> = joinClass("JoinedStreams", "join", { joinType: "inner" })

/** org.apache.flink.streaming.api.datastream.CoGroupedStreams */
export const coGrouped: ApiClass<Joined> = joinClass("CoGroupedStreams", "coGroup", {})

function joinClass(name: string, kind: OperatorKind, settings: OperatorSettings): ApiClass<Joined> {
  const apply: Method<Joined> = (self, call) => {
    const { left, right, key, window, first } = self.data
    const all: OperatorSettings = {
      ...settings,
      ...(key ? { key } : {}),
      ...(window ? { window: window.setting } : {}),
      ...self.data.more,
    }
    const draft = functionOperator(left, kind, all, [left.draft, right.draft], call, [call.values[0]], first)
    place(draft, "window", window?.places)
    return api(dataStream, { job: left.job, draft }, call.node)
  }
  const of: ApiClass<Joined> = {
    name,
    methods: {
      where: (self, call) => api(of, { ...self.data, key: selectedKey(call.values[0]) }, call.node),
      window: (self, call) => {
        const window = assignedBy(call)
        if (!window) {
          call.follow.gap(call.node, "the window assigner is not known", self)
          return unfollowed(call.node, "the window assigner is not known")
        }
        const { trigger } = window
        const more = trigger ? { ...self.data.more, windowTrigger: trigger } : self.data.more
        return api(of, { ...self.data, window, more }, call.node)
      },
      trigger: (self, call) => {
        const [trigger] = call.values
        return api(
          of,
          { ...self.data, more: { ...self.data.more, windowTrigger: triggerSetting(trigger, call) } },
          call.node,
        )
      },
      allowedLateness: (self, call) => {
        const more = { ...self.data.more, allowedLateness: flinkDuration(call.values[0]) }
        return api(of, { ...self.data, more }, call.node)
      },
      apply,
    },
    otherMethod: self => self,
    draft: data => ({ job: data.left.job.builder, draft: data.left.draft }),
  }
  return of
}

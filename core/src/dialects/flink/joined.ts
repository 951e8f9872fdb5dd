import type { Key, OperatorKind, OperatorSettings, Window } from "@streamwright/graph"
import { type ApiClass, api, type Call, type Method, unfollowed } from "../follow/values.js"
import { selectedKey } from "../selector.js"
import { type Described, type Output, place } from "../settings.js"
import { flinkDuration } from "./durations.js"
import { functionOperator } from "./function-operator.js"
import { dataStream } from "./streams.js"
import { evictorSetting, triggerSetting } from "./triggers.js"
import { assignedBy } from "./windows.js"

interface Joined {
  readonly left: Output
  readonly right: Output
  readonly first: Call["name"]
  readonly key?: Key
  readonly window?: Described<Window>
  readonly more: Pick<OperatorSettings, "windowTrigger" | "allowedLateness" | "evictor">
  readonly places: { readonly [path: string]: Call["node"] | Call["nodes"][number] }
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
    for (const [path, node] of Object.entries(self.data.places)) place(draft, path, node)
    return api(dataStream, { job: left.job, draft }, call.node)
  }
  const told =
    <S extends keyof Joined["more"]>(setting: S, value: (call: Call) => Joined["more"][S]): Method<Joined> =>
    (self, call) => {
      const [node] = call.nodes
      const places = node ? { ...self.data.places, [setting]: node } : self.data.places
      return api(of, { ...self.data, more: { ...self.data.more, [setting]: value(call) }, places }, call.node)
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
      trigger: told("windowTrigger", call => triggerSetting(call.values[0], call)),
      evictor: told("evictor", call => evictorSetting(call.values[0])),
      allowedLateness: told("allowedLateness", call => flinkDuration(call.values[0])),
      apply,
    },
    otherMethod: self => self,
    draft: data => ({ job: data.left.job.builder, draft: data.left.draft }),
  }
  return of
}

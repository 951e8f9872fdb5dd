import type { Duration, Setting } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type ApiClass, api, type Call, type Namespace } from "../follow/values.js"
import { textSetting } from "../settings.js"
import { staticClass } from "../static-class.js"
import { flinkDuration } from "./durations.js"

/** org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer: where reading starts. */
export const startingOffsets: ApiClass<string> = { name: "OffsetsInitializer", methods: {} }

const offsets: { readonly [method: string]: string } = {
  earliest: "earliest",
  latest: "latest",
  committedOffsets: "committed",
  timestamp: "timestamp",
  offsets: "specific",
}

/** When a file is closed and the next begun. */
export const rollingPolicy: ApiClass<RollingPolicy> = {
  name: "RollingPolicy",
  methods: {
    withRolloverInterval: (self, call) =>
      api(rollingPolicy, { ...self.data, rolloverInterval: flinkDuration(call.values[0]) }, call.node),
  },
  otherMethod: self => self,
}

interface RollingPolicy {
  readonly rollingPolicy: string
  /** The longest time a file is open. */
  readonly rolloverInterval?: Setting<Duration>
}

const policies: { readonly [className: string]: string } = {
  OnCheckpointRollingPolicy: "checkpoint",
  DefaultRollingPolicy: "size or time",
}

/** KafkaRecordSerializationSchema and its builder, as far as it is told the topic and how values are written. */
export const recordSerializer: ApiClass<RecordSerializer> = {
  name: "KafkaRecordSerializationSchema",
  methods: {
    setTopic: (self, call) => told(self.data, { topic: textSetting(call.values[0]) }, call),
    setTopicSelector: (self, call) => told(self.data, { topic: { unknown: "" } }, call),
    setValueSerializationSchema: (self, call) => told(self.data, { writesValues: true }, call),
    setKafkaValueSerializer: (self, call) => told(self.data, { writesValues: true }, call),
  },
  otherMethod: (self, call) => told(self.data, {}, call),
}

interface RecordSerializer {
  readonly topic?: Setting<string>
  readonly writesValues?: boolean
}

function told(data: RecordSerializer, more: RecordSerializer, call: Call) {
  return api(recordSerializer, { ...data, ...more }, call.node)
}

/** The exported classes of what connectors are told as objects. */
export function connectorPartExport(name: string, node: ts.Node): Namespace | undefined {
  if (name === "OffsetsInitializer")
    return staticClass(name, node, method => {
      const start = Object.hasOwn(offsets, method) ? offsets[method] : undefined
      return start === undefined ? undefined : call => api(startingOffsets, start, call.node)
    })
  if (name === "KafkaRecordSerializationSchema")
    return staticClass(name, node, method =>
      method === "builder" ? call => api(recordSerializer, {}, call.node) : undefined,
    )
  const rolls = Object.hasOwn(policies, name) ? policies[name] : undefined
  return rolls === undefined
    ? undefined
    : staticClass(name, node, () => call => api(rollingPolicy, { rollingPolicy: rolls }, call.node))
}

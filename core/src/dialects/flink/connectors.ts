import type { Draft, OperatorSettings, RecordType, Setting } from "@streamwright/graph"
import { ts } from "ts-morph"
import { type Api, type ApiClass, api, type Call, constant, isA, type Method } from "../follow/values.js"
import { flattened, place, plainSetting, textOf, textSetting, unknownSetting } from "../settings.js"
import { recordSerializer, rollingPolicy, startingOffsets } from "./connector-parts.js"
import { flinkDuration } from "./durations.js"
import { tableLoader } from "./iceberg.js"

/** A source or sink under construction or finished; what it is told is read by name. */
export interface Connector {
  readonly settings: Pick<OperatorSettings, "connector" | "options" | "bounded" | "delivery">
  readonly record?: RecordType
  readonly places: { readonly [path: string]: ts.Node }
}

export const connector: ApiClass<Connector> = {
  name: "connector",
  methods: {
    setBounded: (self, call) => changed(self.data, call, { bounded: true }),
    setUnbounded: (self, call) => changed(self.data, call, {}),
    setDeliveryGuarantee: (self, call) =>
      changed(
        self.data,
        call,
        { delivery: textSetting(call.values[0]) },
        { delivery: call.nodes[0] ?? call.node },
      ),
    setTopicPattern: (self, call) => {
      const {
        values: [pattern],
      } = call
      const text = pattern && ts.isRegularExpressionLiteral(pattern.node) ? pattern.node.text : undefined
      const source = text?.slice(1, text.lastIndexOf("/"))
      return source === undefined
        ? option(self.data, call, "topicPattern", call.values)
        : option(self.data, call, "topicPattern", [constant(source, call.node)])
    },
    setDeserializer: given("deserializer"),
    setValueOnlyDeserializer: given("deserializer"),
    setDeserializationSchema: given("deserializer"),
    setSerializationSchema: given("serializer"),
    setRecordSerializer: (self, call) => {
      const [serializer] = call.values
      if (!isA(serializer, recordSerializer)) return withOption(self.data, call, "serializer", "given")
      const { topic, writesValues } = serializer.data
      const data = topic === undefined ? self.data : withOption(self.data, call, "topic", topic).data
      return withOption(data, call, "serializer", topic && writesValues ? "given" : "incomplete")
    },
    setPartitions: given("partitions"),
    setKafkaSubscriber: given("subscriber"),
    setStartingOffsets: (self, call) => {
      const [offsets] = call.values
      const value = isA(offsets, startingOffsets) ? offsets.data : unknownSetting(offsets)
      return withOption(self.data, call, "startingOffsets", value)
    },
    withRollingPolicy: (self, call) => {
      const [policy] = call.values
      const { rollingPolicy: rolls, rolloverInterval } = isA(policy, rollingPolicy)
        ? policy.data
        : { rollingPolicy: unknownSetting(policy), rolloverInterval: undefined }
      const data = withOption(self.data, call, "rollingPolicy", rolls).data
      return rolloverInterval === undefined
        ? changed(data, call, {})
        : withOption(data, call, "rolloverInterval", rolloverInterval)
    },
    setProperties: everyOption,
    setKafkaProducerConfig: everyOption,
    setKinesisClientProperties: everyOption,
    withQueryStatement: (self, call) => option(self.data, call, "queryStatement", call.values.slice(0, 1)),
    withExecutionOptions: (self, call) => {
      const [given] = call.values
      return isA(given, connector) ? withOptions(self.data, call, given) : self
    },
    setContinuousUnBoundingSettings: (self, call) => endless(self.data, call),
    processStaticFileSet: (self, call) => {
      const { monitorContinuously: _, ...options } = self.data.settings.options ?? {}
      return changed(self.data, call, { options, bounded: true })
    },
    buildAtLeastOnce: (self, call) => changed(self.data, call, { delivery: "at-least-once" }),
    buildExactlyOnce: (self, call) => changed(self.data, call, { delivery: "exactly-once" }),
    tableLoader: (self, call) => {
      const [loader] = call.values
      const table = isA(loader, tableLoader) ? loader.data : unknownSetting(loader)
      return changed(self.data, call, { options: { ...self.data.settings.options, table } })
    },
    streaming: (self, call) => {
      const [given] = call.values
      return given?.type === "constant" && given.value === false
        ? changed(self.data, call, { bounded: true })
        : endless(self.data, call)
    },
    monitorInterval: (self, call) => durationOption(self.data, call, "monitorInterval"),
    watermarkColumn: (self, call) => option(self.data, call, "watermarkColumn", call.values),
    setProperty: (self, call) => {
      const [name, ...values] = call.values
      const key = textOf(name)
      return key === undefined
        ? withOption(self.data, call, anyOption, unknownSetting(name))
        : option(self.data, call, key, values)
    },
    monitorContinuously: (self, call) =>
      durationOption(endless(self.data, call).data, call, "monitorContinuously"),
  },
  otherMethod: (self, call) => {
    const name = /^(?:set|with)([A-Z]\w*)$/.exec(call.name.getText())?.[1]
    if (name === undefined || helper.test(name)) return changed(self.data, call, {})
    return option(self.data, call, name.charAt(0).toLowerCase() + name.slice(1), call.values)
  },
}

/** An object of which the graph keeps only that it is there. */
function given(name: string): Method<Connector> {
  return (self, call) => withOption(self.data, call, name, "given")
}

/** Settings that are objects with a job of their own, of which the graph keeps nothing. */
const helper =
  /Seriali[sz]|Schema|Emitter|Converter|Extractor|Generator|Assigner|Config$|Supplier|Enumerator|RetryStrategy|BackoffStrategy|Provider|Hosts|TypeInformation/

/** Stands for options whose names are not known. */
const anyOption = "?"

/** Names of options whose values are nobody's business. */
const secret = /password|secret|credential|token|jaas/i

function changed(
  data: Connector,
  call: Call,
  settings: Connector["settings"],
  places: Connector["places"] = {},
) {
  return api(
    connector,
    { ...data, settings: { ...data.settings, ...settings }, places: { ...data.places, ...places } },
    call.node,
  )
}

/** An option is recorded when it is a plain value, a duration, or a list of plain values. */
function option(data: Connector, call: Call, name: string, given: Call["values"]) {
  const value = secret.test(name) ? undefined : optionValue(flattened(given))
  return value === undefined ? changed(data, call, {}) : withOption(data, call, name, value)
}

function withOption(data: Connector, call: Call, name: string, value: Setting<string | number | boolean>) {
  return changed(
    data,
    call,
    { options: { ...data.settings.options, [name]: value } },
    { [`options.${name}`]: call.nodes.at(-1) ?? call.node },
  )
}

/** Every entry of an object as an option. */
function everyOption(self: { readonly data: Connector }, call: Call) {
  const [given] = call.values
  if (given?.type !== "properties") return withOption(self.data, call, anyOption, unknownSetting(given))
  const start =
    given.open === undefined
      ? changed(self.data, call, {})
      : withOption(self.data, call, anyOption, unknownSetting(given))
  return [...given.entries].reduce((result, [name, value]) => option(result.data, call, name, [value]), start)
}

/** Options that are told in an object of their own. */
function withOptions(data: Connector, call: Call, { data: told, node }: Api<Connector>) {
  const options = { ...data.settings.options, ...told.settings.options }
  const settings = Object.keys(options).length === 0 ? {} : { options }
  return changed(data, call, settings, { ...told.places, executionOptions: node })
}

function durationOption(data: Connector, call: Call, name: string) {
  const options = { ...data.settings.options, [name]: flinkDuration(call.values[0]) }
  return changed(data, call, { options }, { [`options.${name}`]: call.nodes[0] ?? call.node })
}

function endless(data: Connector, call: Call) {
  const { bounded: _, ...settings } = data.settings
  return changed({ ...data, settings }, call, {})
}

export function optionValue(values: Call["values"]) {
  const [first] = values
  if (!first) return undefined
  if (first.type === "api") {
    const duration = flinkDuration(first)
    return typeof duration === "number" ? duration : undefined
  }
  const plain = values.map(plainSetting)
  if (plain.length === 1)
    return first.type === "constant" || first.type === "unfollowed" ? plain[0] : undefined
  return plain.every(item => typeof item !== "object") ? plain.join(",") : undefined
}

/** Remembers where a connector and what it is told are written. */
export function placeConnector(draft: Draft, { node, data }: Api<Connector>): void {
  place(draft, "connector", node)
  for (const [path, part] of Object.entries(data.places)) place(draft, path, part)
}

import { type OperatorSettings, parseDdl, type RecordType } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type ApiClass, api, type Call, type OpenJob, type Value } from "../follow/values.js"
import { isAbsent, operator, place, plainSetting, textOf } from "../settings.js"
import { dataFrame } from "./data-frame.js"
import { schemaText } from "./schemas.js"

interface Reader {
  readonly job: OpenJob
  readonly settings: OperatorSettings
  readonly record?: RecordType
  readonly places: { readonly [path: string]: ts.Node }
  /** Where `readStream` or `read` stands. */
  readonly node: ts.Node
}

/** org.apache.spark.sql.streaming.DataStreamReader */
export const reader: ApiClass<Reader> = {
  name: "DataStreamReader",
  methods: {
    format: (self, call) => refined(self.data, call, { connector: textOf(call.values[0]) ?? "?" }),
    option: (self, call) => {
      const name = textOf(call.values[0])
      return name === undefined ? self : withOption(self.data, call, name, call.values[1])
    },
    options: (self, call) => {
      const [given] = call.values
      if (given?.type !== "properties") return self
      const added = Object.fromEntries([...given.entries].map(([name, value]) => [name, plainSetting(value)]))
      return refined(self.data, call, { options: { ...self.data.settings.options, ...added } })
    },
    schema: (self, call) => {
      const ddl = schemaText(call.values[0])
      return ddl === undefined ? self : api(reader, { ...self.data, record: ddlRecord(ddl) }, call.node)
    },
    load: (self, call) => loaded(self.data, call, isAbsent(call.values[0]) ? undefined : "path"),
    table: (self, call) => read(self.data, call, "table", "table"),
    jdbc: (self, call) => {
      const url = plainSetting(call.values[0])
      const settings = { ...self.data.settings, options: { ...self.data.settings.options, url } }
      return read({ ...self.data, settings }, { ...call, values: call.values.slice(1) }, "jdbc", "dbtable")
    },
  },
  otherMethod: (self, call) => {
    const format = call.name.getText()
    if (format === "textFile") return file(self.data, call, "text")
    return /^(json|parquet|csv|xml|text|orc)$/.test(format) ? file(self.data, call, format) : undefined
  },
}

function refined(data: Reader, call: Call, settings: OperatorSettings): Value {
  return api(reader, { ...data, settings: { ...data.settings, ...settings } }, call.node)
}

function withOption(data: Reader, call: Call, name: string, value: Value | undefined): Value {
  const options = { ...data.settings.options, [name]: plainSetting(value) }
  const node = call.nodes[1]
  const places = node ? { ...data.places, [`options.${name}`]: node } : data.places
  return api(reader, { ...data, settings: { ...data.settings, options }, places }, call.node)
}

function file(data: Reader, call: Call, format: string): Value {
  return read(data, call, format, "path")
}

function read(data: Reader, call: Call, connector: string, option: string): Value {
  return loaded({ ...data, settings: { ...data.settings, connector } }, call, option)
}

function loaded(data: Reader, call: Call, option: string | undefined): Value {
  const options = option
    ? { ...data.settings.options, [option]: plainSetting(call.values[0]) }
    : data.settings.options
  const settings = options ? { ...data.settings, options } : data.settings
  const draft = operator(data.job, "source", settings, [], call, data.node)
  const record = data.record ?? fixedRecords[settings.connector ?? ""]
  if (record) draft.output = record
  for (const [path, node] of Object.entries(data.places)) place(draft, path, node)
  return api(dataFrame, { job: data.job, draft }, call.node)
}

/** The columns of sources whose schema Spark fixes. */
const fixedRecords: { readonly [connector: string]: RecordType } = {
  kafka: ddlRecord(
    "key binary, value binary, topic string, partition int, offset bigint, timestamp timestamp, timestampType int",
  ),
  rate: ddlRecord("timestamp timestamp, value bigint"),
  "rate-micro-batch": ddlRecord("timestamp timestamp, value bigint"),
  socket: ddlRecord("value string"),
  text: ddlRecord("value string"),
}

function ddlRecord(ddl: string): RecordType {
  return { fields: parseDdl(ddl) }
}

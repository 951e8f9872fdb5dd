import { type OperatorSettings, parseDdl, type RecordType } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { type ApiClass, api, type Call, type OpenJob, type Value } from "../follow/values.js"
import { isAbsent, operator, place, plainSetting } from "../settings.js"
import { dataFrame } from "./data-frame.js"
import {
  addedOptions,
  argumentPath,
  formatOf,
  type Option,
  oneOption,
  optionPlaces,
  severalOptions,
} from "./options.js"
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
    format: (self, call) =>
      refined(self.data, call, { connector: formatOf(self, call) }, placed("connector", call.nodes[0])),
    option: (self, call) => withOptions(self.data, call, oneOption(call)),
    options: (self, call) => withOptions(self.data, call, severalOptions(call)),
    schema: (self, call) => {
      const ddl = schemaText(call.values[0])
      const data = ddl === undefined ? self.data : { ...self.data, record: ddlRecord(ddl) }
      return refined(data, call, { hasSchema: true }, placed("hasSchema", call.name))
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

function refined(data: Reader, call: Call, settings: OperatorSettings, places: Reader["places"]): Value {
  return api(
    reader,
    { ...data, settings: { ...data.settings, ...settings }, places: { ...data.places, ...places } },
    call.node,
  )
}

function placed(setting: string, node: ts.Node | undefined): Reader["places"] {
  return node ? { [setting]: node } : {}
}

function withOptions(data: Reader, call: Call, given: readonly Option[]): Value {
  return refined(data, call, { options: addedOptions(data.settings.options, given) }, optionPlaces(given))
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
  const [value] = call.nodes
  if (option && value) place(draft, argumentPath(option, data.places), value)
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

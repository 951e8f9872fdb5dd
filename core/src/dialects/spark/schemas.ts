import type { ts } from "ts-morph"
import { type ApiClass, api, type Call, isA, type Namespace, type Value } from "../follow/values.js"
import { isAbsent, textOf } from "../settings.js"

/** org.apache.spark.sql.types.StructType, as DDL; undefined when a part of it is not known. */
const structType: ApiClass<string | undefined> = {
  name: "StructType",
  methods: {
    add: (self, call) => {
      const [name, type] = [textOf(call.values[0]), typeText(call.values[1])]
      const before = self.data === "" || self.data === undefined ? self.data : `${self.data}, `
      const ddl =
        name === undefined || type === undefined || before === undefined
          ? undefined
          : `${before}${name} ${type}`
      return api(structType, ddl, call.node)
    },
  },
}

function typeText(value: Value | undefined): string | undefined {
  return isA(value, structType) && value.data !== undefined ? `struct<${value.data}>` : textOf(value)
}

/** The DDL of a schema: text, or a `StructType`. */
export function schemaText(value: Value | undefined): string | undefined {
  return isA(value, structType) ? value.data : textOf(value)
}

/** The exported `StructType`. */
export function structTypeClass(node: ts.Node): Namespace {
  const construct = (call: Call): Value =>
    api(structType, isAbsent(call.values[0]) ? "" : undefined, call.node)
  const fromDDL = (call: Call): Value => api(structType, textOf(call.values[0]), call.node)
  const members = (name: string): Value | undefined =>
    name === "fromDDL"
      ? { type: "namespace", name, members: () => undefined, call: fromDDL, node }
      : undefined
  return { type: "namespace", name: "StructType", members, construct, node }
}

import type { ts } from "ts-morph"
import { type ApiClass, api, type Call, constant, isA, type Namespace, type Value } from "../follow/values.js"
import { isAbsent, textOf } from "../settings.js"

/** DDL; undefined when a part of it is not known. */
type Ddl = string | undefined

/** org.apache.spark.sql.types.StructType */
const structType: ApiClass<Ddl> = {
  name: "StructType",
  methods: {
    add: (self, call) => {
      const added = isA(call.values[0], structField) ? call.values[0].data : fieldText(call.values)
      return api(structType, listed([self.data, added]), call.node)
    },
  },
}

/** org.apache.spark.sql.types.StructField */
const structField: ApiClass<Ddl> = { name: "StructField", methods: {} }

/** `name type` of the arguments that name a column. */
function fieldText([name, type, nullable]: readonly Value[]): Ddl {
  const [column, written] = [textOf(name), typeText(type)]
  const isRequired = nullable?.type === "constant" && nullable.value === false
  if (column === undefined || written === undefined) return undefined
  return `${column} ${written}${isRequired ? " NOT NULL" : ""}`
}

function listed(parts: readonly Ddl[]): Ddl {
  return parts.includes(undefined) ? undefined : parts.filter(part => part !== "").join(", ")
}

function typeText(value: Value | undefined): Ddl {
  return isA(value, structType) && value.data !== undefined ? `struct<${value.data}>` : textOf(value)
}

/** The DDL of a schema: text, or a `StructType`. */
export function schemaText(value: Value | undefined): Ddl {
  return isA(value, structType) ? value.data : textOf(value)
}

function structOf(call: Call): Value {
  const [fields] = call.values
  const parts =
    fields?.type === "list"
      ? fields.items.map(field => (isA(field, structField) ? field.data : undefined))
      : [isAbsent(fields) ? "" : undefined]
  return api(structType, listed(parts), call.node)
}

function fieldOf(call: Call): Value {
  return api(structField, fieldText(call.values), call.node)
}

/** The exported `StructType` or `StructField`. */
export function schemaClass(name: string, node: ts.Node): Namespace {
  if (name === "StructField") return { ...callable(name, node, fieldOf), construct: fieldOf }
  const fromDDL = (call: Call): Value => api(structType, textOf(call.values[0]), call.node)
  const members = (member: string): Value | undefined =>
    member === "fromDDL" ? callable(member, node, fromDDL) : undefined
  return { type: "namespace", name, members, construct: structOf, node }
}

function callable(name: string, node: ts.Node, call: NonNullable<Namespace["call"]>): Namespace {
  return { type: "namespace", name, members: () => undefined, call, node }
}

/** The SQL names of types that differ from their names in `DataTypes`. */
const typeNames: { readonly [member: string]: string } = {
  TimestampNTZType: "timestamp_ntz",
  ByteType: "tinyint",
  ShortType: "smallint",
  IntegerType: "int",
  LongType: "bigint",
  NullType: "void",
}

/** A member of `DataTypes`: a type, or what makes one. */
export function dataType(member: string, node: ts.Node): Value | undefined {
  if (member === "createStructField") return callable(member, node, fieldOf)
  if (member === "createStructType") return callable(member, node, structOf)
  if (member.endsWith("Type") && !member.startsWith("create"))
    return constant(typeNames[member] ?? member.replace(/Type$/, "").toLowerCase(), node)
  const make = Object.hasOwn(typeMakers, member) ? typeMakers[member] : undefined
  const call = (site: Call): Value => constant(make?.(site.values.map(argumentText)) ?? "?", site.node)
  return make && callable(member, node, call)
}

function argumentText(value: Value): string {
  return typeText(value) ?? (value.type === "constant" ? String(value.value) : "?")
}

const typeMakers: { readonly [method: string]: (parts: readonly string[]) => string } = {
  createDecimalType: ([precision = "10", scale = "0"]) => `decimal(${precision},${scale})`,
  createArrayType: ([element]) => `array<${element}>`,
  createMapType: ([key, value]) => `map<${key},${value}>`,
}

// Functions over JSON, CSV, XML and variants. Written by `npm run spark-functions`; change scripts/spark-functions.txt instead.
import type { Column, ColumnOrName } from "../column.js"
import type { Literal } from "../column-operators.js"
import type { StructType } from "../schema.js"
import { called, literal, schemaText } from "./called.js"

/** A struct out of a line of CSV; null where it does not fit. */
export function from_csv(
  column: ColumnOrName,
  schema: string | StructType | Column,
  options?: Readonly<Record<string, string>>,
): Column {
  return called("from_csv", column, schemaText(schema))
}

/** A struct out of JSON text; null where the text does not fit the schema. */
export function from_json(
  column: ColumnOrName,
  schema: string | StructType | Column,
  options?: Readonly<Record<string, string>>,
): Column {
  return called("from_json", column, schemaText(schema))
}

/** A struct out of XML text; null where it does not fit. */
export function from_xml(
  column: ColumnOrName,
  schema: string | StructType | Column,
  options?: Readonly<Record<string, string>>,
): Column {
  return called("from_xml", column, schemaText(schema))
}

/** A part of JSON text, by a path such as `$.user.id`. */
export function get_json_object(column: ColumnOrName, path: string): Column {
  return called("get_json_object", column, literal(path))
}

/** Whether a variant is sound. */
export function is_valid_variant(column: ColumnOrName): Column {
  return called("is_valid_variant", column)
}

/** Whether a variant holds a null. */
export function is_variant_null(column: ColumnOrName): Column {
  return called("is_variant_null", column)
}

/** How many elements JSON text has at its top. */
export function json_array_length(column: ColumnOrName): Column {
  return called("json_array_length", column)
}

/** The keys that JSON text has at its top. */
export function json_object_keys(column: ColumnOrName): Column {
  return called("json_object_keys", column)
}

/** Several fields that JSON text has at its top. */
export function json_tuple(column: ColumnOrName, ...fields: readonly ColumnOrName[]): Column {
  return called("json_tuple", column, ...fields)
}

/** JSON text as a variant. */
export function parse_json(column: ColumnOrName): Column {
  return called("parse_json", column)
}

/** The schema of an example, as DDL. */
export function schema_of_csv(csv: Column | Literal, options?: Readonly<Record<string, string>>): Column {
  return called("schema_of_csv", literal(csv))
}

/** The schema of an example, as DDL. */
export function schema_of_json(json: Column | Literal, options?: Readonly<Record<string, string>>): Column {
  return called("schema_of_json", literal(json))
}

/** The schema of a variant, as DDL. */
export function schema_of_variant(column: ColumnOrName): Column {
  return called("schema_of_variant", column)
}

/** The schema that all variants of a group fit, as DDL. */
export function schema_of_variant_agg(column: ColumnOrName): Column {
  return called("schema_of_variant_agg", column)
}

/** The schema of an example, as DDL. */
export function schema_of_xml(xml: Column | Literal, options?: Readonly<Record<string, string>>): Column {
  return called("schema_of_xml", literal(xml))
}

/** A line of CSV out of a struct. */
export function to_csv(column: ColumnOrName, options?: Readonly<Record<string, string>>): Column {
  return called("to_csv", column)
}

/** JSON text out of a struct. */
export function to_json(column: ColumnOrName, options?: Readonly<Record<string, string>>): Column {
  return called("to_json", column)
}

/** A struct, array or map as a variant. */
export function to_variant_object(column: ColumnOrName): Column {
  return called("to_variant_object", column)
}

/** XML text out of a struct. */
export function to_xml(column: ColumnOrName, options?: Readonly<Record<string, string>>): Column {
  return called("to_xml", column)
}

/** As `parse_json`, and null where it is none. */
export function try_parse_json(column: ColumnOrName): Column {
  return called("try_parse_json", column)
}

/** As `variant_get`, and null where it does not fit. */
export function try_variant_get(column: ColumnOrName, path: Column | Literal, targetType: string): Column {
  return called("try_variant_get", column, literal(path), literal(targetType))
}

/** A part of a variant, by a path such as `$.user.id`. */
export function variant_get(column: ColumnOrName, path: Column | Literal, targetType: string): Column {
  return called("variant_get", column, literal(path), literal(targetType))
}

/** The texts that an XPath finds. */
export function xpath(xml: ColumnOrName, path: ColumnOrName): Column {
  return called("xpath", xml, path)
}

/** Whether an XPath finds something. */
export function xpath_boolean(xml: ColumnOrName, path: ColumnOrName): Column {
  return called("xpath_boolean", xml, path)
}

/** The number that an XPath finds. */
export function xpath_double(xml: ColumnOrName, path: ColumnOrName): Column {
  return called("xpath_double", xml, path)
}

/** The number that an XPath finds. */
export function xpath_float(xml: ColumnOrName, path: ColumnOrName): Column {
  return called("xpath_float", xml, path)
}

/** The number that an XPath finds. */
export function xpath_int(xml: ColumnOrName, path: ColumnOrName): Column {
  return called("xpath_int", xml, path)
}

/** The number that an XPath finds. */
export function xpath_long(xml: ColumnOrName, path: ColumnOrName): Column {
  return called("xpath_long", xml, path)
}

/** The number that an XPath finds. */
export function xpath_number(xml: ColumnOrName, path: ColumnOrName): Column {
  return called("xpath_number", xml, path)
}

/** The number that an XPath finds. */
export function xpath_short(xml: ColumnOrName, path: ColumnOrName): Column {
  return called("xpath_short", xml, path)
}

/** The text that an XPath finds. */
export function xpath_string(xml: ColumnOrName, path: ColumnOrName): Column {
  return called("xpath_string", xml, path)
}

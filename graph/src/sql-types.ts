import { structType } from "./ddl.js"
import type { SqlExpression } from "./sql-expression.js"

/** The type of the column that a window of time is. */
export const windowType = "struct<start:timestamp,end:timestamp>"

/** The SQL type of an expression's result, where the expression itself says it. */
export function typeOf(expression: SqlExpression): string | undefined {
  switch (expression.is) {
    case "alias":
      return typeOf(expression.of)
    case "cast":
      return expression.type
    case "literal":
      return literalType(expression.value)
    case "call":
      return callType(expression.name, expression.given)
    case "operation":
      return conditions.has(expression.operator) ? "boolean" : undefined
    default:
      return undefined
  }
}

function literalType(value: string | number | boolean | null): string | undefined {
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "double"
  return value === null ? undefined : typeof value
}

const conditions = new Set([
  "AND",
  "OR",
  "NOT",
  "=",
  "==",
  "<=>",
  "<>",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "BETWEEN",
  "IN",
  "IS",
  "LIKE",
  "ILIKE",
  "RLIKE",
])

function callType(name: string, given: readonly SqlExpression[]): string | undefined {
  const [, schema] = given
  if (schemaReaders.has(name) && schema?.is === "literal" && typeof schema.value === "string")
    return declaredType(schema.value)
  return Object.entries(resultTypes).find(([, names]) => names.includes(name))?.[0]
}

const schemaReaders = new Set(["from_json", "from_csv", "from_xml"])

/** A schema is a list of columns or one type, such as `array<string>`. */
function declaredType(schema: string): string {
  return /^\s*(struct|array|map)\s*</i.test(schema) ? schema.trim().toLowerCase() : structType(schema)
}

/** The functions whose result always has one type. */
const resultTypes: { readonly [type: string]: readonly string[] } = {
  [windowType]: ["window", "session_window"],
  timestamp: [
    "to_timestamp",
    "try_to_timestamp",
    "current_timestamp",
    "now",
    "date_trunc",
    "timestamp_seconds",
    "timestamp_millis",
    "timestamp_micros",
    "from_utc_timestamp",
    "to_utc_timestamp",
    "window_time",
    "make_timestamp",
  ],
  date: ["to_date", "current_date", "date_add", "date_sub", "last_day", "make_date", "add_months"],
  string: [
    "upper",
    "lower",
    "trim",
    "ltrim",
    "rtrim",
    "concat_ws",
    "substring",
    "to_json",
    "date_format",
    "from_unixtime",
    "regexp_replace",
    "regexp_extract",
    "get_json_object",
    "uuid",
    "md5",
    "sha1",
    "sha2",
    "initcap",
    "decode",
    "format_string",
  ],
  bigint: [
    "count",
    "count_if",
    "approx_count_distinct",
    "unix_timestamp",
    "unix_millis",
    "unix_micros",
    "unix_seconds",
    "xxhash64",
    "monotonically_increasing_id",
  ],
  int: [
    "length",
    "size",
    "hash",
    "year",
    "quarter",
    "month",
    "day",
    "dayofmonth",
    "dayofweek",
    "dayofyear",
    "hour",
    "minute",
    "second",
    "datediff",
    "weekofyear",
  ],
  double: ["stddev", "variance", "sqrt", "rand", "randn", "corr"],
  boolean: [
    "isnull",
    "isnotnull",
    "isnan",
    "array_contains",
    "startswith",
    "endswith",
    "contains",
    "rlike",
    "like",
    "exists",
    "forall",
  ],
}

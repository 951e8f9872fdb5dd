// Functions that make times of text and numbers, and numbers of times. Written by `npm run spark-functions`; change scripts/spark-functions.txt instead.
import type { Column, ColumnOrName } from "../column.js"
import type { Literal } from "../column-operators.js"
import { called, literal } from "./called.js"

/** A date of days since 1970. */
export function date_from_unix_date(days: ColumnOrName): Column {
  return called("date_from_unix_date", days)
}

/** A timestamp of seconds since 1970 UTC, as text. */
export function from_unixtime(column: ColumnOrName, format?: string): Column {
  return called("from_unixtime", column, literal(format))
}

/** A date. */
export function make_date(year: ColumnOrName, month: ColumnOrName, day: ColumnOrName): Column {
  return called("make_date", year, month, day)
}

/** A length of time in days and smaller units. */
export function make_dt_interval(
  days?: ColumnOrName,
  hours?: ColumnOrName,
  minutes?: ColumnOrName,
  seconds?: ColumnOrName,
): Column {
  return called("make_dt_interval", days, hours, minutes, seconds)
}

/** A length of time. */
export function make_interval(
  years?: ColumnOrName,
  months?: ColumnOrName,
  weeks?: ColumnOrName,
  days?: ColumnOrName,
  hours?: ColumnOrName,
  minutes?: ColumnOrName,
  seconds?: ColumnOrName,
): Column {
  return called("make_interval", years, months, weeks, days, hours, minutes, seconds)
}

/** A time of day. Since Spark 4.1. */
export function make_time(hour: ColumnOrName, minute: ColumnOrName, second: ColumnOrName): Column {
  return called("make_time", hour, minute, second)
}

/** A timestamp. */
export function make_timestamp(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  minutes: ColumnOrName,
  seconds: ColumnOrName,
  zone?: ColumnOrName,
): Column {
  return called("make_timestamp", years, months, days, hours, minutes, seconds, zone)
}

/** A timestamp of the session's time zone. */
export function make_timestamp_ltz(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  minutes: ColumnOrName,
  seconds: ColumnOrName,
  zone?: ColumnOrName,
): Column {
  return called("make_timestamp_ltz", years, months, days, hours, minutes, seconds, zone)
}

/** A timestamp without a zone; `withWatermark` refuses it. */
export function make_timestamp_ntz(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  minutes: ColumnOrName,
  seconds: ColumnOrName,
): Column {
  return called("make_timestamp_ntz", years, months, days, hours, minutes, seconds)
}

/** A length of time in years and months. */
export function make_ym_interval(years?: ColumnOrName, months?: ColumnOrName): Column {
  return called("make_ym_interval", years, months)
}

/** A timestamp of microseconds since 1970 UTC. */
export function timestamp_micros(column: ColumnOrName): Column {
  return called("timestamp_micros", column)
}

/** A timestamp of milliseconds since 1970 UTC. */
export function timestamp_millis(column: ColumnOrName): Column {
  return called("timestamp_millis", column)
}

/** A timestamp of seconds since 1970 UTC. */
export function timestamp_seconds(column: ColumnOrName): Column {
  return called("timestamp_seconds", column)
}

/** Text as a date. */
export function to_date(column: ColumnOrName, format?: string): Column {
  return called("to_date", column, literal(format))
}

/** Text as a time of day. Since Spark 4.1. */
export function to_time(column: ColumnOrName, format?: ColumnOrName): Column {
  return called("to_time", column, format)
}

/** Text as a timestamp. */
export function to_timestamp(column: ColumnOrName, format?: string): Column {
  return called("to_timestamp", column, literal(format))
}

/** Text as a timestamp of the session's time zone. */
export function to_timestamp_ltz(column: ColumnOrName, format?: ColumnOrName): Column {
  return called("to_timestamp_ltz", column, format)
}

/** Text as a timestamp without a zone; `withWatermark` refuses it. */
export function to_timestamp_ntz(column: ColumnOrName, format?: ColumnOrName): Column {
  return called("to_timestamp_ntz", column, format)
}

/** Text as seconds since 1970 UTC. */
export function to_unix_timestamp(column: ColumnOrName, format?: ColumnOrName): Column {
  return called("to_unix_timestamp", column, format)
}

/** A time as it reads in a zone, in UTC. */
export function to_utc_timestamp(timestamp: ColumnOrName, zone: Column | Literal): Column {
  return called("to_utc_timestamp", timestamp, literal(zone))
}

/** As `make_interval`, and null where it overflows. */
export function try_make_interval(
  years: ColumnOrName,
  months?: ColumnOrName,
  weeks?: ColumnOrName,
  days?: ColumnOrName,
  hours?: ColumnOrName,
  minutes?: ColumnOrName,
  seconds?: ColumnOrName,
): Column {
  return called("try_make_interval", years, months, weeks, days, hours, minutes, seconds)
}

/** As `make_timestamp`, and null where there is no such time. */
export function try_make_timestamp(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  minutes: ColumnOrName,
  seconds: ColumnOrName,
  zone?: ColumnOrName,
): Column {
  return called("try_make_timestamp", years, months, days, hours, minutes, seconds, zone)
}

/** As `make_timestamp_ltz`, and null where there is no such time. */
export function try_make_timestamp_ltz(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  minutes: ColumnOrName,
  seconds: ColumnOrName,
  zone?: ColumnOrName,
): Column {
  return called("try_make_timestamp_ltz", years, months, days, hours, minutes, seconds, zone)
}

/** As `make_timestamp_ntz`, and null where there is no such time. */
export function try_make_timestamp_ntz(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  minutes: ColumnOrName,
  seconds: ColumnOrName,
): Column {
  return called("try_make_timestamp_ntz", years, months, days, hours, minutes, seconds)
}

/** As `to_date`, and null where it does not fit. */
export function try_to_date(column: ColumnOrName, format?: string): Column {
  return called("try_to_date", column, literal(format))
}

/** As `to_time`, and null where it does not fit. */
export function try_to_time(column: ColumnOrName, format?: ColumnOrName): Column {
  return called("try_to_time", column, format)
}

/** As `to_timestamp`, and null where it does not fit. */
export function try_to_timestamp(column: ColumnOrName, format?: ColumnOrName): Column {
  return called("try_to_timestamp", column, format)
}

/** Days since 1970. */
export function unix_date(column: ColumnOrName): Column {
  return called("unix_date", column)
}

/** Microseconds since 1970 UTC. */
export function unix_micros(column: ColumnOrName): Column {
  return called("unix_micros", column)
}

/** Milliseconds since 1970 UTC. */
export function unix_millis(column: ColumnOrName): Column {
  return called("unix_millis", column)
}

/** Seconds since 1970 UTC. */
export function unix_seconds(column: ColumnOrName): Column {
  return called("unix_seconds", column)
}

/** Seconds since 1970 UTC; of now, by the machine's clock, without a column. */
export function unix_timestamp(column?: ColumnOrName, format?: string): Column {
  return called("unix_timestamp", column, literal(format))
}

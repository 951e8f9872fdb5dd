// Functions over dates and timestamps. Written by `npm run spark-functions`; change scripts/spark-functions.txt instead.
import type { Column, ColumnOrName } from "../column.js"
import type { Literal } from "../column-operators.js"
import { called, literal } from "./called.js"

/** A date so many months later. */
export function add_months(start: ColumnOrName, months: Column | Literal): Column {
  return called("add_months", start, literal(months))
}

/** A time without a zone, from one zone to another. */
export function convert_timezone(
  sourceZone: ColumnOrName,
  targetZone: ColumnOrName,
  timestamp: ColumnOrName,
): Column {
  return called("convert_timezone", sourceZone, targetZone, timestamp)
}

/** The same as `current_date`. */
export function curdate(): Column {
  return called("curdate")
}

/** The day on which the batch began: the machine's clock. */
export function current_date(): Column {
  return called("current_date")
}

/** The time of day at which the batch began: the machine's clock. Since Spark 4.1. */
export function current_time(precision?: number): Column {
  return called("current_time", literal(precision))
}

/** When the batch began: the machine's clock, the same for all rows of the batch. */
export function current_timestamp(): Column {
  return called("current_timestamp")
}

/** The session's time zone. */
export function current_timezone(): Column {
  return called("current_timezone")
}

/** A date so many days later. */
export function date_add(start: ColumnOrName, days: Column | Literal): Column {
  return called("date_add", start, literal(days))
}

/** How many days lie between two dates. */
export function date_diff(end: ColumnOrName, start: ColumnOrName): Column {
  return called("date_diff", end, start)
}

/** A time as text, by a pattern such as `yyyy-MM-dd`. */
export function date_format(date: ColumnOrName, format: string): Column {
  return called("date_format", date, literal(format))
}

/** A part of a time, such as its `YEAR`. */
export function date_part(field: ColumnOrName, source: ColumnOrName): Column {
  return called("date_part", field, source)
}

/** A date so many days earlier. */
export function date_sub(start: ColumnOrName, days: Column | Literal): Column {
  return called("date_sub", start, literal(days))
}

/** A timestamp cut to a unit such as `"hour"` or `"day"`. */
export function date_trunc(format: string, timestamp: ColumnOrName): Column {
  return called("date_trunc", literal(format), timestamp)
}

/** The same as `date_add`. */
export function dateadd(start: ColumnOrName, days: Column | Literal): Column {
  return called("dateadd", start, literal(days))
}

/** The same as `date_diff`. */
export function datediff(end: ColumnOrName, start: ColumnOrName): Column {
  return called("datediff", end, start)
}

/** The same as `date_part`. */
export function datepart(field: ColumnOrName, source: ColumnOrName): Column {
  return called("datepart", field, source)
}

/** The day of the month. */
export function day(column: ColumnOrName): Column {
  return called("day", column)
}

/** The short name of the weekday. */
export function dayname(column: ColumnOrName): Column {
  return called("dayname", column)
}

/** The day of the month. */
export function dayofmonth(column: ColumnOrName): Column {
  return called("dayofmonth", column)
}

/** The day of the week; Sunday is 1. */
export function dayofweek(column: ColumnOrName): Column {
  return called("dayofweek", column)
}

/** The day of the year. */
export function dayofyear(column: ColumnOrName): Column {
  return called("dayofyear", column)
}

/** For a table's partitions: by a unit of time. */
export function days(column: ColumnOrName): Column {
  return called("days", column)
}

/** For a table's partitions: by a unit of time. */
export function hours(column: ColumnOrName): Column {
  return called("hours", column)
}

/** For a table's partitions: by a unit of time. */
export function months(column: ColumnOrName): Column {
  return called("months", column)
}

/** For a table's partitions: by a unit of time. */
export function years(column: ColumnOrName): Column {
  return called("years", column)
}

/** A part of a time, such as its `YEAR`. */
export function extract(field: ColumnOrName, source: ColumnOrName): Column {
  return called("extract", field, source)
}

/** A time in UTC as it reads in a zone. */
export function from_utc_timestamp(timestamp: ColumnOrName, zone: Column | Literal): Column {
  return called("from_utc_timestamp", timestamp, literal(zone))
}

/** The hour, from 0. */
export function hour(column: ColumnOrName): Column {
  return called("hour", column)
}

/** The last day of the month. */
export function last_day(date: ColumnOrName): Column {
  return called("last_day", date)
}

/** When the batch began, without a zone: the machine's clock. */
export function localtimestamp(): Column {
  return called("localtimestamp")
}

/** The minute, from 0. */
export function minute(column: ColumnOrName): Column {
  return called("minute", column)
}

/** The month, from 1. */
export function month(column: ColumnOrName): Column {
  return called("month", column)
}

/** The short name of the month. */
export function monthname(column: ColumnOrName): Column {
  return called("monthname", column)
}

/** How many months lie between two dates, with fractions. */
export function months_between(end: ColumnOrName, start: ColumnOrName, roundOff?: boolean): Column {
  return called("months_between", end, start, literal(roundOff))
}

/** The next such weekday, such as `"Mon"`, after a date. */
export function next_day(date: ColumnOrName, dayOfWeek: string): Column {
  return called("next_day", date, literal(dayOfWeek))
}

/** The same as `current_timestamp`. */
export function now(): Column {
  return called("now")
}

/** The quarter, from 1. */
export function quarter(column: ColumnOrName): Column {
  return called("quarter", column)
}

/** The second, from 0. */
export function second(column: ColumnOrName): Column {
  return called("second", column)
}

/** A timestamp so many units later. */
export function timestamp_add(unit: string, quantity: ColumnOrName, timestamp: ColumnOrName): Column {
  return called("timestamp_add", literal(unit), quantity, timestamp)
}

/** How many whole units lie between two timestamps. */
export function timestamp_diff(unit: string, start: ColumnOrName, end: ColumnOrName): Column {
  return called("timestamp_diff", literal(unit), start, end)
}

/** A date cut to a unit such as `"month"`. */
export function trunc(date: ColumnOrName, format: string): Column {
  return called("trunc", date, literal(format))
}

/** The day of the week; Monday is 0. */
export function weekday(column: ColumnOrName): Column {
  return called("weekday", column)
}

/** The week of the year. */
export function weekofyear(column: ColumnOrName): Column {
  return called("weekofyear", column)
}

/** The last instant of a window, as the event time of its result. */
export function window_time(windowColumn: ColumnOrName): Column {
  return called("window_time", windowColumn)
}

/** The year. */
export function year(column: ColumnOrName): Column {
  return called("year", column)
}

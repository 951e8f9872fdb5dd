// Functions over the rows of a group. Written by `npm run spark-functions`; change scripts/spark-functions.txt instead.
import type { Column, ColumnOrName } from "../column.js"
import type { Literal } from "../column-operators.js"
import { called, literal } from "./called.js"

/** The value of some row. */
export function any_value(column: ColumnOrName, ignoreNulls?: Column | Literal): Column {
  return called("any_value", column, literal(ignoreNulls))
}

/** About how many different values there are; `rsd` is the relative standard deviation allowed, 0.05 by default. */
export function approx_count_distinct(column: ColumnOrName, rsd?: number): Column {
  return called("approx_count_distinct", column, literal(rsd))
}

/** The same as `approx_count_distinct`. */
export function approxCountDistinct(column: ColumnOrName, rsd?: number): Column {
  return called("approxCountDistinct", column, literal(rsd))
}

/** About the value below which this part of the rows lies, from 0 to 1. */
export function approx_percentile(
  column: ColumnOrName,
  percentage: Column | Literal,
  accuracy?: Column | Literal,
): Column {
  return called("approx_percentile", column, literal(percentage), literal(accuracy))
}

/** The same as `collect_list`. */
export function array_agg(column: ColumnOrName): Column {
  return called("array_agg", column)
}

/** The mean of the values. */
export function avg(column: ColumnOrName): Column {
  return called("avg", column)
}

/** All bits that are set in every value. */
export function bit_and(column: ColumnOrName): Column {
  return called("bit_and", column)
}

/** All bits that are set in some value. */
export function bit_or(column: ColumnOrName): Column {
  return called("bit_or", column)
}

/** The exclusive or of all values. */
export function bit_xor(column: ColumnOrName): Column {
  return called("bit_xor", column)
}

/** Whether all are true. */
export function bool_and(column: ColumnOrName): Column {
  return called("bool_and", column)
}

/** Whether one is true. */
export function bool_or(column: ColumnOrName): Column {
  return called("bool_or", column)
}

/** All values of a group; its state grows with each row. */
export function collect_list(column: ColumnOrName): Column {
  return called("collect_list", column)
}

/** All different values of a group; its state grows with each new one. */
export function collect_set(column: ColumnOrName): Column {
  return called("collect_set", column)
}

/** Pearson's correlation of two columns. */
export function corr(column1: ColumnOrName, column2: ColumnOrName): Column {
  return called("corr", column1, column2)
}

/** How many rows a condition holds for. */
export function count_if(column: ColumnOrName): Column {
  return called("count_if", column)
}

/** The covariance of two columns that hold everything there is. */
export function covar_pop(column1: ColumnOrName, column2: ColumnOrName): Column {
  return called("covar_pop", column1, column2)
}

/** The covariance of two columns that hold a sample. */
export function covar_samp(column1: ColumnOrName, column2: ColumnOrName): Column {
  return called("covar_samp", column1, column2)
}

/** The same as `bool_and`. */
export function every(column: ColumnOrName): Column {
  return called("every", column)
}

/** The value of the first row; which row that is, is not determined. */
export function first(column: ColumnOrName, ignoreNulls?: boolean): Column {
  return called("first", column, literal(ignoreNulls))
}

/** The same as `first`. */
export function first_value(column: ColumnOrName, ignoreNulls?: Column | Literal): Column {
  return called("first_value", column, literal(ignoreNulls))
}

/** 1 where `rollup` or `cube` has summed this column up, else 0. */
export function grouping(column: ColumnOrName): Column {
  return called("grouping", column)
}

/** Which columns `rollup` or `cube` has summed up, as bits. */
export function grouping_id(...columns: readonly ColumnOrName[]): Column {
  return called("grouping_id", ...columns)
}

/** A histogram with at most so many bins. */
export function histogram_numeric(column: ColumnOrName, nBins: ColumnOrName): Column {
  return called("histogram_numeric", column, nBins)
}

/** How heavy the tails of the values are. */
export function kurtosis(column: ColumnOrName): Column {
  return called("kurtosis", column)
}

/** The value of the last row; which row that is, is not determined. */
export function last(column: ColumnOrName, ignoreNulls?: boolean): Column {
  return called("last", column, literal(ignoreNulls))
}

/** The same as `last`. */
export function last_value(column: ColumnOrName, ignoreNulls?: Column | Literal): Column {
  return called("last_value", column, literal(ignoreNulls))
}

/** All values joined to one text; its state grows with each row. */
export function listagg(column: ColumnOrName, delimiter?: Column | Literal): Column {
  return called("listagg", column, literal(delimiter))
}

/** All different values joined to one text. */
export function listagg_distinct(column: ColumnOrName, delimiter?: Column | Literal): Column {
  return called("listagg_distinct", column, literal(delimiter))
}

/** The greatest value. */
export function max(column: ColumnOrName): Column {
  return called("max", column)
}

/** The value of the row in which `ord` is greatest. */
export function max_by(column: ColumnOrName, ord: ColumnOrName): Column {
  return called("max_by", column, ord)
}

/** The same as `avg`. */
export function mean(column: ColumnOrName): Column {
  return called("mean", column)
}

/** The middle value, exactly: it keeps them all. */
export function median(column: ColumnOrName): Column {
  return called("median", column)
}

/** The least value. */
export function min(column: ColumnOrName): Column {
  return called("min", column)
}

/** The value of the row in which `ord` is least. */
export function min_by(column: ColumnOrName, ord: ColumnOrName): Column {
  return called("min_by", column, ord)
}

/** The most frequent value. */
export function mode(column: ColumnOrName, deterministic?: boolean): Column {
  return called("mode", column, literal(deterministic))
}

/** The value below which this part of the rows lies, exactly: it keeps them all. */
export function percentile(
  column: ColumnOrName,
  percentage: Column | Literal,
  frequency?: Column | Literal,
): Column {
  return called("percentile", column, literal(percentage), literal(frequency))
}

/** The same as `approx_percentile`. */
export function percentile_approx(
  column: ColumnOrName,
  percentage: Column | Literal,
  accuracy?: Column | Literal,
): Column {
  return called("percentile_approx", column, literal(percentage), literal(accuracy))
}

/** All values multiplied. */
export function product(column: ColumnOrName): Column {
  return called("product", column)
}

/** The mean of x over rows where neither is null. */
export function regr_avgx(y: ColumnOrName, x: ColumnOrName): Column {
  return called("regr_avgx", y, x)
}

/** The mean of y over rows where neither is null. */
export function regr_avgy(y: ColumnOrName, x: ColumnOrName): Column {
  return called("regr_avgy", y, x)
}

/** How many rows have both. */
export function regr_count(y: ColumnOrName, x: ColumnOrName): Column {
  return called("regr_count", y, x)
}

/** Where the line through the points crosses the y axis. */
export function regr_intercept(y: ColumnOrName, x: ColumnOrName): Column {
  return called("regr_intercept", y, x)
}

/** How well the line through the points fits, from 0 to 1. */
export function regr_r2(y: ColumnOrName, x: ColumnOrName): Column {
  return called("regr_r2", y, x)
}

/** The slope of the line through the points. */
export function regr_slope(y: ColumnOrName, x: ColumnOrName): Column {
  return called("regr_slope", y, x)
}

/** The squared deviations of x, summed. */
export function regr_sxx(y: ColumnOrName, x: ColumnOrName): Column {
  return called("regr_sxx", y, x)
}

/** The products of both deviations, summed. */
export function regr_sxy(y: ColumnOrName, x: ColumnOrName): Column {
  return called("regr_sxy", y, x)
}

/** The squared deviations of y, summed. */
export function regr_syy(y: ColumnOrName, x: ColumnOrName): Column {
  return called("regr_syy", y, x)
}

/** How lopsided the values are. */
export function skewness(column: ColumnOrName): Column {
  return called("skewness", column)
}

/** The same as `bool_or`. */
export function some(column: ColumnOrName): Column {
  return called("some", column)
}

/** The same as `stddev_samp`. */
export function std(column: ColumnOrName): Column {
  return called("std", column)
}

/** The same as `stddev_samp`. */
export function stddev(column: ColumnOrName): Column {
  return called("stddev", column)
}

/** The standard deviation of values that are everything there is. */
export function stddev_pop(column: ColumnOrName): Column {
  return called("stddev_pop", column)
}

/** The standard deviation of values that are a sample. */
export function stddev_samp(column: ColumnOrName): Column {
  return called("stddev_samp", column)
}

/** The same as `listagg`. */
export function string_agg(column: ColumnOrName, delimiter?: Column | Literal): Column {
  return called("string_agg", column, literal(delimiter))
}

/** The same as `listagg_distinct`. */
export function string_agg_distinct(column: ColumnOrName, delimiter?: Column | Literal): Column {
  return called("string_agg_distinct", column, literal(delimiter))
}

/** The sum of the values. */
export function sum(column: ColumnOrName): Column {
  return called("sum", column)
}

/** The same as `sum_distinct`. */
export function sumDistinct(column: ColumnOrName): Column {
  return called("sumDistinct", column)
}

/** As `avg`, and null where it overflows. */
export function try_avg(column: ColumnOrName): Column {
  return called("try_avg", column)
}

/** As `sum`, and null where it overflows. */
export function try_sum(column: ColumnOrName): Column {
  return called("try_sum", column)
}

/** The variance of values that are everything there is. */
export function var_pop(column: ColumnOrName): Column {
  return called("var_pop", column)
}

/** The variance of values that are a sample. */
export function var_samp(column: ColumnOrName): Column {
  return called("var_samp", column)
}

/** The same as `var_samp`. */
export function variance(column: ColumnOrName): Column {
  return called("variance", column)
}

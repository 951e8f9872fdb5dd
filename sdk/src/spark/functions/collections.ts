// Functions over arrays, maps and structs. Written by `npm run spark-functions`; change scripts/spark-functions.txt instead.
import type { Column, ColumnOrName } from "../column.js"
import type { Literal } from "../column-operators.js"
import { called, lambda, literal } from "./called.js"

/** All elements put into one value, one after the other. */
export function aggregate(
  column: ColumnOrName,
  initialValue: ColumnOrName,
  merge: (x: Column, y: Column) => Column,
  finish?: (x: Column) => Column,
): Column {
  return called("aggregate", column, initialValue, lambda(merge), lambda(finish))
}

/** An array of columns. */
export function array(...columns: readonly ColumnOrName[]): Column {
  return called("array", ...columns)
}

/** With an element at the end. */
export function array_append(column: ColumnOrName, element: Column | Literal): Column {
  return called("array_append", column, literal(element))
}

/** Without nulls. */
export function array_compact(column: ColumnOrName): Column {
  return called("array_compact", column)
}

/** Whether it has an element. */
export function array_contains(column: ColumnOrName, value: Column | Literal): Column {
  return called("array_contains", column, literal(value))
}

/** Without elements that occur before. */
export function array_distinct(column: ColumnOrName): Column {
  return called("array_distinct", column)
}

/** The elements of the first that the second has not. */
export function array_except(column1: ColumnOrName, column2: ColumnOrName): Column {
  return called("array_except", column1, column2)
}

/** With an element at a position, from 1. */
export function array_insert(column: ColumnOrName, position: ColumnOrName, value: Column | Literal): Column {
  return called("array_insert", column, position, literal(value))
}

/** The elements of both. */
export function array_intersect(column1: ColumnOrName, column2: ColumnOrName): Column {
  return called("array_intersect", column1, column2)
}

/** The elements as one text. */
export function array_join(column: ColumnOrName, delimiter: string, nullReplacement?: string): Column {
  return called("array_join", column, literal(delimiter), literal(nullReplacement))
}

/** The greatest element. */
export function array_max(column: ColumnOrName): Column {
  return called("array_max", column)
}

/** The least element. */
export function array_min(column: ColumnOrName): Column {
  return called("array_min", column)
}

/** The position of an element, from 1; 0 where it is not in it. */
export function array_position(column: ColumnOrName, value: Column | Literal): Column {
  return called("array_position", column, literal(value))
}

/** With an element at the beginning. */
export function array_prepend(column: ColumnOrName, element: Column | Literal): Column {
  return called("array_prepend", column, literal(element))
}

/** Without an element. */
export function array_remove(column: ColumnOrName, element: Column | Literal): Column {
  return called("array_remove", column, literal(element))
}

/** An array with the same value so often. */
export function array_repeat(column: ColumnOrName, count: Column | Literal): Column {
  return called("array_repeat", column, literal(count))
}

/** How many elements it has. */
export function array_size(column: ColumnOrName): Column {
  return called("array_size", column)
}

/** Sorted, with nulls at the end. */
export function array_sort(column: ColumnOrName, comparator?: (x: Column, y: Column) => Column): Column {
  return called("array_sort", column, lambda(comparator))
}

/** The elements of either, each once. */
export function array_union(column1: ColumnOrName, column2: ColumnOrName): Column {
  return called("array_union", column1, column2)
}

/** Whether both share an element. */
export function arrays_overlap(column1: ColumnOrName, column2: ColumnOrName): Column {
  return called("arrays_overlap", column1, column2)
}

/** The elements at the same positions, as structs. */
export function arrays_zip(...columns: readonly ColumnOrName[]): Column {
  return called("arrays_zip", ...columns)
}

/** The same as `size`. */
export function cardinality(column: ColumnOrName): Column {
  return called("cardinality", column)
}

/** A map of keys and values by turns. */
export function create_map(...columns: readonly ColumnOrName[]): Column {
  return called("create_map", ...columns)
}

/** The element at a position, from 1, or of a key. */
export function element_at(column: ColumnOrName, extraction: Column | Literal): Column {
  return called("element_at", column, literal(extraction))
}

/** Whether a condition holds for some element. */
export function exists(column: ColumnOrName, predicate: (x: Column) => Column): Column {
  return called("exists", column, lambda(predicate))
}

/** One row for each element of an array or entry of a map; none for an empty one. */
export function explode(column: ColumnOrName): Column {
  return called("explode", column)
}

/** As `explode`, and one row with null for an empty one. */
export function explode_outer(column: ColumnOrName): Column {
  return called("explode_outer", column)
}

/** The elements for which a condition holds. */
export function filter(column: ColumnOrName, predicate: (x: Column) => Column): Column {
  return called("filter", column, lambda(predicate))
}

/** The elements of an array's arrays. */
export function flatten(column: ColumnOrName): Column {
  return called("flatten", column)
}

/** Whether a condition holds for all elements. */
export function forall(column: ColumnOrName, predicate: (x: Column) => Column): Column {
  return called("forall", column, lambda(predicate))
}

/** The element at a position, from 0; null beyond. */
export function get(column: ColumnOrName, index: Column | Literal): Column {
  return called("get", column, literal(index))
}

/** One row for each struct of an array. */
export function inline(column: ColumnOrName): Column {
  return called("inline", column)
}

/** As `inline`, and one row with nulls for an empty one. */
export function inline_outer(column: ColumnOrName): Column {
  return called("inline_outer", column)
}

/** The entries of several maps. */
export function map_concat(...columns: readonly ColumnOrName[]): Column {
  return called("map_concat", ...columns)
}

/** Whether it has a key. */
export function map_contains_key(column: ColumnOrName, key: Column | Literal): Column {
  return called("map_contains_key", column, literal(key))
}

/** The entries as structs. */
export function map_entries(column: ColumnOrName): Column {
  return called("map_entries", column)
}

/** The entries for which a condition holds. */
export function map_filter(column: ColumnOrName, predicate: (x: Column, y: Column) => Column): Column {
  return called("map_filter", column, lambda(predicate))
}

/** A map of keys and values. */
export function map_from_arrays(keys: ColumnOrName, values: ColumnOrName): Column {
  return called("map_from_arrays", keys, values)
}

/** A map of structs with two fields. */
export function map_from_entries(column: ColumnOrName): Column {
  return called("map_from_entries", column)
}

/** The keys. */
export function map_keys(column: ColumnOrName): Column {
  return called("map_keys", column)
}

/** The values. */
export function map_values(column: ColumnOrName): Column {
  return called("map_values", column)
}

/** The values of two maps put together by key. */
export function map_zip_with(
  left: ColumnOrName,
  right: ColumnOrName,
  merge: (x: Column, y: Column, z: Column) => Column,
): Column {
  return called("map_zip_with", left, right, lambda(merge))
}

/** A struct of names and values by turns. */
export function named_struct(...columns: readonly ColumnOrName[]): Column {
  return called("named_struct", ...columns)
}

/** As `explode`, with the position. */
export function posexplode(column: ColumnOrName): Column {
  return called("posexplode", column)
}

/** As `explode_outer`, with the position. */
export function posexplode_outer(column: ColumnOrName): Column {
  return called("posexplode_outer", column)
}

/** The same as `aggregate`. */
export function reduce(
  column: ColumnOrName,
  initialValue: ColumnOrName,
  merge: (x: Column, y: Column) => Column,
  finish?: (x: Column) => Column,
): Column {
  return called("reduce", column, initialValue, lambda(merge), lambda(finish))
}

/** An array or text the other way round. */
export function reverse(column: ColumnOrName): Column {
  return called("reverse", column)
}

/** All values from one to another. */
export function sequence(start: ColumnOrName, stop: ColumnOrName, step?: ColumnOrName): Column {
  return called("sequence", start, stop, step)
}

/** In a random order. */
export function shuffle(column: ColumnOrName, seed?: Column | Literal): Column {
  return called("shuffle", column, literal(seed))
}

/** How many elements or entries it has. */
export function size(column: ColumnOrName): Column {
  return called("size", column)
}

/** A part of an array; the first element is at 1. */
export function slice(column: ColumnOrName, start: Column | Literal, length: Column | Literal): Column {
  return called("slice", column, literal(start), literal(length))
}

/** Sorted, with nulls first. */
export function sort_array(column: ColumnOrName, asc?: boolean): Column {
  return called("sort_array", column, literal(asc))
}

/** Columns spread over so many rows. */
export function stack(...columns: readonly ColumnOrName[]): Column {
  return called("stack", ...columns)
}

/** A map of text such as `a:1,b:2`. */
export function str_to_map(
  column: ColumnOrName,
  pairDelimiter?: ColumnOrName,
  keyDelimiter?: ColumnOrName,
): Column {
  return called("str_to_map", column, pairDelimiter, keyDelimiter)
}

/** A struct of columns. */
export function struct(...columns: readonly ColumnOrName[]): Column {
  return called("struct", ...columns)
}

/** Every element changed by a function. */
export function transform(column: ColumnOrName, fn: (x: Column) => Column): Column {
  return called("transform", column, lambda(fn))
}

/** Every key changed by a function. */
export function transform_keys(column: ColumnOrName, fn: (x: Column, y: Column) => Column): Column {
  return called("transform_keys", column, lambda(fn))
}

/** Every value changed by a function. */
export function transform_values(column: ColumnOrName, fn: (x: Column, y: Column) => Column): Column {
  return called("transform_values", column, lambda(fn))
}

/** As `element_at`, and null beyond the end. */
export function try_element_at(column: ColumnOrName, extraction: ColumnOrName): Column {
  return called("try_element_at", column, extraction)
}

/** The elements of two arrays put together by position. */
export function zip_with(
  left: ColumnOrName,
  right: ColumnOrName,
  merge: (x: Column, y: Column) => Column,
): Column {
  return called("zip_with", left, right, lambda(merge))
}

// Functions that look for something in text. Written by `npm run spark-functions`; change scripts/spark-functions.txt instead.
import type { Column, ColumnOrName } from "../column.js"
import type { Literal } from "../column-operators.js"
import { called, literal } from "./called.js"

/** Whether the first holds the second. */
export function contains(left: ColumnOrName, right: ColumnOrName): Column {
  return called("contains", left, right)
}

/** Whether it ends so. */
export function endswith(column: ColumnOrName, suffix: ColumnOrName): Column {
  return called("endswith", column, suffix)
}

/** The position in a list with commas, from 1; 0 where it is not in it. */
export function find_in_set(column: ColumnOrName, array: ColumnOrName): Column {
  return called("find_in_set", column, array)
}

/** Whether an SQL pattern fits, whatever the case. */
export function ilike(column: ColumnOrName, pattern: ColumnOrName, escapeCharacter?: ColumnOrName): Column {
  return called("ilike", column, pattern, escapeCharacter)
}

/** The position of the first occurrence, from 1; 0 where there is none. */
export function instr(column: ColumnOrName, substring: Column | Literal): Column {
  return called("instr", column, literal(substring))
}

/** How many changes of one character lead from one to the other. */
export function levenshtein(left: ColumnOrName, right: ColumnOrName, threshold?: number): Column {
  return called("levenshtein", left, right, literal(threshold))
}

/** Whether an SQL pattern with `%` and `_` fits. */
export function like(column: ColumnOrName, pattern: ColumnOrName, escapeCharacter?: ColumnOrName): Column {
  return called("like", column, pattern, escapeCharacter)
}

/** The position of the first occurrence, from 1; 0 where there is none. */
export function locate(substring: string, column: ColumnOrName, position?: number): Column {
  return called("locate", literal(substring), column, literal(position))
}

/** With letters and digits made unreadable. */
export function mask(
  column: ColumnOrName,
  upper?: ColumnOrName,
  lower?: ColumnOrName,
  digit?: ColumnOrName,
  other?: ColumnOrName,
): Column {
  return called("mask", column, upper, lower, digit, other)
}

/** With a part replaced. */
export function overlay(
  column: ColumnOrName,
  replace: ColumnOrName,
  position: Column | Literal,
  length?: Column | Literal,
): Column {
  return called("overlay", column, replace, literal(position), literal(length))
}

/** The position of the first occurrence, from 1; 0 where there is none. */
export function position(substring: ColumnOrName, column: ColumnOrName, start?: ColumnOrName): Column {
  return called("position", substring, column, start)
}

/** The same as `rlike`. */
export function regexp(column: ColumnOrName, pattern: ColumnOrName): Column {
  return called("regexp", column, pattern)
}

/** How often a regular expression matches. */
export function regexp_count(column: ColumnOrName, pattern: ColumnOrName): Column {
  return called("regexp_count", column, pattern)
}

/** What a group of a regular expression matched first; 0 is the whole. */
export function regexp_extract(column: ColumnOrName, pattern: string, group: number): Column {
  return called("regexp_extract", column, literal(pattern), literal(group))
}

/** What a group of a regular expression matched, each time. */
export function regexp_extract_all(
  column: ColumnOrName,
  pattern: ColumnOrName,
  group?: Column | Literal,
): Column {
  return called("regexp_extract_all", column, pattern, literal(group))
}

/** Where a regular expression matches first, from 1. */
export function regexp_instr(column: ColumnOrName, pattern: ColumnOrName, group?: Column | Literal): Column {
  return called("regexp_instr", column, pattern, literal(group))
}

/** The same as `rlike`. */
export function regexp_like(column: ColumnOrName, pattern: ColumnOrName): Column {
  return called("regexp_like", column, pattern)
}

/** With every match of a regular expression replaced. */
export function regexp_replace(
  column: ColumnOrName,
  pattern: Column | Literal,
  replacement: Column | Literal,
): Column {
  return called("regexp_replace", column, literal(pattern), literal(replacement))
}

/** What a regular expression matched first. */
export function regexp_substr(column: ColumnOrName, pattern: ColumnOrName): Column {
  return called("regexp_substr", column, pattern)
}

/** With every occurrence replaced, or taken out. */
export function replace(column: ColumnOrName, search: ColumnOrName, replacement?: ColumnOrName): Column {
  return called("replace", column, search, replacement)
}

/** Whether a regular expression matches some part. */
export function rlike(column: ColumnOrName, pattern: ColumnOrName): Column {
  return called("rlike", column, pattern)
}

/** The sentences, each an array of words. */
export function sentences(column: ColumnOrName, language?: ColumnOrName, country?: ColumnOrName): Column {
  return called("sentences", column, language, country)
}

/** How it sounds in English, as a code. */
export function soundex(column: ColumnOrName): Column {
  return called("soundex", column)
}

/** The parts between the matches of a regular expression. */
export function split(column: ColumnOrName, pattern: Column | Literal, limit?: Column | Literal): Column {
  return called("split", column, literal(pattern), literal(limit))
}

/** One part between delimiters, from 1; from the end with a negative number. */
export function split_part(column: ColumnOrName, delimiter: ColumnOrName, position: ColumnOrName): Column {
  return called("split_part", column, delimiter, position)
}

/** Whether it begins so. */
export function startswith(column: ColumnOrName, prefix: ColumnOrName): Column {
  return called("startswith", column, prefix)
}

/** What comes before the n-th delimiter, or after it from the end with a negative number. */
export function substring_index(column: ColumnOrName, delimiter: string, count: number): Column {
  return called("substring_index", column, literal(delimiter), literal(count))
}

/** With single characters replaced by others. */
export function translate(column: ColumnOrName, matching: string, replace: string): Column {
  return called("translate", column, literal(matching), literal(replace))
}

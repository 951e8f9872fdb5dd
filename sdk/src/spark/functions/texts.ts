// Functions over text. Written by `npm run spark-functions`; change scripts/spark-functions.txt instead.
import type { Column, ColumnOrName } from "../column.js"
import type { Literal } from "../column-operators.js"
import { called, literal } from "./called.js"

/** The number of the first character. */
export function ascii(column: ColumnOrName): Column {
  return called("ascii", column)
}

/** Binary as base 64. */
export function base64(column: ColumnOrName): Column {
  return called("base64", column)
}

/** How many bits it has. */
export function bit_length(column: ColumnOrName): Column {
  return called("bit_length", column)
}

/** Without these characters at both ends; without spaces by default. */
export function btrim(column: ColumnOrName, characters?: ColumnOrName): Column {
  return called("btrim", column, characters)
}

/** The character of a number. */
export function char(column: ColumnOrName): Column {
  return called("char", column)
}

/** How many characters it has. */
export function char_length(column: ColumnOrName): Column {
  return called("char_length", column)
}

/** The same as `char_length`. */
export function character_length(column: ColumnOrName): Column {
  return called("character_length", column)
}

/** The same as `char`. */
export function chr(column: ColumnOrName): Column {
  return called("chr", column)
}

/** The text with a collation. */
export function collate(column: ColumnOrName, collation: string): Column {
  return called("collate", column, literal(collation))
}

/** The collation of a text. */
export function collation(column: ColumnOrName): Column {
  return called("collation", column)
}

/** Texts, binaries or arrays put together; null where one is null. */
export function concat(...columns: readonly ColumnOrName[]): Column {
  return called("concat", ...columns)
}

/** Texts put together with a separator; nulls are left out. */
export function concat_ws(separator: string, ...columns: readonly ColumnOrName[]): Column {
  return called("concat_ws", literal(separator), ...columns)
}

/** Binary as text. */
export function decode(column: ColumnOrName, charset: string): Column {
  return called("decode", column, literal(charset))
}

/** The column whose position the first one holds, from 1. */
export function elt(...columns: readonly ColumnOrName[]): Column {
  return called("elt", ...columns)
}

/** Text as binary. */
export function encode(column: ColumnOrName, charset: string): Column {
  return called("encode", column, literal(charset))
}

/** A number with commas and so many decimal places. */
export function format_number(column: ColumnOrName, decimals: number): Column {
  return called("format_number", column, literal(decimals))
}

/** Values put into a pattern in the manner of printf. */
export function format_string(format: string, ...columns: readonly ColumnOrName[]): Column {
  return called("format_string", literal(format), ...columns)
}

/** Each word with a capital at its beginning. */
export function initcap(column: ColumnOrName): Column {
  return called("initcap", column)
}

/** Whether the bytes are UTF-8. */
export function is_valid_utf8(column: ColumnOrName): Column {
  return called("is_valid_utf8", column)
}

/** The same as `lower`. */
export function lcase(column: ColumnOrName): Column {
  return called("lcase", column)
}

/** The first characters. */
export function left(column: ColumnOrName, length: ColumnOrName): Column {
  return called("left", column, length)
}

/** How many characters, or bytes of binary. */
export function length(column: ColumnOrName): Column {
  return called("length", column)
}

/** In lower case. */
export function lower(column: ColumnOrName): Column {
  return called("lower", column)
}

/** Filled up, or cut, to a length, at the left. */
export function lpad(column: ColumnOrName, length: Column | Literal, pad: Column | Literal): Column {
  return called("lpad", column, literal(length), literal(pad))
}

/** Without spaces at the left. */
export function ltrim(column: ColumnOrName, characters?: ColumnOrName): Column {
  return called("ltrim", column, characters)
}

/** With wrong bytes replaced. */
export function make_valid_utf8(column: ColumnOrName): Column {
  return called("make_valid_utf8", column)
}

/** How many bytes it has. */
export function octet_length(column: ColumnOrName): Column {
  return called("octet_length", column)
}

/** The same as `format_string`. */
export function printf(format: ColumnOrName, ...columns: readonly ColumnOrName[]): Column {
  return called("printf", format, ...columns)
}

/** In single quotes, with quotes in it escaped. */
export function quote(column: ColumnOrName): Column {
  return called("quote", column)
}

/** A random text of letters and digits. */
export function randstr(length: Column | Literal, seed?: Column | Literal): Column {
  return called("randstr", literal(length), literal(seed))
}

/** Put together with itself so often. */
export function repeat(column: ColumnOrName, n: Column | Literal): Column {
  return called("repeat", column, literal(n))
}

/** The last characters. */
export function right(column: ColumnOrName, length: ColumnOrName): Column {
  return called("right", column, length)
}

/** Filled up, or cut, to a length, at the right. */
export function rpad(column: ColumnOrName, length: Column | Literal, pad: Column | Literal): Column {
  return called("rpad", column, literal(length), literal(pad))
}

/** Without spaces at the right. */
export function rtrim(column: ColumnOrName, characters?: ColumnOrName): Column {
  return called("rtrim", column, characters)
}

/** A part; the first character is at 1. */
export function substr(column: ColumnOrName, position: ColumnOrName, length?: ColumnOrName): Column {
  return called("substr", column, position, length)
}

/** A part; the first character is at 1. */
export function substring(
  column: ColumnOrName,
  position: Column | Literal,
  length: Column | Literal,
): Column {
  return called("substring", column, literal(position), literal(length))
}

/** Text as binary: `hex` by default, `utf-8` or `base64`. */
export function to_binary(column: ColumnOrName, format?: ColumnOrName): Column {
  return called("to_binary", column, format)
}

/** A number or time as text. */
export function to_char(column: ColumnOrName, format: ColumnOrName): Column {
  return called("to_char", column, format)
}

/** Text as a number. */
export function to_number(column: ColumnOrName, format: ColumnOrName): Column {
  return called("to_number", column, format)
}

/** The same as `to_char`. */
export function to_varchar(column: ColumnOrName, format: ColumnOrName): Column {
  return called("to_varchar", column, format)
}

/** Without spaces at both ends. */
export function trim(column: ColumnOrName, characters?: ColumnOrName): Column {
  return called("trim", column, characters)
}

/** As `to_binary`, and null where it does not fit. */
export function try_to_binary(column: ColumnOrName, format?: ColumnOrName): Column {
  return called("try_to_binary", column, format)
}

/** As `to_number`, and null where it does not fit. */
export function try_to_number(column: ColumnOrName, format: ColumnOrName): Column {
  return called("try_to_number", column, format)
}

/** As `url_decode`, and null where it does not fit. */
export function try_url_decode(column: ColumnOrName): Column {
  return called("try_url_decode", column)
}

/** The text, or null where its bytes are not UTF-8. */
export function try_validate_utf8(column: ColumnOrName): Column {
  return called("try_validate_utf8", column)
}

/** The same as `upper`. */
export function ucase(column: ColumnOrName): Column {
  return called("ucase", column)
}

/** Binary from base 64. */
export function unbase64(column: ColumnOrName): Column {
  return called("unbase64", column)
}

/** In upper case. */
export function upper(column: ColumnOrName): Column {
  return called("upper", column)
}

/** Text as it was before it was put into a URL. */
export function url_decode(column: ColumnOrName): Column {
  return called("url_decode", column)
}

/** Text as it may stand in a URL. */
export function url_encode(column: ColumnOrName): Column {
  return called("url_encode", column)
}

/** A part of a URL, such as `HOST` or `QUERY`. */
export function parse_url(url: ColumnOrName, part: ColumnOrName, key?: ColumnOrName): Column {
  return called("parse_url", url, part, key)
}

/** As `parse_url`, and null where it is none. */
export function try_parse_url(url: ColumnOrName, part: ColumnOrName, key?: ColumnOrName): Column {
  return called("try_parse_url", url, part, key)
}

/** The text; fails where its bytes are not UTF-8. */
export function validate_utf8(column: ColumnOrName): Column {
  return called("validate_utf8", column)
}

// Conditions, hashes, ids and what the session knows. Written by `npm run spark-functions`; change scripts/spark-functions.txt instead.
import type { Column, ColumnOrName } from "../column.js"
import type { Literal } from "../column-operators.js"
import { called, literal } from "./called.js"

/** Decrypts what `aes_encrypt` made. */
export function aes_decrypt(
  input: ColumnOrName,
  key: ColumnOrName,
  mode?: ColumnOrName,
  padding?: ColumnOrName,
  aad?: ColumnOrName,
): Column {
  return called("aes_decrypt", input, key, mode, padding, aad)
}

/** Encrypts with AES. */
export function aes_encrypt(
  input: ColumnOrName,
  key: ColumnOrName,
  mode?: ColumnOrName,
  padding?: ColumnOrName,
  iv?: ColumnOrName,
  aad?: ColumnOrName,
): Column {
  return called("aes_encrypt", input, key, mode, padding, iv, aad)
}

/** Null where a condition holds; fails where it does not. */
export function assert_true(column: ColumnOrName, message?: Column | Literal): Column {
  return called("assert_true", column, literal(message))
}

/** For a table's partitions: by hash. */
export function bucket(numBuckets: Column | Literal, column: ColumnOrName): Column {
  return called("bucket", literal(numBuckets), column)
}

/** A function by its SQL name. */
export function call_function(name: string, ...columns: readonly ColumnOrName[]): Column {
  return called("call_function", literal(name), ...columns)
}

/** A function that was registered under a name. */
export function call_udf(name: string, ...columns: readonly ColumnOrName[]): Column {
  return called("call_udf", literal(name), ...columns)
}

/** The first of these that is not null. */
export function coalesce(...columns: readonly ColumnOrName[]): Column {
  return called("coalesce", ...columns)
}

/** A checksum. */
export function crc32(column: ColumnOrName): Column {
  return called("crc32", column)
}

/** The session's catalog. */
export function current_catalog(): Column {
  return called("current_catalog")
}

/** The session's database. */
export function current_database(): Column {
  return called("current_database")
}

/** The same as `current_database`. */
export function current_schema(): Column {
  return called("current_schema")
}

/** Who runs the query. */
export function current_user(): Column {
  return called("current_user")
}

/** Equal, or null on both sides. */
export function equal_null(column1: ColumnOrName, column2: ColumnOrName): Column {
  return called("equal_null", column1, column2)
}

/** A hash of 32 bits. */
export function hash(...columns: readonly ColumnOrName[]): Column {
  return called("hash", ...columns)
}

/** The first, or the second where the first is null. */
export function ifnull(column1: ColumnOrName, column2: ColumnOrName): Column {
  return called("ifnull", column1, column2)
}

/** How long the part of the file is that is read. */
export function input_file_block_length(): Column {
  return called("input_file_block_length")
}

/** Where the part of the file begins that is read. */
export function input_file_block_start(): Column {
  return called("input_file_block_start")
}

/** The file that the row was read from. */
export function input_file_name(): Column {
  return called("input_file_name")
}

/** Whether it is no number. */
export function isnan(column: ColumnOrName): Column {
  return called("isnan", column)
}

/** Whether it is not null. */
export function isnotnull(column: ColumnOrName): Column {
  return called("isnotnull", column)
}

/** Whether it is null. */
export function isnull(column: ColumnOrName): Column {
  return called("isnull", column)
}

/** The same as `reflect`. */
export function java_method(...columns: readonly ColumnOrName[]): Column {
  return called("java_method", ...columns)
}

/** A checksum as hexadecimal digits. */
export function md5(column: ColumnOrName): Column {
  return called("md5", column)
}

/** A number that grows; it is not the same after a failure. */
export function monotonically_increasing_id(): Column {
  return called("monotonically_increasing_id")
}

/** The first, or null where both are equal. */
export function nullif(column1: ColumnOrName, column2: ColumnOrName): Column {
  return called("nullif", column1, column2)
}

/** Null for 0. */
export function nullifzero(column: ColumnOrName): Column {
  return called("nullifzero", column)
}

/** The same as `ifnull`. */
export function nvl(column1: ColumnOrName, column2: ColumnOrName): Column {
  return called("nvl", column1, column2)
}

/** The second, or the third where the first is null. */
export function nvl2(column1: ColumnOrName, column2: ColumnOrName, column3: ColumnOrName): Column {
  return called("nvl2", column1, column2, column3)
}

/** Fails with a message. */
export function raise_error(message: Column | Literal): Column {
  return called("raise_error", literal(message))
}

/** What a static method of a Java class returns. */
export function reflect(...columns: readonly ColumnOrName[]): Column {
  return called("reflect", ...columns)
}

/** The same as `current_user`. */
export function session_user(): Column {
  return called("session_user")
}

/** The same as `sha1`. */
export function sha(column: ColumnOrName): Column {
  return called("sha", column)
}

/** A checksum as hexadecimal digits. */
export function sha1(column: ColumnOrName): Column {
  return called("sha1", column)
}

/** A checksum as hexadecimal digits, of 224, 256, 384 or 512 bits. */
export function sha2(column: ColumnOrName, numBits: number): Column {
  return called("sha2", column, literal(numBits))
}

/** In which partition the row is. */
export function spark_partition_id(): Column {
  return called("spark_partition_id")
}

/** As `aes_decrypt`, and null where it fails. */
export function try_aes_decrypt(
  input: ColumnOrName,
  key: ColumnOrName,
  mode?: ColumnOrName,
  padding?: ColumnOrName,
  aad?: ColumnOrName,
): Column {
  return called("try_aes_decrypt", input, key, mode, padding, aad)
}

/** As `reflect`, and null where it fails. */
export function try_reflect(...columns: readonly ColumnOrName[]): Column {
  return called("try_reflect", ...columns)
}

/** A user-defined type as what it is made of. */
export function unwrap_udt(column: ColumnOrName): Column {
  return called("unwrap_udt", column)
}

/** The same as `current_user`. */
export function user(): Column {
  return called("user")
}

/** A random id, another in every attempt. */
export function uuid(): Column {
  return called("uuid")
}

/** The version of Spark. */
export function version(): Column {
  return called("version")
}

/** A hash of 64 bits. */
export function xxhash64(...columns: readonly ColumnOrName[]): Column {
  return called("xxhash64", ...columns)
}

/** 0 for null. */
export function zeroifnull(column: ColumnOrName): Column {
  return called("zeroifnull", column)
}

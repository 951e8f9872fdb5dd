/** A row by its columns. Mirrors `org.apache.spark.sql.Row`. */
export interface Row {
  /** A column by position, from 0. */
  get(index: number): unknown
  /** A column by name, with what is expected there. */
  getAs<T>(fieldName: string): T
  /** A column of text. */
  getString(index: number): string
  /** A column of 32 bits. */
  getInt(index: number): number
  /** A column of 64 bits. */
  getLong(index: number): number
  /** A column of floating point. */
  getDouble(index: number): number
  /** A column of true and false. */
  getBoolean(index: number): boolean
  /** A column of times. */
  getTimestamp(index: number): Date
  /** A column of structs. */
  getStruct(index: number): Row
  /** Whether a column is null; the other getters of numbers fail then. */
  isNullAt(index: number): boolean
  /** The position of a column. */
  fieldIndex(name: string): number
  readonly length: number
}

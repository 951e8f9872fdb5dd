/** A row by its columns. Mirrors `org.apache.spark.sql.Row`. */
export interface Row {
  /** A column by position, from 0. */
  get(index: number): unknown
  /** A column by name, with what is expected there. */
  getAs<T>(fieldName: string): T
  getString(index: number): string
  getInt(index: number): number
  getLong(index: number): number
  getDouble(index: number): number
  getBoolean(index: number): boolean
  getTimestamp(index: number): Date
  getStruct(index: number): Row
  isNullAt(index: number): boolean
  fieldIndex(name: string): number
  readonly length: number
}

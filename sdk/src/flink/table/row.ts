/** How a row changes a table. Mirrors `org.apache.flink.types.RowKind`. */
export const RowKind = {
  INSERT: "+I",
  /** The row as it was before an update. */
  UPDATE_BEFORE: "-U",
  /** The row as it is after an update. */
  UPDATE_AFTER: "+U",
  DELETE: "-D",
} as const
export type RowKind = (typeof RowKind)[keyof typeof RowKind]

/** A row by its columns. Mirrors `org.apache.flink.types.Row`. */
export class Row {
  private constructor(
    private readonly kind: RowKind,
    private readonly fields: Map<string | number, unknown>,
  ) {}

  /** An inserted row, its columns by position. */
  static of(...values: readonly unknown[]): Row {
    return Row.ofKind(RowKind.INSERT, ...values)
  }

  /** As `of`, for a stream of changes. */
  static ofKind(kind: RowKind, ...values: readonly unknown[]): Row {
    return new Row(kind, new Map(values.map((value, index) => [index, value] as const)))
  }

  /** An empty row whose columns have names. */
  static withNames(kind: RowKind = RowKind.INSERT): Row {
    return new Row(kind, new Map())
  }

  getKind(): RowKind {
    return this.kind
  }

  /** A column by name, or by position from 0. */
  getField(field: string | number): unknown {
    return this.fields.get(field)
  }

  /** As `getField`, and says what is expected there. */
  getFieldAs<T>(field: string | number): T {
    return this.getField(field) as T
  }

  setField(field: string | number, value: unknown): void {
    this.fields.set(field, value)
  }

  getArity(): number {
    return this.fields.size
  }
}

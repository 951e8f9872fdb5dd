/** A type of SQL. Mirrors `org.apache.flink.table.types.DataType`. */
export interface DataType {
  readonly sql: string
  /** No null is allowed. */
  notNull(): DataType
}

function type(sql: string): DataType {
  return { sql, notNull: () => type(`${sql} NOT NULL`) }
}

/** The types of SQL. Mirrors `org.apache.flink.table.api.DataTypes`. */
export const DataTypes = {
  STRING: () => type("STRING"),
  BOOLEAN: () => type("BOOLEAN"),
  INT: () => type("INT"),
  BIGINT: () => type("BIGINT"),
  FLOAT: () => type("FLOAT"),
  DOUBLE: () => type("DOUBLE"),
  DATE: () => type("DATE"),
  BYTES: () => type("BYTES"),
  DECIMAL: (precision: number, scale: number) => type(`DECIMAL(${precision}, ${scale})`),
  /** Without a time zone. `precision`: digits of the second; an event time allows 3 at most. */
  TIMESTAMP: (precision: number) => type(`TIMESTAMP(${precision})`),
  /** A point in time. `precision`: digits of the second; an event time allows 3 at most. */
  TIMESTAMP_LTZ: (precision: number) => type(`TIMESTAMP_LTZ(${precision})`),
  ARRAY: (element: DataType) => type(`ARRAY<${element.sql}>`),
  MAP: (key: DataType, value: DataType) => type(`MAP<${key.sql}, ${value.sql}>`),
  FIELD: (name: string, dataType: DataType) => type(`${name} ${dataType.sql}`),
  ROW: (...fields: readonly DataType[]) => type(`ROW<${fields.map(({ sql }) => sql).join(", ")}>`),
  /** A type as SQL writes it. */
  of: (sql: string) => type(sql),
}

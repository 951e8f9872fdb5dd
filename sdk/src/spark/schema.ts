/** A type by its SQL name, such as `"timestamp"`, or a struct. */
export type DataType = string | StructType

/** A type as DDL writes it. */
export function typeText(dataType: DataType): string {
  return typeof dataType === "string" ? dataType : `struct<${dataType.toDDL()}>`
}

/** One column of a schema. Mirrors `org.apache.spark.sql.types.StructField`. */
export class StructField {
  constructor(
    readonly name: string,
    readonly dataType: DataType,
    readonly nullable = true,
  ) {}

  /** The column as DDL. */
  toDDL(): string {
    return `${this.name} ${typeText(this.dataType)}${this.nullable ? "" : " NOT NULL"}`
  }
}

/** The columns of a frame, made one by one; a DDL text such as `"shop STRING, paid_at TIMESTAMP"` does as well. Mirrors `org.apache.spark.sql.types.StructType`. */
export class StructType {
  private ddl: string

  constructor(fields: readonly StructField[] = []) {
    this.ddl = fields.map(field => field.toDDL()).join(", ")
  }

  /** The columns of a DDL text. */
  static fromDDL(ddl: string): StructType {
    const type = new StructType()
    type.ddl = ddl
    return type
  }

  /** The same columns and one more. */
  add(field: StructField): StructType
  add(name: string, dataType: DataType, nullable?: boolean): StructType
  add(field: StructField | string, dataType: DataType = "string", nullable?: boolean): StructType {
    const added = typeof field === "string" ? new StructField(field, dataType, nullable) : field
    return StructType.fromDDL(this.ddl === "" ? added.toDDL() : `${this.ddl}, ${added.toDDL()}`)
  }

  /** The columns as DDL. */
  toDDL(): string {
    return this.ddl
  }

  /** The columns as DDL. */
  toString(): string {
    return this.ddl
  }
}

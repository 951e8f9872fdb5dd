/** The columns of a frame, made one by one; a DDL text such as `"shop STRING, paid_at TIMESTAMP"` does as well. Mirrors `org.apache.spark.sql.types.StructType`. */
export class StructType {
  constructor(private readonly fields: readonly string[] = []) {}

  /** The columns of a DDL text. */
  static fromDDL(ddl: string): StructType {
    return new StructType([ddl])
  }

  /** `dataType` is the type's SQL name, such as `"timestamp"`, or a struct. */
  add(name: string, dataType: string | StructType, nullable = true): StructType {
    const type = typeof dataType === "string" ? dataType : `struct<${dataType.toDDL()}>`
    return new StructType([...this.fields, `${name} ${type}${nullable ? "" : " NOT NULL"}`])
  }

  /** The columns as DDL. */
  toDDL(): string {
    return this.fields.join(", ")
  }

  /** The columns as DDL. */
  toString(): string {
    return this.toDDL()
  }
}

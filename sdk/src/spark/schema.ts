/** The columns of a frame, made one by one; a DDL text such as `"shop STRING, paid_at TIMESTAMP"` does as well. Mirrors `org.apache.spark.sql.types.StructType`. */
export class StructType {
  constructor(private readonly fields: readonly string[] = []) {}

  /** `dataType` is the type's SQL name, such as `"timestamp"`. */
  add(name: string, dataType: string, nullable = true): StructType {
    return new StructType([...this.fields, `${name} ${dataType}${nullable ? "" : " NOT NULL"}`])
  }

  /** The columns as DDL. */
  toDDL(): string {
    return this.fields.join(", ")
  }

  toString(): string {
    return this.toDDL()
  }
}

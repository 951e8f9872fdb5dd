import { type DataType, StructField, StructType, typeText } from "./schema.js"

/** The names of SQL types, as DDL writes them. Mirrors `org.apache.spark.sql.types.DataTypes`. */
export const DataTypes = {
  StringType: "string",
  BinaryType: "binary",
  BooleanType: "boolean",
  DateType: "date",
  TimestampType: "timestamp",
  /** Without a zone; `withWatermark` refuses it. */
  TimestampNTZType: "timestamp_ntz",
  DoubleType: "double",
  FloatType: "float",
  ByteType: "tinyint",
  ShortType: "smallint",
  IntegerType: "int",
  LongType: "bigint",
  NullType: "void",
  VariantType: "variant",
  createDecimalType: (precision = 10, scale = 0): string => `decimal(${precision},${scale})`,
  createArrayType: (elementType: DataType): string => `array<${typeText(elementType)}>`,
  createMapType: (keyType: DataType, valueType: DataType): string =>
    `map<${typeText(keyType)},${typeText(valueType)}>`,
  createStructField: (name: string, dataType: DataType, nullable = true): StructField =>
    new StructField(name, dataType, nullable),
  createStructType: (fields: readonly StructField[]): StructType => new StructType(fields),
} as const

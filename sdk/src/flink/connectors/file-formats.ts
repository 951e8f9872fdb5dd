type Class<T> = abstract new (...args: never[]) => T

/** Reads a file record by record. Mirrors `org.apache.flink.connector.file.src.reader.StreamFormat`. */
export interface StreamFormat<T> {
  readonly format: string
  /** Carries the type for the type checker only; it never has a value. */
  readonly gives?: T
}

/** Lines of text. Mirrors `org.apache.flink.connector.file.src.reader.TextLineInputFormat`. */
export class TextLineInputFormat implements StreamFormat<string> {
  readonly format = "text"
  declare readonly gives?: string

  constructor(readonly charsetName = "UTF-8") {}
}

/** Rows of comma-separated values. Mirrors `org.apache.flink.formats.csv.CsvReaderFormat`. */
export const CsvReaderFormat = {
  /** Columns in the order of the record's fields. */
  forPojo: <T>(type?: Class<T>): StreamFormat<T> => ({ format: "csv" }),
  /** Columns as Jackson's schema says. */
  forSchema: <T>(schema: object): StreamFormat<T> => ({ format: "csv" }),
}

/** Parquet files. Mirrors `org.apache.flink.formats.parquet.avro.AvroParquetReaders`. */
export const AvroParquetReaders = {
  forReflectRecord: <T>(type?: Class<T>): StreamFormat<T> => ({ format: "parquet" }),
  forSpecificRecord: <T>(type?: Class<T>): StreamFormat<T> => ({ format: "parquet" }),
  /** `schema`: Avro's, as JSON. */
  forGenericRecord: (schema: string): StreamFormat<object> => ({ format: "parquet" }),
}

/** Writes records one by one. Mirrors `org.apache.flink.api.common.serialization.Encoder`. */
export interface Encoder<T> {
  encode(element: T): string
}

/** Each record as a line of text. Mirrors `org.apache.flink.api.common.serialization.SimpleStringEncoder`. */
export class SimpleStringEncoder<T> implements Encoder<T> {
  constructor(readonly charsetName = "UTF-8") {}

  encode(element: T): string {
    return `${element}\n`
  }
}

/** Writes records in bulk formats. Mirrors `org.apache.flink.api.common.serialization.BulkWriter.Factory`. */
export interface BulkWriterFactory<T> {
  readonly format: string
  /** Carries the type for the type checker only; it never has a value. */
  readonly takes?: (record: T) => void
}

/** Parquet files. Mirrors `org.apache.flink.formats.parquet.avro.AvroParquetWriters`. */
export const AvroParquetWriters = {
  forReflectRecord: <T>(type?: Class<T>): BulkWriterFactory<T> => ({ format: "parquet" }),
  forSpecificRecord: <T>(type?: Class<T>): BulkWriterFactory<T> => ({ format: "parquet" }),
  /** `schema`: Avro's, as JSON. */
  forGenericRecord: (schema: string): BulkWriterFactory<object> => ({ format: "parquet" }),
}

/** Avro files. Mirrors `org.apache.flink.formats.avro.AvroWriters`. */
export const AvroWriters = {
  forReflectRecord: <T>(type?: Class<T>): BulkWriterFactory<T> => ({ format: "avro" }),
  forSpecificRecord: <T>(type?: Class<T>): BulkWriterFactory<T> => ({ format: "avro" }),
  /** `schema`: Avro's, as JSON. */
  forGenericRecord: (schema: string): BulkWriterFactory<object> => ({ format: "avro" }),
}

/** ORC files. Mirrors `org.apache.flink.orc.writer.OrcBulkWriterFactory`. */
export class OrcBulkWriterFactory<T> implements BulkWriterFactory<T> {
  readonly format = "orc"
  declare readonly takes?: (record: T) => void

  /** Fills rows of columns from records. */
  constructor(readonly vectorizer: object) {}
}

/** Compressed lines of text. Mirrors `org.apache.flink.formats.compress.CompressWriters`. */
export const CompressWriters = {
  forExtractor: <T>(extractor: (element: T) => Uint8Array): BulkWriterFactory<T> => ({
    format: "compressed",
  }),
}

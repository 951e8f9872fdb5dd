/**
 * Makes records of bytes: one of Flink's own, or a function of yours.
 * Mirrors `org.apache.flink.api.common.serialization.DeserializationSchema`.
 */
export interface DeserializationSchema<T> {
  deserialize?(message: Uint8Array): T
}

/**
 * Makes bytes of records: one of Flink's own, or a function of yours.
 * Mirrors `org.apache.flink.api.common.serialization.SerializationSchema`.
 */
export interface SerializationSchema<T> {
  serialize?(element: T): Uint8Array
}

/** Text in UTF-8. Mirrors `org.apache.flink.api.common.serialization.SimpleStringSchema`. */
export class SimpleStringSchema implements DeserializationSchema<string>, SerializationSchema<string> {
  readonly format = "string"
  declare readonly deserialize?: (message: Uint8Array) => string
  declare readonly serialize?: (element: string) => Uint8Array
}

/** Records as JSON. Mirrors `org.apache.flink.formats.json.JsonDeserializationSchema`. */
export class JsonDeserializationSchema<T> implements DeserializationSchema<T> {
  readonly format = "json"
  declare readonly deserialize?: (message: Uint8Array) => T
}

/** Records as JSON. Mirrors `org.apache.flink.formats.json.JsonSerializationSchema`. */
export class JsonSerializationSchema<T> implements SerializationSchema<T> {
  readonly format = "json"
  declare readonly serialize?: (element: T) => Uint8Array
}

type Class<T> = abstract new (...args: never[]) => T

/** Records in Avro. Mirrors `org.apache.flink.formats.avro.AvroDeserializationSchema`. */
export const AvroDeserializationSchema = {
  forSpecific: <T>(type?: Class<T>): DeserializationSchema<T> => ({}),
  /** `schema`: Avro's, as JSON. */
  forGeneric: (schema: string): DeserializationSchema<object> => ({}),
}

/** Records in Avro. Mirrors `org.apache.flink.formats.avro.AvroSerializationSchema`. */
export const AvroSerializationSchema = {
  forSpecific: <T>(type?: Class<T>): SerializationSchema<T> => ({}),
  /** `schema`: Avro's, as JSON. */
  forGeneric: (schema: string): SerializationSchema<object> => ({}),
}

/** Records in Avro whose schemas are in a registry. Mirrors `ConfluentRegistryAvroDeserializationSchema`. */
export const ConfluentRegistryAvroDeserializationSchema = {
  forSpecific: <T>(type: Class<T> | undefined, url: string): DeserializationSchema<T> => ({}),
  /** `schema`: Avro's, as JSON. */
  forGeneric: (schema: string, url: string): DeserializationSchema<object> => ({}),
}

/** Records in Avro whose schemas are in a registry. Mirrors `ConfluentRegistryAvroSerializationSchema`. */
export const ConfluentRegistryAvroSerializationSchema = {
  forSpecific: <T>(type: Class<T> | undefined, subject: string, url: string): SerializationSchema<T> => ({}),
  /** `schema`: Avro's, as JSON. */
  forGeneric: (subject: string, schema: string, url: string): SerializationSchema<object> => ({}),
}

/** Records in a format of your own. Mirrors `AbstractDeserializationSchema`. */
export abstract class AbstractDeserializationSchema<T> implements DeserializationSchema<T> {
  abstract deserialize(message: Uint8Array): T
}

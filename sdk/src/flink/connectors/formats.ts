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

/** How values of one type are written and read. Mirrors `org.apache.flink.api.common.typeinfo.TypeInformation`. */
export interface TypeInformation<T> {
  readonly name: string
  /** Carries the type for the type checker only; it never has a value. */
  readonly type?: T
}

function named<T>(name: string): TypeInformation<T> {
  return { name }
}

type Constructor<T> = abstract new (...args: never[]) => T

/** The types Flink can handle without help. Mirrors `org.apache.flink.api.common.typeinfo.Types`. */
export const Types = {
  STRING: named<string>("String"),
  BOOLEAN: named<boolean>("Boolean"),
  INT: named<number>("Integer"),
  LONG: named<number>("Long"),
  FLOAT: named<number>("Float"),
  DOUBLE: named<number>("Double"),
  INSTANT: named<Date>("Instant"),
  /** A record type by its fields; where there is no class, name it: `Types.POJO<Order>()`. */
  POJO: <T>(type?: Constructor<T>): TypeInformation<T> => named(`POJO<${type?.name ?? "?"}>`),
  /** A type Flink knows nothing about; it falls back to a slow serializer. */
  GENERIC: <T>(type?: Constructor<T>): TypeInformation<T> => named(`Generic<${type?.name ?? "?"}>`),
  LIST: <T>(element: TypeInformation<T>): TypeInformation<T[]> => named(`List<${element.name}>`),
  MAP: <K, V>(key: TypeInformation<K>, value: TypeInformation<V>): TypeInformation<Map<K, V>> =>
    named(`Map<${key.name}, ${value.name}>`),
} as const

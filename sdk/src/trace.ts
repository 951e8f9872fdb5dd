import type { Key, Setting } from "@streamwright/graph"

/**
 * The record fields that a key selector reads: of `o => o.shop.id` the field `shop.id`; several for an array
 * or object literal of fields. Unknown when the key is computed. Never throws, whatever the selector does.
 */
export function tracedKey(selector: (record: never, ...others: never[]) => unknown): Key {
  return traced(
    selector,
    (result, tracer) => tracer.fields([result]) ?? tracer.fields(Object.values(Object(result))),
  )
}

/** The one record field that a function returns, such as `placedAt` of `o => o.placedAt`. Never throws. */
export function tracedField(read: (record: never, ...others: never[]) => unknown): Setting<string> {
  return traced(read, (result, tracer) => tracer.fields([result])?.[0])
}

/** Runs what an author wrote and ignores how it fails, also when it fails later. */
export function attempt<R>(run: () => R): R | undefined {
  try {
    const result = run()
    if (result instanceof Promise) result.catch(() => undefined)
    return result
  } catch {
    return undefined
  }
}

function traced<T>(
  read: (record: never, ...others: never[]) => unknown,
  interpret: (result: unknown, tracer: Tracer) => T | undefined,
): T | { unknown: string } {
  const tracer = new Tracer()
  const result = attempt(() => read(tracer.root as never))
  return attempt(() => interpret(result, tracer)) ?? { unknown: String(read) }
}

/** Stands in for a record and notes which of its fields are read. */
class Tracer {
  readonly root = this.standIn("")
  private readonly read = new Set<string>()
  private readonly paths = new WeakMap<object, string>()

  /** The paths of these values, if all are fields of the record and no other field was read to find them. */
  fields(values: readonly unknown[]): readonly string[] | undefined {
    const paths = values.map(value => this.path(value)).filter(path => path !== undefined)
    if (paths.length === 0 || paths.length < values.length) return undefined
    return [...this.read].every(read => paths.some(path => path === read || path.startsWith(`${read}.`)))
      ? paths
      : undefined
  }

  private path(value: unknown): string | undefined {
    return typeof value === "object" && value !== null ? this.paths.get(value) : undefined
  }

  private standIn(path: string): object {
    const refuse = () => {
      throw new TypeError(`The value of "${path}" is not known while a job is recorded.`)
    }
    return new Proxy(
      {},
      {
        get: (_, name) =>
          typeof name === "symbol" ? refuse() : this.field(path === "" ? name : `${path}.${name}`),
        has: refuse,
        ownKeys: refuse,
      },
    )
  }

  private field(path: string): object {
    const field = this.standIn(path)
    this.read.add(path)
    this.paths.set(field, path)
    return field
  }
}

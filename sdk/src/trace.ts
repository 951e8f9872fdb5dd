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
  const result = chooses.test(String(read)) ? undefined : attempt(() => read(tracer.root as never))
  return attempt(() => interpret(result, tracer)) ?? { unknown: String(read) }
}

/** A function that chooses among values: a stand-in for a record would always take it the same way. */
const chooses = /\?(?!\.)|\|\||&&|\b(if|switch|try|for|while)\b/

const longestTuple = 25

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
        get: (_, name) => {
          if (name === Symbol.iterator) return () => this.elements(path)
          return typeof name === "symbol" ? refuse() : this.field(path, name)
        },
        has: refuse,
        ownKeys: refuse,
      },
    )
  }

  private field(of: string, name: string): object {
    const field = this.part(of, name)
    this.read.add(this.paths.get(field) as string)
    return field
  }

  /** What is taken out of a tuple. An element only skipped does not count as read; who wants all has no tuple. */
  private *elements(of: string): Iterator<object> {
    for (let index = 0; index < longestTuple; index++) yield this.part(of, String(index))
    throw new TypeError(`How long "${of}" is, is not known while a job is recorded.`)
  }

  private part(of: string, name: string): object {
    const path = of === "" ? name : `${of}.${name}`
    const part = this.standIn(path)
    this.paths.set(part, path)
    return part
  }
}

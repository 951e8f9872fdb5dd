import type { OperatorSettings } from "@streamwright/graph"
import { optionsOf } from "../../flow.js"
import { recorded } from "../../record.js"
import type { DeliveryGuarantee } from "../constants.js"

/** Where records come from. Mirrors `org.apache.flink.api.connector.source.Source`. */
export class Source<T> {
  /** Carries the type for the type checker only; it never has a value. */
  declare protected readonly gives?: T
  readonly [recorded]: OperatorSettings

  constructor(settings: OperatorSettings) {
    this[recorded] = settings
  }
}

/** Where records go. Mirrors `org.apache.flink.api.connector.sink2.Sink`. */
export class Sink<T> {
  /** Carries the type for the type checker only; it never has a value. */
  declare protected readonly takes?: (record: T) => void
  readonly [recorded]: OperatorSettings

  constructor(settings: OperatorSettings) {
    this[recorded] = settings
  }
}

/** Collects the settings of a source or sink while it is built. */
export abstract class ConnectorBuilder {
  private readonly options: Record<string, string | number | boolean> = {}
  private readonly settings: OperatorSettings = {}

  protected constructor(private readonly connector: string) {}

  /** Notes an option under the name of the method that sets it, without `set` or `with`. */
  protected option(name: string, value: string | number | boolean | readonly string[]): this {
    this.options[name] = typeof value === "object" ? value.join(",") : value
    return this
  }

  protected bounded(): this {
    this.settings.bounded = true
    return this
  }

  protected unbounded(): this {
    delete this.settings.bounded
    return this
  }

  protected delivery(guarantee: DeliveryGuarantee): this {
    this.settings.delivery = guarantee
    return this
  }

  protected recorded(): OperatorSettings {
    return { connector: this.connector, options: optionsOf(this.options), ...this.settings }
  }
}

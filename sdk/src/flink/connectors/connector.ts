import { isKnown, type OperatorSettings, type Setting } from "@streamwright/graph"
import { optionsOf } from "../../flow.js"
import { recorded } from "../../record.js"
import type { DeliveryGuarantee } from "../constants.js"

/** Where records come from; a source of your own extends it. Mirrors `org.apache.flink.api.connector.source.Source`. */
export class Source<T> {
  /** Carries the type for the type checker only; it never has a value. */
  declare protected readonly gives?: T
  readonly [recorded]: OperatorSettings

  constructor(settings: OperatorSettings = { connector: "custom" }) {
    this[recorded] = settings
  }
}

/** Where records go; a sink of your own extends it. Mirrors `org.apache.flink.api.connector.sink2.Sink`. */
export class Sink<T> {
  /** Carries the type for the type checker only; it never has a value. */
  declare protected readonly takes?: (record: T) => void
  readonly [recorded]: OperatorSettings

  constructor(settings: OperatorSettings = { connector: "custom" }) {
    this[recorded] = settings
  }
}

/** Options by name. */
export type Options = NonNullable<OperatorSettings["options"]>

type OptionValue = string | number | boolean

/** Names of options whose values are nobody's business. */
const secret = /password|secret|credential|token|jaas/i

/** Collects options by name. */
export abstract class OptionsBuilder {
  protected readonly options: Record<string, Setting<OptionValue>> = {}

  /** Notes an option under the name of the method that sets it, without `set` or `with`. Secrets are left out. */
  protected option(name: string, value: OptionValue | readonly string[]): this {
    if (!secret.test(name)) this.options[name] = typeof value === "object" ? value.join(",") : value
    return this
  }

  /** Notes an option that is computed for each record. */
  protected unknownOption(name: string): void {
    this.options[name] = { unknown: "" }
  }

  /** Notes each of some options. */
  protected allOptions(options: Options): this {
    for (const [name, value] of Object.entries(options)) if (isKnown(value)) this.option(name, value)
    return this
  }
}

/** Collects the settings of a source or sink while it is built. */
export abstract class ConnectorBuilder extends OptionsBuilder {
  private readonly settings: OperatorSettings = {}

  protected constructor(private readonly connector: string) {
    super()
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

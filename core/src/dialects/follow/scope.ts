import type { Value } from "./values.js"

/** A variable. The names of a module can be looked up before their declaration was followed. */
export interface Binding {
  value: Value | undefined
  /** Follows the declaration when the name is needed first. */
  resolve?: () => Value
}

/** The names in force at a place in the text. */
export class Scope {
  private readonly bindings = new Map<string, Binding>()

  constructor(
    readonly parent: Scope | undefined,
    /** What `this` is here. */
    readonly self?: Value,
  ) {}

  declare(name: string, value: Value): void {
    this.bindings.set(name, { value })
  }

  declareLazily(name: string, resolve: () => Value): void {
    if (!this.bindings.has(name)) this.bindings.set(name, { value: undefined, resolve })
  }

  /** The value of a name, `undefined` when nothing declares it. */
  find(name: string): Value | undefined {
    const binding = this.binding(name)
    if (!binding) return undefined
    if (binding.value === undefined && binding.resolve) {
      const resolve = binding.resolve
      binding.resolve = undefined
      binding.value = resolve()
    }
    return binding.value
  }

  /** The value of a name that this scope itself declares. */
  findOwn(name: string): Value | undefined {
    return this.bindings.has(name) ? this.find(name) : undefined
  }

  assign(name: string, value: Value): void {
    const binding = this.binding(name)
    if (!binding) return
    binding.value = value
    binding.resolve = undefined
  }

  thisValue(): Value | undefined {
    return this.self ?? this.parent?.thisValue()
  }

  private binding(name: string): Binding | undefined {
    return this.bindings.get(name) ?? this.parent?.binding(name)
  }
}

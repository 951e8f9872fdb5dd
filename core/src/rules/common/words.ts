import { formatDuration, isKnown, type Operator, traits } from "@streamwright/graph"

/** An operator as people would name it: its name, or what it is. */
export function nameOf(operator: Operator): string {
  const { name, uid, connector } = operator.settings
  const given = name ?? uid
  if (given !== undefined) return `\`${given}\``
  const title = traits(operator).title
  return connector === undefined ? `this ${title}` : `this ${connector} ${title}`
}

/** Several operators as people would name them; those without a name of their own are told once. */
export function namesOf(operators: readonly Operator[]): string {
  const names = operators.map(nameOf)
  const several = (name: string) => names.indexOf(name) !== names.lastIndexOf(name)
  return listed(
    [...new Set(names)].map(name => (several(name) ? `${name.replace(/^this /, "these ")}s` : name)),
  )
}

/** `tumbling window of 1 min`, `session window`, `pattern`. */
export function shapeOf(operator: Operator): string {
  const { window } = operator.settings
  if (!window) return (operator.code?.timers.length ?? 0) > 0 ? "timer" : traits(operator).title
  const size = window.size ?? window.gap
  const length = isKnown(size) ? ` of ${formatDuration(size)}` : ""
  return `${window.shape} window${length}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items.join("")
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

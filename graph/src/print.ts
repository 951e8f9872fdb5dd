import type { Job, Operator } from "./graph.js"

/**
 * A job as text: a head line, then one operator per line in the order in which
 * they are made, with everything the engine will see and no places in files.
 * Two jobs with the same print are the same job.
 */
export function print(job: Job): string {
  const head = [
    job.engine,
    quote(job.name),
    ...fields({
      slo: job.serviceLevel.latency,
      timeDomain: job.timeDomain,
      engineVersion: job.engineVersion,
    }),
  ]
  return [[...head, ...fields(job.settings)].join(" "), ...job.operators.map(op => line(job, op))].join("\n")
}

function line(job: Job, operator: Operator): string {
  const inputs = job.edges
    .filter(edge => edge.to === operator.id)
    .map(edge => (edge.role ? `${edge.from} (${edge.role})` : edge.from))
  const from = inputs.length > 0 ? [`<- ${inputs.join(", ")}`] : []
  const { name: _, ...settings } = operator.settings
  const circumstance = operator.circumstance ? [operator.circumstance] : []
  return [`  ${operator.id}`, ...circumstance, ...from, ...fields(settings)].join(" ")
}

function fields(settings: object): string[] {
  return Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${text(value)}`)
}

function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(text).join(", ")}]`
  if (typeof value === "string") return quote(value)
  if (typeof value !== "object" || value === null) return String(value)
  if ("unknown" in value) return "?"
  return `{${fields(value).join(" ")}}`
}

/** Plain words stand bare; anything else is quoted. */
function quote(value: string): string {
  return /^[\w.:/-]+$/.test(value) ? value : JSON.stringify(value)
}

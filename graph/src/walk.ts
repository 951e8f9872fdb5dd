import type { Edge, Job, Operator } from "./graph.js"

/** Quick look-ups over one job. Make it once and pass it on. */
export class Dataflow {
  private readonly byId: ReadonlyMap<string, Operator>
  private readonly into = new Map<string, Edge[]>()
  private readonly outOf = new Map<string, Edge[]>()

  constructor(readonly job: Job) {
    this.byId = new Map(job.operators.map(operator => [operator.id, operator]))
    for (const edge of job.edges) {
      push(this.into, edge.to, edge)
      push(this.outOf, edge.from, edge)
    }
  }

  /** The operator with this id; ids of edges and gaps always have one. */
  operator(id: string): Operator {
    const found = this.byId.get(id)
    if (!found) throw new RangeError(`No operator ${id} in job ${this.job.name}`)
    return found
  }

  /** Inputs in the order of the arguments. */
  inputs(operator: Operator): readonly Operator[] {
    return (this.into.get(operator.id) ?? []).map(edge => this.operator(edge.from))
  }

  outputs(operator: Operator): readonly Operator[] {
    return (this.outOf.get(operator.id) ?? []).map(edge => this.operator(edge.to))
  }

  /** Every operator that records can have passed before this one, nearest first. */
  upstream(operator: Operator): readonly Operator[] {
    return this.reach(operator, op => this.inputs(op))
  }

  /** Every operator that records can reach after this one, nearest first. */
  downstream(operator: Operator): readonly Operator[] {
    return this.reach(operator, op => this.outputs(op))
  }

  private reach(start: Operator, next: (operator: Operator) => readonly Operator[]): readonly Operator[] {
    const found = new Set<Operator>()
    const waiting = [...next(start)]
    for (let at = 0; at < waiting.length; at++) {
      const operator = waiting[at] as Operator
      if (found.has(operator)) continue
      found.add(operator)
      waiting.push(...next(operator))
    }
    return [...found]
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

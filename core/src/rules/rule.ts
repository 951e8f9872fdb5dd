import type { Job, Operator, Span } from "@streamwright/graph"
import type { Facts } from "../derive/facts.js"
import type { Fix, Related, Safety, Severity, Shows } from "../finding.js"
import type { EngineCheck } from "./engine-checks/index.js"
import type { Group } from "./groups.js"

export interface Rule {
  readonly group: Group
  /** The severity of its findings, unless a finding says otherwise. */
  readonly severity: Severity
  /** The gravest safety of its fixes; absent when it repairs nothing. */
  readonly fix?: Safety
  /** The engines' own checks that it stands for. */
  readonly engine?: readonly EngineCheck[]
  /** Whether only the strict preset asks it, because it guesses or is a matter of taste. */
  readonly isStrict?: boolean
  check(subject: Subject): Iterable<Reported>
}

/** What a rule looks at. */
export interface Subject {
  readonly job: Job
  readonly facts: Facts
}

/** What a rule says about one cause. */
export interface Reported {
  readonly at: Span
  /** What is wrong and why here. */
  readonly message: string
  readonly shows: Shows
  readonly severity?: Severity
  /** Other places that explain it. */
  readonly because?: readonly Related[]
  /** What to do. */
  readonly help?: string
  readonly fixes?: readonly Fix[]
  readonly operator?: Operator
}

/** Declares a rule. Its file's name is its name and its doc comment is its page. */
export function rule(definition: Rule): Rule {
  return definition
}

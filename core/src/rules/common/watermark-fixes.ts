import type { Field, Operator, Watermark } from "@streamwright/graph"
import type { Facts } from "../../derive/facts.js"
import { millisecondFields, timestampFields } from "../../derive/timestamps.js"
import { insertAfter, type Patch, set } from "../../patch.js"
import { isShared } from "./shared.js"
import { listed, namesOf } from "./words.js"

/** A bound to start from; the author knows the real one. */
const placeholder = 5_000

/** Connectors that give every record the time at which it was written. */
const timestamped = new Set(["kafka", "kinesis"])

/** One way of giving watermarks to every source that lacks them. */
export interface WatermarkRepair {
  readonly title: string
  readonly patches: readonly Patch[]
}

/**
 * The ways to give each of these operators a watermark: from a field of its
 * record, one way per plausible field, or from the connector's own time.
 */
export function watermarkRepairs(missing: readonly Operator[], facts: Facts): readonly WatermarkRepair[] {
  const choices = missing.map(operator => candidates(operator, facts))
  if (missing.length === 0 || choices.some(choice => choice.length === 0)) return []
  const [only] = missing
  if (missing.length === 1 && only)
    return (choices[0] ?? []).slice(0, 3).map(field => repair([only], [field]))
  return [
    repair(
      missing,
      choices.map(choice => choice[0] as Candidate),
    ),
  ]
}

type Candidate = Field | "record"

function candidates(operator: Operator, facts: Facts): readonly Candidate[] {
  if (isShared(operator, facts)) return []
  const record = facts.schema.of(operator)
  const fields = millisecondFields(record)
  if (fields.length > 0) return fields
  if (timestampFields(record).length > 0) return []
  return timestamped.has(operator.settings.connector ?? "") ? ["record"] : []
}

function repair(operators: readonly Operator[], from: readonly Candidate[]): WatermarkRepair {
  const patches = operators.map((operator, index) => supply(operator, from[index] as Candidate))
  const fields = from.map(field => (field === "record" ? "the time of the record" : `\`${field.name}\``))
  return {
    title: `watermarks at ${namesOf(operators)} from ${listed([...new Set(fields)])}`,
    patches,
  }
}

function supply(operator: Operator, from: Candidate): Patch {
  const watermark: Watermark = {
    strategy: "bounded",
    bound: placeholder,
    ...(from === "record" ? {} : { timestamp: from.name }),
  }
  const isSlot = operator.settings.watermark !== undefined
  return isSlot ? set(operator, "watermark", watermark) : insertAfter(operator, "watermark", { watermark })
}

import type { Operator } from "@streamwright/graph"
import type { Facts } from "../../derive/facts.js"
import type { Fix } from "../../finding.js"
import { insertBefore, remove } from "../../patch.js"
import { isShared } from "./shared.js"

/** Takes a watermark from where it is to right before an operator, and lays it over a column that is there. */
export function movedBefore(
  operator: Operator,
  supplier: Operator | undefined,
  column: string | undefined,
  facts: Facts,
): readonly Fix[] {
  const watermark = supplier?.settings.watermark
  if (!supplier || !watermark || column === undefined || !isTimestamp(column, operator, facts)) return []
  if (!isAlone(supplier, operator, facts) || [operator, supplier].some(each => isShared(each, facts)))
    return []
  const settings = { watermark: { ...watermark, timestamp: column } }
  return [
    {
      title: `Put the watermark on \`${column}\`, right before the ${operator.settings.window ? "window" : "operator that needs it"}`,
      safety: "changes-results",
      patches: [remove(supplier), insertBefore(operator, "watermark", settings)],
    },
  ]
}

function isTimestamp(column: string, operator: Operator, { flow, schema }: Facts): boolean {
  const [input, other] = flow.inputs(operator)
  const record = input && schema.of(input)
  const type = record?.fields.find(({ name }) => name === column)?.type
  return (
    other === undefined &&
    !column.includes(".") &&
    (type === undefined || /^(timestamp|Date|unknown)$/.test(type))
  )
}

/** Whether nothing but the operator lives by the watermark, and no way branches off between the two. */
function isAlone(supplier: Operator, operator: Operator, { flow, waits }: Facts): boolean {
  const behind = flow.downstream(supplier)
  const between = behind.filter(each => flow.downstream(each).includes(operator))
  const isStraight = [supplier, ...between].every(
    each => flow.outputs(each).length === 1 && flow.inputs(each).length === 1,
  )
  const comesBefore = behind.includes(operator)
  return (
    (isStraight || !comesBefore) && behind.every(other => other === operator || waits.of(other) === undefined)
  )
}

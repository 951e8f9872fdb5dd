import type { Field, RecordType } from "@streamwright/graph"

const timeName =
  /^(ts|time|timestamp|instant|when)$|(At|_at|Timestamp|_timestamp|Ts|_ts)$|^(event|order|record|created|creation|occurred|occurrence|measurement)_?([Tt]ime|[Dd]ate|[Oo]n)$/

/** Times that say when a record was handled or ends, not when it happened. */
const otherTime =
  /^(processed|ingested|received|expires?|valid|deleted|updated|until|deadline|inserted|loaded|scheduled|planned|due|next|last|locked|renews?|birth)/i

/** The fields that say when a record happened, the plainest first. Values are epoch milliseconds, dates or timestamps. */
export function timestampFields(record: RecordType | undefined): readonly Field[] {
  return (record?.fields ?? []).filter(field => isTime(field))
}

function isTime(field: Field): boolean {
  return (
    timeName.test(field.name) &&
    !otherTime.test(field.name) &&
    /^(number|bigint|date|timestamp|string|long|unknown)\b/i.test(field.type)
  )
}

/** The fields that a timestamp can be taken from: epoch milliseconds, and dates, which know theirs. */
export function millisecondFields(record: RecordType | undefined): readonly Field[] {
  return timestampFields(record).filter(
    field => (field.type === "number" || field.type === "Date") && !/sec(ond)?s?$/i.test(field.name),
  )
}

const keyName =
  /(^id$|Id$|_id$|^key$|Key$|_key$|^(user|customer|account|device|sensor|shop|session|card|product|page|host|region)$)/

/** The fields that could be a key, the likeliest first: identifiers and names of things, not amounts or times. */
export function keyFields(record: RecordType | undefined): readonly Field[] {
  const fields = (record?.fields ?? []).filter(
    field => /^(string|number|bigint)\b/.test(field.type) || /^["']/.test(field.type),
  )
  return fields.filter(field => keyName.test(field.name))
}

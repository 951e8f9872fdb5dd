import { parseSqlExpression, selectedText, selection, timeBound } from "@streamwright/graph"
import { expect, test } from "vitest"

function selected(text: string) {
  const { columns, types, from } = selection([selectedText(text)])
  return [columns[0], types?.[columns[0] ?? ""], from?.[columns[0] ?? ""]]
}

const hour = 3_600_000

test.each([
  ["page", "page", undefined, undefined],
  ["view.page", "page", undefined, "view.page"],
  ["record.*", "record.*", undefined, undefined],
  ["CAST(value AS STRING)", "value", "string", undefined],
  ["cast(a.b as decimal(10, 2)) price", "price", "decimal(10, 2)", undefined],
  ["value::timestamp AS `at time`", "at time", "timestamp", undefined],
  ["explode(split(value, ' ')) AS word", "word", undefined, undefined],
  ["from_json(value, 'a INT, b ARRAY<STRING>') AS r", "r", "struct<a:int,b:array<string>>", undefined],
  ["window(at, '5 minutes')", "window", "struct<start:timestamp,end:timestamp>", "at"],
  ["NOT (a BETWEEN 1 AND 2 OR b IN (1, 2) AND c NOT LIKE 'x%') AS ok", "ok", "boolean", undefined],
  ["a IS NOT NULL AND b <=> c AS ok", "ok", "boolean", undefined],
  ["CASE WHEN a > 1 THEN 'it''s' ELSE \"b\" END AS c", "c", undefined, undefined],
  ["interval + 1 -- a column\n AS next", "next", undefined, undefined],
  ["count(DISTINCT user.id) AS users", "users", "bigint", undefined],
  ["transform(tags, tag -> upper(tag)) AS tags", "tags", undefined, undefined],
])("%s is a column", (text, name, type, from) => {
  expect(selected(text)).toEqual([name, type, from])
})

test.each([
  ["a.at >= b.at AND a.at <= b.at + INTERVAL 1 HOUR", hour],
  [
    "a.id = b.id AND a.at BETWEEN b.at - INTERVAL '30' MINUTE AND b.at + INTERVAL '1 hour 30 minutes'",
    1.5 * hour,
  ],
  ["b.at + interval 2 hours > a.at AND a.at - b.at >= -interval 5 minutes", undefined],
  ["b.at + interval 2 hours > a.at AND b.at <= a.at + interval 5 minutes", 2 * hour],
  ["a.at - INTERVAL 1 DAY 1 HOUR <= b.at AND a.at > b.at", 25 * hour],
])("%s bounds two times", (text, within) => {
  expect(timeBound(text)).toBe(within)
})

test.each([
  ["one side is open", "a.at <= b.at + INTERVAL 1 HOUR"],
  ["one of two may hold", "a.at >= b.at OR a.at <= b.at + INTERVAL 1 HOUR"],
  ["numbers are no times", "a.n >= b.n AND a.n <= b.n + 5"],
  ["three columns", "a.at >= b.at AND a.at <= b.at + INTERVAL 1 HOUR + c.delay"],
  ["a number added to a time", "a.at >= b.at AND a.at <= b.at + 3600"],
])("no bound: %s", (_, text) => {
  expect(timeBound(text)).toBeUndefined()
})

test("a condition that cannot be read may bound two times", () => {
  expect(timeBound("a.id = b.id AND a.at >= (")).toEqual({
    unknown: "a.id = b.id AND a.at >= (",
    reason: "goes beyond the SQL that Streamwright reads",
  })
})

test.each([
  ["count(*)", "count(1)"],
  ["sum(amount)", "sum(amount)"],
  ["count(DISTINCT a, b)", "count(DISTINCT a, b)"],
  ["mean(price * 2)", "avg((price * 2))"],
  ["sum(o.amount)", "?"],
  ["percentile_approx(a, 0.5)", "?"],
])("the result of %s is called %s", (text, name) => {
  expect(selected(text)[0]).toBe(name)
})

test("what cannot be read is a gap on its column alone", () => {
  expect(selection([selectedText("shop"), selectedText("extract(hour FROM at) AS hour")])).toEqual({
    columns: ["shop", "hour"],
    computed: ["hour"],
    keeps: false,
    unread: [
      {
        column: "hour",
        unknown: "extract(hour FROM at) AS hour",
        reason: "goes beyond the SQL that Streamwright reads",
      },
    ],
  })
})

test("whatever the text, it is read", () => {
  for (const text of [
    "",
    "(",
    "a b c",
    "'",
    "(".repeat(5_000),
    "1 +".repeat(2_000),
    "a.b.",
    "CAST(x AS",
    "§",
  ]) {
    expect(parseSqlExpression(text).is, text.slice(0, 20)).toBe("unknown")
  }
})

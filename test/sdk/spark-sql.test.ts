import { parseSqlExpression, selection, timeBound } from "@streamwright/graph"
import { expect, test } from "vitest"

function selected(text: string) {
  const { columns, types, from } = selection([{ expression: parseSqlExpression(text), otherwise: text }])
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
  ["window(at, '5 minutes')", "window", "struct<start:timestamp,end:timestamp>", undefined],
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
  expect(timeBound(parseSqlExpression(text))).toBe(within)
})

test.each([
  ["one side is open", "a.at <= b.at + INTERVAL 1 HOUR"],
  ["one of two may hold", "a.at >= b.at OR a.at <= b.at + INTERVAL 1 HOUR"],
  ["numbers are no times", "a.n >= b.n AND a.n <= b.n + 5"],
  ["three columns", "a.at >= b.at AND a.at <= b.at + INTERVAL 1 HOUR + c.delay"],
  ["a number added to a time", "a.at >= b.at AND a.at <= b.at + 3600"],
  ["no expression", "a.at >= ("],
])("no bound: %s", (_, text) => {
  expect(timeBound(parseSqlExpression(text))).toBeUndefined()
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

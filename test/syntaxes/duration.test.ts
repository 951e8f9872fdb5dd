import { describe, expect, it } from "vitest"
import { tokenize } from "./tokenize.js"

const flinkDurations = [
  ['"5 s"', '"<5> [s]"'],
  ["'5 s'", "'<5> [s]'"],
  ['"10min"', '"<10>[min]"'],
  ['"1 day"', '"<1> [day]"'],
  ['" 250 ms "', '" <250> [ms] "'],
  ['"2m"', '"<2>[m]"'],
  ['"3 H"', '"<3> [H]"'],
  ['"100 µs"', '"<100> [µs]"'],
  ['"7 nanoseconds"', '"<7> [nanoseconds]"'],
]

const sparkIntervals = [
  ['"1 minute 30 seconds"', '"<1> [minute] <30> [seconds]"'],
  ["'interval 10 seconds'", "'{interval} <10> [seconds]'"],
  ['"Interval 1 Week  2 Days"', '"{Interval} <1> [Week]  <2> [Days]"'],
  ['"2 months"', '"<2> [months]"'],
  ['".5 seconds"', '"<.5> [seconds]"'],
  ['"1 hour 1.5 seconds"', '"<1> [hour] <1.5> [seconds]"'],
  ['"-1 hour + 30 minutes"', '"<-1> [hour] <+ 30> [minutes]"'],
]

const otherStrings = [
  '"5 apples"',
  '"s"',
  '"10"',
  '""',
  '"every 5 s"',
  '"5 s ago"',
  '"1 min 30 s"',
  '"0.5 s"',
  '"-1 s"',
  '"1.5 hours"',
  '"10sec 5 seconds"',
  '"PT10S"',
  '"interval"',
  '"interval 10s"',
  "\"5 s'",
  "'5 s\"",
  '"\\"5 s"',
  "`5 s`",
  "// '5 s'",
  '/** "5 s" */',
  '/// <reference path="5 s" />',
  "/5 s/",
  "5 + s",
]

const hosts = ["source.ts", "source.tsx", "source.js", "source.js.jsx"]

describe("duration strings", () => {
  it.each(flinkDurations)("Flink's %s has its parts marked", async (code, marked) => {
    expect(await markParts(code)).toBe(marked)
  })

  it.each(sparkIntervals)("Spark's %s has its parts marked", async (code, marked) => {
    expect(await markParts(code)).toBe(marked)
  })

  it.each(otherStrings)("%s is left alone", async code => {
    expect(await markParts(code)).toBe(code)
  })

  it.each(hosts)("are marked in %s", async host => {
    const code = 'stream.window(Tumbling.of("5 s")).allowedLateness("1 min"); retry({ "wait": \'2 h\' })'
    const marked = code.replace("5 s", "<5> [s]").replace("1 min", "<1> [min]").replace("2 h", "<2> [h]")
    expect(await markParts(code, host)).toBe(marked)
  })

  it("are marked in the hole of a template and in embedded SQL", async () => {
    expect(await markParts('`${of("5 s")}`')).toBe('`${of("<5> [s]")}`')
    expect(await markParts("sql`SET 'idle' = '1 min'`")).toBe("sql`SET 'idle' = '<1> [min]'`")
  })

  it("stay strings", async () => {
    const [, number] = await tokenize('"5 s"')
    expect(number?.scopes).toEqual([
      "source.ts",
      "string.quoted.double.ts",
      "constant.numeric.duration.streamwright",
    ])
  })
})

/** Sets numbers in angle brackets, units in square ones, and the word interval in braces. */
async function markParts(code: string, host?: string): Promise<string> {
  const tokens = await tokenize(code, host)
  return tokens.map(({ text, scopes }) => brackets[scopes.at(-1) ?? ""]?.(text) ?? text).join("")
}

const brackets: Record<string, (text: string) => string> = {
  "constant.numeric.duration.streamwright": text => `<${text}>`,
  "keyword.other.unit.duration.streamwright": text => `[${text}]`,
  "keyword.other.interval.duration.streamwright": text => `{${text}}`,
}

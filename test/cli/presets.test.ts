import { presets } from "@streamwright/core"
import { describe, expect, it } from "vitest"
import { folderWith, streamwright } from "./command.js"
import { mistakenJob } from "./jobs.js"

/** One mistake that the engine would refuse, beside one that it would not notice. */
const refusedToo = withFormat(mistakenJob).replace('"10 s"', '"10 s 500 ms"')

/** The strict rules ask for the format of a topic. */
function withFormat(job: string): string {
  return job
    .replace("  KafkaSource,", "  JsonDeserializationSchema,\n  KafkaSource,")
    .replace('.setTopics("orders")', "$&.setValueOnlyDeserializer(new JsonDeserializationSchema<Order>())")
}

/** The rules that speak of the file, in order. */
async function reported(configuration: object, words: readonly string[] = []): Promise<readonly string[]> {
  const folder = await folderWith({
    "streamwright.json": JSON.stringify(configuration),
    "jobs/revenue.ts": refusedToo,
  })
  const { output } = await streamwright(folder, ["check", "--format", "json", ...words])
  const { findings } = JSON.parse(output) as { findings: { rule: string }[] }
  return findings.map(({ rule }) => rule).toSorted()
}

const both = ["processing-time-window", "refused-duration"]

describe("presets", () => {
  it("that report most report what goes wrong silently", async () => {
    expect(await reported({})).toEqual(both)
    expect(await reported({ preset: "recommended" })).toEqual(both)
    expect(await reported({ preset: "strict" })).toEqual(expect.arrayContaining(both))
  })

  it("keep to what the engine refuses", async () => {
    expect(await reported({ preset: "engine-errors-only" })).toEqual(["refused-duration"])
  })

  it("stand behind what is said of single rules, wherever that is said", async () => {
    const rules = { "processing-time-window": "info", "refused-duration": "off" }
    expect(await reported({ preset: "engine-errors-only", rules })).toEqual(["processing-time-window"])
    const overrides = [{ files: "jobs/**", preset: "engine-errors-only" }]
    expect(await reported({ rules, overrides })).toEqual(["processing-time-window"])
  })

  it("hold for the files of an override", async () => {
    const overrides = [{ files: "jobs/**", preset: "engine-errors-only" }]
    expect(await reported({ preset: "strict", overrides })).toEqual(["refused-duration"])
  })

  it("on the command line stand before those of the file", async () => {
    const configuration = { preset: "engine-errors-only", overrides: [{ files: "**", preset: "strict" }] }
    expect(await reported(configuration, ["--preset", "recommended"])).toEqual(both)
    expect(await reported({}, ["--preset", "engine-errors-only"])).toEqual(["refused-duration"])
  })

  it.each(Object.keys(presets))("are known on the command line: %s", async preset => {
    const { errors } = await streamwright(await folderWith({}), ["check", "--preset", preset])
    expect(errors).toBe("")
  })
})

describe("an ignore for a rule", () => {
  const ignored = withFormat(mistakenJob).replace(
    "    .window(",
    "    // streamwright-ignore processing-time-window: an alarm of our own machines\n    .window(",
  )

  it.each([{ rules: { "processing-time-window": "off" } }, { preset: "engine-errors-only" }])(
    "that %j does not ask is not called unused",
    async configuration => {
      const folder = await folderWith({
        "streamwright.json": JSON.stringify({ ...configuration }),
        "revenue.ts": ignored,
      })
      expect((await streamwright(folder, ["check"])).output).toBe("No problems found in 1 job\n")
    },
  )
})

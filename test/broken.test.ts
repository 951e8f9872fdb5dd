import { analyze, analyzeFile } from "@streamwright/core"
import { describe, expect, it } from "vitest"
import { everyText, survives } from "./harness/mutants.js"
import { pathOf, projectOf } from "./harness/project.js"
import { sampleFiles } from "./harness/samples.js"

const texts = everyText()
const variantsOfEach = Math.ceil(5_000 / texts.size)
/** `SEED=7 npx vitest run test/broken.test.ts` damages the texts in another way. */
const seed = Number(process.env.SEED ?? 1)

describe(`damaged in ${variantsOfEach} ways with seed ${seed}, every part is answered, and then as before:`, () => {
  it.each([...texts.keys()])("%s", name => {
    expect(survives(texts, name, variantsOfEach, seed + name.length)).toEqual([])
  })
})

describe("a file that cannot be read costs the findings of no other", () => {
  const mistaken = sampleFiles().get("live-dashboard.mistaken.ts") as string
  const shared = [...sampleFiles()].filter(([name]) => name.startsWith("shared/"))
  const jobImport = 'import { SparkSession } from "streamwright/spark"\n'
  const tooLarge = jobImport + "// five million characters\n".repeat(185_000)
  const tooDeep = `${jobImport}const deep = ${"(".repeat(50_000)}1${")".repeat(50_000)}\n`

  it.each([
    ["empty", "", []],
    ["only an import", jobImport, []],
    ["no TypeScript", `${jobImport}\u0000\u0001 <<<<<<< }}} "`, [expect.stringContaining("does not parse")]],
    ["too large", tooLarge, ["the file has more than 1 million characters and is not read"]],
    ["nested too deep", tooDeep, [expect.stringContaining("nests too deep")]],
  ])("%s", (_, text, reasons) => {
    const project = projectOf(new Map([...shared, ["bad.ts", text], ["good.ts", mistaken]]))
    const [bad, good] = ["bad.ts", "good.ts"].map(name => analyzeFile(project, pathOf(name)))
    expect(bad?.gaps.map(({ reason }) => reason)).toEqual(reasons)
    expect(good?.findings.map(({ rule }) => rule)).toEqual(["micro-batch-exceeds-slo"])
  })

  it("not there", () => {
    const project = projectOf(new Map([...shared, ["good.ts", mistaken]]))
    expect(analyzeFile(project, pathOf("gone.ts"))).toMatchObject({ jobs: [], findings: [], gaps: [] })
    expect(analyze(project).flatMap(({ findings }) => findings)).toHaveLength(1)
  })
})

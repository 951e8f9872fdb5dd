import { analyze, analyzeFile, applyEdits, createProject, fixEdits, summarize } from "@streamwright/core"
import { describe, expect, it } from "vitest"
import { withTokensRemoved } from "./harness/damage.js"
import { pathOf, projectOf } from "./harness/project.js"
import { randomNumbers } from "./harness/random.js"
import { sampleFiles } from "./harness/samples.js"

const variantsOfEach = 40

describe("with tokens removed, the analysis answers and then finds what it found before:", () => {
  const texts = new Map([...sampleFiles()].map(([name, text]) => [pathOf(name), text]))
  const project = createProject({
    root: pathOf("."),
    files: () => texts.keys(),
    read: path => texts.get(path),
  })

  it.each([...texts.keys()])("%s", path => {
    const original = texts.get(path) as string
    const random = randomNumbers(original.length)
    const before = analyzeFile(project, path)
    const change = (text: string) => {
      texts.set(path, text)
      project.changed(path)
      return analyzeFile(project, path)
    }
    for (let variant = 0; variant < variantsOfEach; variant++) {
      const text = withTokensRemoved(original, random() ** 2 / 2, random)
      const { jobs, findings, gaps } = change(text)
      expect(gaps.map(({ reason }) => reason).join("\n"), text).not.toContain("error in Streamwright")
      for (const finding of findings)
        for (const fix of finding.fixes) {
          const edits = fixEdits(project, finding, fix)?.filter(({ file }) => file === path) ?? []
          expect(typeof applyEdits(text, edits)).toBe("string")
        }
      for (const job of jobs) expect(summarize(job)).toContain("problem")
    }
    expect(JSON.stringify(change(original).findings)).toBe(JSON.stringify(before.findings))
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

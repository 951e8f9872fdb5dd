import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { runEditorTests } from "../test/editor/run.js"

interface Totals {
  readonly passed: number
  readonly failed: number
}

/** What Vitest's JSON reporter writes, as far as it is counted here. */
interface VitestResults {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

const root = fileURLToPath(new URL("..", import.meta.url))

/** All of continuous integration, in the order in which one part needs the other. */
const parts: readonly (readonly [string, () => Promise<Totals>])[] = [
  ["Types", () => succeeds("tsc", ["-b"])],
  ["Lint", () => succeeds("biome", ["ci", "--error-on-warnings"])],
  ["Bundles", () => succeeds("tsx", ["scripts/bundle.ts"])],
  ["Tests", runUnitTests],
  ["Real editor", runEditorTests],
]

await runAll()

/** Runs every part, whatever became of those before, and ends with the sum as the last line. */
async function runAll(): Promise<void> {
  const totals: Totals[] = []
  for (const [title, run] of parts) {
    console.log(`\n=== ${title} ===\n`)
    totals.push(await run().then(mustCount, explain))
  }
  const passed = totals.reduce((sum, part) => sum + part.passed, 0)
  const failed = totals.reduce((sum, part) => sum + part.failed, 0)
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`, () => process.exit(failed === 0 ? 0 : 1))
}

/** A part in which nothing ran has not shown that anything works. */
function mustCount(totals: Totals): Totals {
  if (totals.passed + totals.failed > 0) return totals
  console.error("No test ran.")
  return { passed: 0, failed: 1 }
}

function explain(error: unknown): Totals {
  console.error(error)
  return { passed: 0, failed: 1 }
}

async function succeeds(tool: string, words: readonly string[]): Promise<Totals> {
  const isFine = (await exitCode(tool, words)) === 0
  console.log(`${isFine ? "passed" : "FAILED"}: ${tool} ${words.join(" ")}`)
  return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 }
}

async function runUnitTests(): Promise<Totals> {
  const folder = await mkdtemp(join(tmpdir(), "streamwright-tests-"))
  const file = join(folder, "results.json")
  try {
    const code = await exitCode("vitest", [
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ])
    const results: VitestResults = JSON.parse(await readFile(file, "utf8"))
    const failed = failures(results)
    return { passed: results.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Failed tests, tests left out, and files that could not even be loaded. */
function failures(results: VitestResults): number {
  const broken = results.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  )
  return results.numFailedTests + results.numPendingTests + results.numTodoTests + broken.length
}

/** Runs a tool of the workspace in the root, its output shown as it comes. */
function exitCode(tool: string, words: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const command = join(root, "node_modules", ".bin", tool)
    const child = spawn(command, words, { cwd: root, stdio: "inherit", shell: process.platform === "win32" })
    child.once("error", reject)
    child.once("exit", resolve)
  })
}

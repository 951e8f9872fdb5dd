import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { ensureChromium, ensureServer } from "../../scripts/editor/parts.js"
import { browserHost, desktopHost, runInside } from "./inside.js"
import { printResult, runTestFiles, type TestResult } from "./results.js"

export interface Totals {
  passed: number
  failed: number
}

type Record = (result: TestResult) => void

/** Tests the extension in a VS Code in the browser: from inside the extension host, then as a person uses it. */
export function runEditorTests(): Promise<Totals> {
  return recordAll(async record => {
    await ensureServer()
    await ensureChromium()
    for (const result of await runInside(browserHost)) record(result)
    await runTestFiles(await personTests(), record)
  })
}

/** The tests from inside the extension host, in a VS Code for the desktop. */
export function runDesktopTests(): Promise<Totals> {
  return recordAll(async record => {
    for (const result of await runInside(desktopHost)) record(result)
  })
}

/** Prints and counts the results. What keeps the tests from running is a failed result, too. */
async function recordAll(run: (record: Record) => Promise<void>): Promise<Totals> {
  // Ending by a signal is no exit in the eyes of those who clean up on exit, so it is made one.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1))
  const totals = { passed: 0, failed: 0 }
  const record = (result: TestResult) => {
    totals[result.error === undefined ? "passed" : "failed"]++
    printResult(result)
  }
  await run(record).catch(error => record({ title: "The editor runs", error: error.message }))
  return totals
}

async function personTests(): Promise<string[]> {
  const folder = fileURLToPath(new URL("person", import.meta.url))
  const files = await readdir(folder)
  return files.filter(file => file.endsWith(".test.ts")).map(file => join(folder, file))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await (process.argv.includes("--electron")
    ? runDesktopTests()
    : runEditorTests())
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}

import { appendFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { runTestFiles, type TestResult } from "../results.js"

/** Called by VS Code inside the extension host, in the browser and on the desktop alike. */
export async function run(): Promise<void> {
  const files = readdirSync(__dirname).filter(file => file.endsWith(".test.cjs"))
  try {
    await runTestFiles(
      files.map(file => join(__dirname, file)),
      report,
    )
  } catch (error) {
    report({ title: "The suite inside the editor loads", error: String(error) })
  }
}

function report(result: TestResult): void {
  appendFileSync(process.env.STREAMWRIGHT_TEST_RESULTS as string, `${JSON.stringify(result)}\n`)
}

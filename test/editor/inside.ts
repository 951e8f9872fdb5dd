import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runTests } from "@vscode/test-electron"
import type { Page } from "playwright-core"
import { root } from "../../scripts/editor/parts.js"
import { copySamples, openInBrowser } from "./browser.js"
import { buildSuite } from "./build.js"
import type { TestResult } from "./results.js"

/** Runs the suite inside the extension host of some VS Code and returns when it has ended. */
export type Host = (suite: string, environment: Record<string, string>) => Promise<unknown>

/** Runs the suite of `suite/`, which reports each result as a line of a file. */
export async function runInside(host: Host): Promise<TestResult[]> {
  const folder = await mkdtemp(join(tmpdir(), "streamwright-results-"))
  const file = join(folder, "results.jsonl")
  try {
    await host(await buildSuite(), { STREAMWRIGHT_TEST_RESULTS: file })
    const lines = (await readFile(file, "utf8")).trim().split("\n")
    return lines.map(line => JSON.parse(line))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A workbench in a browser: needs nothing but what npm and the system's packages have. */
export const browserHost: Host = async (tests, environment) => {
  let ended = () => {}
  const end = new Promise<void>(resolve => {
    ended = resolve
  })
  // VS Code calls this function of the page when the suite has ended.
  const prepare = (page: Page) => page.exposeFunction("codeAutomationExit", ended)
  const workbench = await openInBrowser({ tests, environment, prepare })
  await end
  await workbench.close()
}

/** A VS Code for the desktop, which is downloaded on first use. */
export const desktopHost: Host = async (extensionTestsPath, extensionTestsEnv) => {
  const home = await mkdtemp(join(tmpdir(), "streamwright-editor-"))
  const folder = await copySamples(home)
  const launchArgs = [folder, "--disable-extensions", "--user-data-dir", join(home, "profile")]
  await runTests({ extensionDevelopmentPath: root, extensionTestsPath, extensionTestsEnv, launchArgs })
  await rm(home, { recursive: true })
}

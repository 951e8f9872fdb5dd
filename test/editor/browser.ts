import { cp, mkdtemp, rm, symlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type Page } from "playwright-core"
import { ensureChromium, root } from "../../scripts/editor/parts.js"
import { startWorkbench } from "../../scripts/editor/workbench.js"

export interface BrowserWorkbench {
  page: Page
  /** The folder that the workbench has opened: a copy of the samples. */
  folder: string
  close(): Promise<void>
}

export interface BrowserOptions {
  /** See `WorkbenchOptions.tests`. */
  tests?: string
  environment?: Record<string, string>
  settings?: Record<string, unknown>
  /** Called with the page before the workbench is loaded into it. */
  prepare?(page: Page): Promise<unknown>
}

/** Opens a workbench on a copy of the samples in a Chromium that nobody sees. */
export async function openInBrowser(options: BrowserOptions): Promise<BrowserWorkbench> {
  const home = await mkdtemp(join(tmpdir(), "streamwright-editor-"))
  const closers: Array<() => Promise<void>> = [() => rm(home, { recursive: true, force: true })]
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  try {
    const folder = await copySamples(home)
    const workbench = await startWorkbench({
      ...options,
      folder,
      extension: root,
      profileFolder: join(home, "profile"),
    })
    closers.push(workbench.close)
    const browser = await launch()
    closers.push(() => browser.close())
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.setDefaultTimeout(120_000)
    await options.prepare?.(page)
    await page.goto(workbench.url)
    return { page, folder, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Copies the samples into a folder, because the tests edit them, and puts beside them what they lead to. */
export async function copySamples(home: string): Promise<string> {
  const folder = join(home, "samples")
  await cp(join(root, "samples"), folder, { recursive: true })
  for (const name of ["graph", "node_modules", "sdk", "tsconfig.base.json"])
    await symlink(join(root, name), join(home, name))
  return folder
}

async function launch() {
  const quiet = [
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ]
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", ...quiet],
  })
}

import { execFile } from "node:child_process"
import { accessSync, constants, existsSync } from "node:fs"
import { copyFile, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { delimiter, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { chromium } from "playwright-core"

/** The repository's root, where the extension's manifest is. */
export const root = resolve(fileURLToPath(new URL("../..", import.meta.url)))

/** Everything the editor needs and writes; ignored by git. */
export const editorFolder = join(root, ".editor")

// 4.100.3 carries VS Code 1.100 and is the last line that runs on Node 20.
const codeServer = "code-server@4.100.3"
const ripgrep = "@vscode/ripgrep@1.18.0"

/**
 * The entry script of the VS Code server, fetched from npm on first use.
 *
 * @throws Error of one line that says what is missing and how to get it.
 */
export async function ensureServer(): Promise<string> {
  const folder = join(editorFolder, codeServer)
  const unfinished = `${folder}.unfinished`
  try {
    // The folder gets its name when it is complete, so an install that was cut off is never mistaken for one.
    if (!existsSync(folder)) {
      await installServer(unfinished)
      await rename(unfinished, folder)
    }
  } catch (cause) {
    throw missing("The VS Code server", "check that `npm install` reaches its registry, and try again", cause)
  }
  return join(serverHome(folder), "out", "server-main.js")
}

/**
 * The path of a Chromium that Playwright can drive, installed on first use where Debian's packages may be.
 *
 * @throws Error of one line that says what is missing and how to get it.
 */
export async function ensureChromium(): Promise<string> {
  const advice = "put one on the PATH, or run `npx playwright-core install chromium`"
  try {
    if (!findChromium() && findProgram("apt-get") && process.getuid?.() === 0) await installChromium()
  } catch (cause) {
    throw missing("Chromium", advice, cause)
  }
  const path = findChromium()
  if (!path) throw missing("Chromium", advice)
  return path
}

/** The path of a program on the PATH, or undefined. */
export function findProgram(name: string): string | undefined {
  const file = process.platform === "win32" ? `${name}.cmd` : name
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map(folder => join(folder, file))
    .find(isExecutable)
}

function findChromium(): string | undefined {
  const onPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map(findProgram)
  return [...onPath, chromium.executablePath()].find(path => path && isExecutable(path))
}

async function installChromium(): Promise<void> {
  console.log("Installing Chromium with apt-get …")
  await run("apt-get", ["update"])
  await run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"])
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function installServer(folder: string): Promise<void> {
  console.log(`Fetching the VS Code server into .editor/ (${codeServer}, once) …`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true }))
  await npmInstall(folder, codeServer, ripgrep)

  const server = serverHome(folder)
  console.log("Fetching what the VS Code server needs …")
  await npmInstall(server, "--omit=dev")
  // Extensions and the server itself look for their modules under the name that the desktop build packs them in.
  await symlink("node_modules", join(server, "node_modules.asar"), "junction")

  console.log("Fetching what its built-in extensions need …")
  await npmInstall(join(server, "extensions"), "--omit=dev")
  await addRipgrep(folder)
}

function serverHome(folder: string): string {
  return join(folder, "node_modules", "code-server", "lib", "vscode")
}

/** The server's own ripgrep comes by an install script from GitHub; this one is a plain npm package. */
async function addRipgrep(folder: string): Promise<void> {
  const program = process.platform === "win32" ? "rg.exe" : "rg"
  const installed = createRequire(join(folder, "package.json"))
  const source = installed.resolve(`@vscode/ripgrep-${process.platform}-${process.arch}/bin/${program}`)
  const target = join(serverHome(folder), "node_modules", "@vscode", "ripgrep", "bin")
  await mkdir(target, { recursive: true })
  await copyFile(source, join(target, program))
}

// Without scripts, because code-server's own wants a compiler and builds nothing that is needed here.
function npmInstall(folder: string, ...what: string[]): Promise<void> {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"]
  return run("npm", ["install", "--prefix", folder, "--ignore-scripts", ...quiet, ...what], folder)
}

async function run(program: string, words: string[], cwd?: string): Promise<void> {
  const shell = process.platform === "win32"
  try {
    await promisify(execFile)(program, words, { cwd, shell, maxBuffer: 64 * 1024 * 1024 })
  } catch (error) {
    const lines = (error as { stderr?: string }).stderr?.split("\n") ?? []
    const reason = lines.find(line => /error|^E:/i.test(line)) ?? String(error)
    throw new Error(`\`${program} ${words[0]}\` failed: ${reason}`)
  }
}

function missing(part: string, advice: string, cause?: unknown): Error {
  const reason = cause instanceof Error ? ` (${cause.message})` : ""
  return new Error(`${part} is missing${reason}: ${advice}.`)
}

import { type ChildProcessByStdio, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Readable } from "node:stream"
import { ensureServer } from "./parts.js"

export interface WorkbenchOptions {
  /** The folder that the workbench opens. */
  folder: string
  /** The root of the extension under development. */
  extension: string
  /** A module that exports `run(): Promise<void>`; it runs inside the extension host when the page is loaded. */
  tests?: string
  /** Where the editor keeps its settings and its state. */
  profileFolder: string
  /** The user's settings in a new profile; a profile that has settings keeps its own. */
  settings?: Record<string, unknown>
  /** Added to the environment of the extension host. */
  environment?: Record<string, string>
}

export interface Workbench {
  /** The page to open in a browser. */
  url: string
  /** Ends the server and everything that it started. */
  close(): Promise<void>
}

/**
 * No questions, no pages before the user's own file, nothing saved unasked as the browser would, and no complaint when
 * the network is away, where the schema of `tsconfig.json` is. The folder stays untrusted, the mode that must work anyway.
 */
const quietSettings = {
  "files.autoSave": "off",
  "json.schemas": [
    { fileMatch: ["tsconfig.json"], url: "https://json.schemastore.org/tsconfig", schema: {} },
  ],
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "never",
  "telemetry.telemetryLevel": "off",
  "workbench.startupEditor": "none",
}

type ServerProcess = ChildProcessByStdio<null, Readable, Readable>

/**
 * Starts a VS Code server on a free port of this machine only, and gives the page of its workbench.
 * The server ends with `close()`, or when this process exits.
 *
 * @throws Error of one line when the server is missing or does not start.
 */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const script = await ensureServer()
  await prepareProfile(options)
  const server = spawn(process.execPath, [script, ...serverArguments(options.profileFolder)], {
    // A group of its own, so that extension hosts and language servers can be ended with it.
    detached: true,
    env: { ...process.env, ...options.environment },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const stopWatching = endWithThisProcess(server)
  const port = await listeningPort(server)
  return {
    url: workbenchUrl(port, options),
    async close() {
      stopWatching()
      await end(server)
    },
  }
}

async function prepareProfile({ profileFolder, settings }: WorkbenchOptions): Promise<void> {
  const user = join(profileFolder, "data", "User")
  await mkdir(user, { recursive: true })
  const file = join(user, "settings.json")
  if (!existsSync(file)) await writeFile(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2))
}

function serverArguments(profileFolder: string): string[] {
  return [
    ...["--host", "127.0.0.1", "--port", "0", "--without-connection-token", "--accept-server-license-terms"],
    ...["--server-data-dir", profileFolder, "--extensions-dir", extensionsFolder(profileFolder)],
  ]
}

function extensionsFolder(profileFolder: string): string {
  return join(profileFolder, "extensions")
}

/** Waits until the server takes connections; the port is the one that it says it listens on. */
async function listeningPort(server: ServerProcess): Promise<number> {
  const said: string[] = []
  const failed = new Promise<never>((_, reject) => {
    server.once("error", reject)
    server.once("exit", () => reject(new Error(`The VS Code server did not start: ${said.join(" ")}`)))
  })
  const listening = new Promise<number>(resolve => {
    let port = 0
    // Read to the end, because a server whose output nobody takes would stop at a full pipe.
    createInterface(server.stdout).on("line", line => {
      port ||= Number(/^Extension host agent listening on (\d+)/.exec(line)?.[1] ?? 0)
      if (line.includes("Extension host agent started")) resolve(port)
    })
  })
  createInterface(server.stderr).on("line", line => said.push(line.trim()))
  return Promise.race([listening, failed])
}

function workbenchUrl(port: number, { folder, extension, tests }: WorkbenchOptions): string {
  const authority = `127.0.0.1:${port}`
  const payload = [
    // VS Code would take its theme from below the extension's own URI, if it found one there: the server's, which is in
    // `.editor/`. So the URI has a name for this machine that no other has; only its path is ever used.
    ["extensionDevelopmentPath", `vscode-remote://extension${extension}`],
    ["skipWelcome", "true"],
  ]
  if (tests) payload.push(["extensionTestsPath", `vscode-remote://${authority}${tests}`])
  return `http://${authority}/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) })}`
}

function endWithThisProcess(server: ServerProcess): () => void {
  const endGroup = () => signalGroup(server, "SIGKILL")
  process.once("exit", endGroup)
  return () => process.off("exit", endGroup)
}

async function end(server: ServerProcess): Promise<void> {
  signalGroup(server, "SIGTERM")
  if (server.exitCode === null && server.signalCode === null) await once(server, "exit")
  // What the server started may outlive it.
  signalGroup(server, "SIGKILL")
}

function signalGroup(server: ServerProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-(server.pid as number), signal)
  } catch {
    // The whole group has ended already.
  }
}

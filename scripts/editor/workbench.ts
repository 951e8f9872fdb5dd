import { type ChildProcessByStdio, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdir } from "node:fs/promises"
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
  /** Added to the environment of the extension host. */
  environment?: Record<string, string>
}

export interface Workbench {
  /** The page to open in a browser. */
  url: string
  /** Ends the server and everything that it started. */
  close(): Promise<void>
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
  const extensions = join(options.profileFolder, "extensions")
  await mkdir(extensions, { recursive: true })
  const server = spawn(process.execPath, [script, ...serverArguments(options.profileFolder, extensions)], {
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

function serverArguments(profileFolder: string, extensions: string): string[] {
  return [
    ...["--host", "127.0.0.1", "--port", "0", "--without-connection-token", "--accept-server-license-terms"],
    ...["--server-data-dir", profileFolder, "--extensions-dir", extensions],
  ]
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
  const remote = (path: string) => `vscode-remote://${authority}${path}`
  const payload = [["extensionDevelopmentPath", remote(extension)], ["skipWelcome", "true"]]
  if (tests) payload.push(["extensionTestsPath", remote(tests)])
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

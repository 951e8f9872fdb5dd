import { spawn } from "node:child_process"
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { onTestFinished } from "vitest"

export const launcher = fileURLToPath(new URL("../../cli/bin/streamwright.cjs", import.meta.url))

/** What a run of the command line wrote and how it ended. */
export interface Run {
  readonly output: string
  readonly errors: string
  readonly exitCode: number | null
}

/** Makes a folder with these files, which is gone when the test ends. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "streamwright-cli-")))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

/** Runs `streamwright` in a folder, its output going to a pipe. */
export function streamwright(
  folder: string,
  words: readonly string[],
  { environment = {}, program = launcher }: { environment?: Record<string, string>; program?: string } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], {
      cwd: folder,
      env: { ...process.env, ...environment },
    })
    let output = ""
    let errors = ""
    child.stdout.setEncoding("utf8").on("data", text => {
      output += text
    })
    child.stderr.setEncoding("utf8").on("data", text => {
      errors += text
    })
    child.once("error", reject)
    child.once("close", exitCode => resolve({ output, errors, exitCode }))
  })
}

import { mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import type { Job } from "@streamwright/graph"
import { build, type Plugin } from "esbuild"
import { recordJobs } from "streamwright"
import type { Files } from "./project.js"

/** Where jobs are written to be run; Git ignores it. */
export const stage = fileURLToPath(new URL("../../dist/agreement/", import.meta.url))

/** Writes a project into a folder of the stage, with its packages where an installation would link them. */
export function staged(folder: string, files: Files): string {
  const root = join(stage, folder)
  for (const [name, text] of files) {
    const path = join(root, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    if (!name.endsWith("/package.json")) continue
    const link = join(root, "node_modules", JSON.parse(text).name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(dirname(path), link)
  }
  return root
}

/**
 * The jobs that files of the stage define when they are run, in this order.
 * Packages, path aliases and modules in the older style are for a bundler to
 * resolve, as they are where such jobs are deployed.
 */
export async function recordedIn(
  root: string,
  files: Files,
  entries: readonly string[],
): Promise<readonly Job[]> {
  const isBundled = [...files.keys()].some(name => /\.c[jt]s$|\/package\.json$/.test(name))
  const modules = isBundled
    ? await Promise.all(entries.map(entry => bundled(root, entry)))
    : entries.map(entry => join(root, entry))
  return recordJobs(async () => {
    for (const module of modules) await import(pathToFileURL(module).href)
  })
}

async function bundled(root: string, entry: string): Promise<string> {
  const outfile = join(root, "bundled", `${entry}.mjs`)
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    plugins: [outside],
  })
  return outfile
}

/** The SDK stays outside, so that it is the one that records; `require` of it is an import in disguise. */
const outside: Plugin = {
  name: "sdk-outside",
  setup(bundler) {
    bundler.onResolve({ filter: /^streamwright(\/|$)/ }, ({ path, kind }) =>
      kind === "require-call" ? { path, namespace: "sdk" } : { path, external: true },
    )
    bundler.onLoad({ filter: /.*/, namespace: "sdk" }, ({ path }) => ({
      contents: `export * from ${JSON.stringify(path)}`,
    }))
  },
}

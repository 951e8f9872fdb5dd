import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { build } from "esbuild"
import { root } from "../../scripts/editor/parts.js"

/** Bundles the suite that runs inside the extension host, and returns the module whose `run()` runs it. */
export async function buildSuite(): Promise<string> {
  const source = join(root, "test", "editor", "suite")
  const output = join(root, "dist", "test")
  await build({
    entryPoints: (await readdir(source)).map(file => join(source, file)),
    outdir: output,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode", "mocha"],
  })
  return join(output, "index.cjs")
}

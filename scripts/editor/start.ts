import { spawn } from "node:child_process"
import { join } from "node:path"
import { editorFolder, findProgram, root } from "./parts.js"
import { startWorkbench } from "./workbench.js"

const samples = join(root, "samples")

start().catch(error => {
  console.error(error.message)
  process.exit(1)
})

/** Opens VS Code on the samples with the extension as it was built: the user's own, or else one in the browser. */
async function start(): Promise<void> {
  const code = findProgram("code")
  if (code) startDesktop(code)
  else await startInBrowser()
}

function startDesktop(code: string): void {
  console.log("Opening your VS Code on the samples, with Streamwright loaded in that window only.")
  const editor = spawn(code, [`--extensionDevelopmentPath=${root}`, samples], {
    shell: process.platform === "win32",
    stdio: "inherit",
  })
  editor.once("exit", status => process.exit(status ?? 1))
}

async function startInBrowser(): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(0))
  const { url } = await startWorkbench({
    folder: samples,
    extension: root,
    profileFolder: join(editorFolder, "profile"),
  })
  console.log(`
VS Code is ready, with Streamwright loaded on the samples. Open it in your browser:

  ${url}

Open any sample: hover a squiggle for the reason, press Ctrl+. for the repair, and run
“Streamwright: Show Dataflow” from the command palette (F1) for the picture. Stop with Ctrl+C here.
`)
}

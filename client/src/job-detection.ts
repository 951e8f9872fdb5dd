import { Disposable, languages, type TextDocument, type Uri, workspace } from "vscode"

/** The languages a job may be written in. */
export const jobLanguages = ["typescript", "typescriptreact", "javascript", "javascriptreact"]

const sources = "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"
const packages = "**/node_modules/**"
/** Beyond so many files only what is opened or changed is looked at. */
const mostFiles = 5000
const readTogether = 32

/** Whether a text imports a job SDK. A text search, because it runs over files that may be no jobs at all. */
export function importsJobSdk(text: string): boolean {
  return /\b(?:from|import|require\s*\()\s*["']streamwright(?:\/[\w./-]*)?["']/.test(text)
}

export function isJob(document: TextDocument): boolean {
  return languages.match(jobLanguages, document) > 0 && importsJobSdk(document.getText())
}

/** Calls back once, when a text of the workspace is found to import a job SDK, be it now or by a later edit. */
export function onFirstJob(found: () => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(sources)
  const look = (document: TextDocument) => isJob(document) && finish()
  const read = async (uri: Uri) => (await isJobFile(uri)) && finish()
  const watching = Disposable.from(
    watcher,
    watcher.onDidCreate(read),
    watcher.onDidChange(read),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(event => look(event.document)),
  )
  let isFinished = false
  const finish = () => {
    if (isFinished) return
    isFinished = true
    watching.dispose()
    found()
  }
  if (workspace.textDocuments.some(isJob)) finish()
  else void workspaceHasJob(() => isFinished).then(hasJob => hasJob && finish())
  return new Disposable(() => {
    isFinished = true
    watching.dispose()
  })
}

async function workspaceHasJob(isFinished: () => boolean): Promise<boolean> {
  const files = await workspace.findFiles(sources, packages, mostFiles)
  for (let start = 0; start < files.length && !isFinished(); start += readTogether) {
    const answers = await Promise.all(files.slice(start, start + readTogether).map(isJobFile))
    if (answers.includes(true)) return true
  }
  return false
}

async function isJobFile(uri: Uri): Promise<boolean> {
  try {
    return importsJobSdk(new TextDecoder().decode(await workspace.fs.readFile(uri)))
  } catch {
    // It went away in between, or may not be read.
    return false
  }
}

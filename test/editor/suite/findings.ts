import {
  commands,
  type Diagnostic,
  type Event,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode"

/** Opens a sample in an editor. */
export async function openSample(name: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? []
  if (!folder) throw new Error("No folder is open.")
  const { document } = await window.showTextDocument(Uri.joinPath(folder.uri, name))
  return document
}

/** Takes back every edit and closes every editor. */
export async function revertAll(): Promise<void> {
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await window.showTextDocument(document)
    await commands.executeCommand("workbench.action.files.revert")
  }
  await commands.executeCommand("workbench.action.closeAllEditors")
}

/** What Streamwright reports in a document under a rule's name. */
export function findings(document: TextDocument, rule: string): Diagnostic[] {
  const isOfRule = ({ source, code }: Diagnostic) =>
    source === "streamwright" && (typeof code === "object" ? code.value : code) === rule
  return languages.getDiagnostics(document.uri).filter(isOfRule)
}

/** Waits for a rule's finding. */
export function found(document: TextDocument, rule: string): Promise<Diagnostic> {
  return eventually(languages.onDidChangeDiagnostics, () => findings(document, rule)[0])
}

/** Waits until a rule has nothing to report. */
export function gone(document: TextDocument, rule: string): Promise<true> {
  return eventually(
    languages.onDidChangeDiagnostics,
    () => findings(document, rule).length === 0 || undefined,
  )
}

/** Asks now and after each event, and resolves with the first answer that is not undefined. */
export function eventually<T>(event: Event<unknown>, ask: () => T | undefined): Promise<T> {
  return new Promise(resolve => {
    const attempt = () => {
      const answer = ask()
      if (answer === undefined) return
      listening.dispose()
      resolve(answer)
    }
    const listening = event(attempt)
    attempt()
  })
}

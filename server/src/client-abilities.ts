import type { InitializationOptions } from "@streamwright/protocol"
import type { ClientCapabilities, InitializeParams } from "vscode-languageserver"

/** What the client has said it can do, as far as an answer depends on it. */
export interface ClientAbilities {
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly refreshesCodeLenses: boolean
  readonly watchesFiles: boolean
  readonly tellsFolderChanges: boolean
  /** Asks for the edit of a code action when the user picks it. */
  readonly resolvesEdits: boolean
  readonly takesVersionedEdits: boolean
  readonly takesAnnotatedEdits: boolean
  readonly takesSnippetEdits: boolean
  readonly rendersMarkdown: boolean
  /** The client's command that shows a dataflow. */
  readonly showDataflowCommand?: string
}

export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { workspace, textDocument }: ClientCapabilities = capabilities
  const options: InitializationOptions | undefined = initializationOptions
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsFolderChanges: workspace?.workspaceFolders === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    takesAnnotatedEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    takesSnippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    rendersMarkdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    showDataflowCommand: options?.showDataflowCommand,
  }
}

import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver"
import type { ClientAbilities } from "./client-abilities.js"
import { fixAllKind } from "./features/fix-all.js"

/** What the server offers to a client. */
export function capabilitiesFor(client: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: true },
    codeLensProvider: {},
    hoverProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: "streamwright",
        interFileDependencies: true,
        workspaceDiagnostics: true,
      },
    }),
  }
}

/** What the server wants to be told about: sources, and the file that configures it. */
export const watched = [
  { globPattern: "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}" },
  { globPattern: "**/{streamwright,package,tsconfig}.json" },
]

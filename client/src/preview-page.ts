import { randomBytes } from "node:crypto"
import { Uri, type Webview } from "vscode"

/** The page of the preview. It runs its own script and style sheet and loads nothing else. */
export function previewPage(webview: Webview, extension: Uri): string {
  const nonce = randomBytes(16).toString("base64")
  const resource = (name: string) => webview.asWebviewUri(Uri.joinPath(extension, "dist", name))
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource} 'nonce-${nonce}'`
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Dataflow</title>
<link rel="stylesheet" href="${resource("preview.css")}">
</head>
<body class="empty">
<main id="stage"><div id="canvas"></div></main>
<p id="notice" role="status">Reading the job…</p>
<div id="controls" role="toolbar" aria-label="Zoom">
<button type="button" data-zoom="out" title="Zoom out (-)" aria-label="Zoom out">−</button>
<button type="button" data-zoom="in" title="Zoom in (+)" aria-label="Zoom in">+</button>
<button type="button" data-zoom="all" title="Show everything, or a readable part (0)" aria-label="Show everything">Fit</button>
</div>
<script nonce="${nonce}" src="${resource("preview.js")}"></script>
</body>
</html>`
}

import { URI } from "vscode-uri"

/** The path of a file as core writes it: absolute, forward slashes. Undefined for what is no file on disk. */
export function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri)
  return parsed.scheme === "file" ? parsed.fsPath.replaceAll("\\", "/") : undefined
}

export function uriOf(path: string): string {
  return URI.file(path).toString()
}

/** Whether a path names TypeScript or JavaScript that somebody wrote. */
export function isSource(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path) && !path.includes("/node_modules/")
}

/** Whether a path lies in a folder or below it. */
export function isInside(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`)
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"))
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1)
}

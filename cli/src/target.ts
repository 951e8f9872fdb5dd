import { posix, resolve } from "node:path"
import { isFile, isSource, projectFolder, realPath } from "./host.js"

/** A file or folder that the user named, and the folder of the project it belongs to; both real paths. */
export interface Target {
  readonly path: string
  readonly isFolder: boolean
  readonly project: string
}

/**
 * Finds on disk a path that the user typed, relative to the working folder.
 *
 * @returns the target, or why there is none, in one sentence
 */
export function findTarget(typed: string): Target | string {
  try {
    const path = realPath(resolve(typed))
    const isFolder = !isFile(path)
    if (!isFolder && !isSource(path)) return `${typed} is not a TypeScript or JavaScript source file.`
    const folder = isFolder ? path : posix.dirname(path)
    return { path, isFolder, project: projectFolder(folder, realPath(process.cwd())) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return `${typed} does not exist.`
    return `${typed} cannot be read: ${error instanceof Error ? error.message : error}`
  }
}

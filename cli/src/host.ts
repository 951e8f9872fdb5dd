import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs"
import { posix } from "node:path"
import type { Host } from "@streamwright/core"

/** A host over the disk that remembers what it was asked to check and could not read. */
export interface DiskHost extends Host {
  /** Files and folders, each with the reason of the system. */
  readonly unreadable: ReadonlyMap<string, string>
}

/**
 * A project on disk. It offers the files in `targets`, and reads whatever
 * those import as long as it lies in `root`, links followed.
 *
 * @param root the project's folder: real, absolute, forward slashes
 * @param targets files and folders in `root`, written likewise
 */
export function diskHost(root: string, targets: readonly string[]): DiskHost {
  const unreadable = new Map<string, string>()
  const refused = (path: string, error: unknown) => {
    unreadable.set(path, error instanceof Error ? error.message : String(error))
  }
  const list: List = folder => {
    try {
      return readdirSync(folder, { withFileTypes: true })
    } catch (error) {
      refused(folder, error)
      return []
    }
  }
  const offered = new Set(targets.flatMap(target => (isFile(target) ? [target] : [...walk(target, list)])))
  const read = (path: string) => {
    try {
      return readInside(root, path)
    } catch (error) {
      if (offered.has(path)) refused(path, error)
      return undefined
    }
  }
  return { root, unreadable, files: () => offered, read }
}

/**
 * The project that a folder belongs to: the nearest one upward with a
 * `streamwright.json`; else, upward from the working folder if the folder lies
 * in there, the nearest with a `package.json`, so that a package of a monorepo
 * may import its neighbours; else the working folder, or the folder itself.
 */
export function projectFolder(folder: string, workingFolder: string): string {
  const configured = nearest(folder, "streamwright.json")
  if (configured) return configured
  const around = nearest(workingFolder, "package.json") ?? workingFolder
  return isInside(folder, around) ? around : (nearest(folder, "package.json") ?? folder)
}

/** Whether a file's name is that of TypeScript or JavaScript that can define a job. */
export function isSource(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path)
}

export function isFile(path: string): boolean {
  return statSync(path).isFile()
}

/** A path as the analysis writes it: links followed, absolute, forward slashes. Throws where there is none. */
export function realPath(path: string): string {
  return realpathSync.native(path).replaceAll("\\", "/")
}

type List = (folder: string) => readonly Dirent[]

/** Links are not followed here: what they lead to is found where it really is, and no loop can be entered. */
function* walk(folder: string, list: List): Generator<string> {
  for (const entry of [...list(folder)].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory() && !isSkipped(entry.name)) yield* walk(path, list)
    else if (entry.isFile() && isSource(entry.name)) yield path
  }
}

function isSkipped(folderName: string): boolean {
  return folderName === "node_modules" || folderName.startsWith(".")
}

function readInside(root: string, path: string): string | undefined {
  if (path.includes("/node_modules/")) return undefined
  const real = realPath(path)
  if (!isInside(real, root) || !isFile(real)) return undefined
  return readFileSync(real, "utf8").replace(/^\uFEFF/, "")
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`)
}

function nearest(folder: string, marker: string): string | undefined {
  if (existsSync(posix.join(folder, marker))) return folder
  const parent = posix.dirname(folder)
  return parent === folder ? undefined : nearest(parent, marker)
}

import { type Dirent, readdirSync, readFileSync, realpathSync } from "node:fs"
import { sep } from "node:path"
import { isSource } from "./paths.js"

/** Files as the server may see them: texts inside one folder, nothing else. */
export interface Disk {
  /** Absolute paths, forward slashes, of the TypeScript and JavaScript files in a folder and below. */
  files(folder: string): Iterable<string>
  /** A file's text; undefined when there is none, it cannot be read, or it lies outside the folder. */
  read(path: string, folder: string): string | undefined
}

export const disk: Disk = { files, read }

// Neither packages nor what tools keep for themselves is the author's code. Links are
// not followed: what they lead to is found where it is, and a loop of links ends nowhere.
function* files(folder: string): Iterable<string> {
  for (const entry of entries(folder)) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if (entry.name !== "node_modules" && !entry.name.startsWith(".")) yield* files(path)
    } else if (entry.isFile() && isSource(path)) yield path
  }
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function read(path: string, folder: string): string | undefined {
  if (path.includes("/node_modules/")) return undefined
  try {
    const real = realpathSync.native(path)
    const inside = real.startsWith(realpathSync.native(folder) + sep)
    // An editor does not count a byte order mark either.
    return inside ? readFileSync(real, "utf8").replace(/^\uFEFF/, "") : undefined
  } catch {
    return undefined
  }
}

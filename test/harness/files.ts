import { readdirSync } from "node:fs"

/** The names of the files below a folder that end with this, with forward slashes, in order. */
export function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map(path => path.replaceAll("\\", "/"))
    .filter(path => path.endsWith(ending))
    .toSorted()
}

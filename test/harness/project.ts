import { createProject, type Preset, type Project } from "@streamwright/core"

const root = "/project"

/** Texts by the names of their files, relative to the workspace. */
export type Files = ReadonlyMap<string, string>

/** A project whose files exist in memory only. */
export function projectOf(files: Files, preset?: Preset): Project {
  const texts = new Map([...files].map(([name, text]) => [pathOf(name), text]))
  return createProject({ root, files: () => texts.keys(), read: path => texts.get(path) }, preset)
}

export function pathOf(name: string): string {
  return `${root}/${name}`
}

export function nameOf(path: string): string {
  return path.slice(root.length + 1)
}

import { setImmediate } from "node:timers/promises"
import type { Project } from "@streamwright/core"
import { isSource } from "./paths.js"
import type { Texts } from "./texts.js"

const readAtOnce = 32

/** Which files may define a job. A text is searched when it is first asked about, and again after a change. */
export class JobFiles {
  private readonly sources = new Set<string>()
  private searching?: Promise<void>

  constructor(
    private readonly texts: Texts,
    private readonly project: (path: string) => Project,
  ) {}

  has(path: string): boolean {
    return isSource(path) && this.project(path).mayDefineJob(path)
  }

  /** All of the workspace. The first search reads every source, a few at a time so that requests are served between. */
  async all(): Promise<readonly string[]> {
    this.searching ??= this.search()
    await this.searching
    return this.texts.folders.flatMap(folder => {
      const inside = [...this.sources].filter(path => this.texts.folderOf(path) === folder)
      return inside.length === 0 ? [] : this.project(inside[0] as string).jobFiles(inside)
    })
  }

  changed(path: string): void {
    if (isSource(path)) this.sources.add(path)
  }

  foldersChanged(): void {
    this.sources.clear()
    this.searching = undefined
  }

  private async search(): Promise<void> {
    let read = 0
    for (const folder of this.texts.folders) {
      for (const path of this.texts.filesIn(folder)) {
        this.sources.add(path)
        this.project(path).jobFiles([path])
        if (++read % readAtOnce === 0) await setImmediate()
      }
    }
  }
}

import { setImmediate } from "node:timers/promises"
import { isSource } from "./paths.js"
import type { Texts } from "./texts.js"

const readAtOnce = 32

/** Which files may define a job. A text is searched when it is first asked about, and again after a change. */
export class JobFiles {
  private readonly verdicts = new Map<string, boolean>()
  private searching?: Promise<void>

  /** @param mentionsJob Whether a text imports a job SDK. */
  constructor(
    private readonly texts: Texts,
    private readonly mentionsJob: (text: string) => boolean,
  ) {}

  has(path: string): boolean {
    const known = this.verdicts.get(path)
    if (known !== undefined) return known
    const verdict = isSource(path) && this.mentionsJob(this.texts.read(path) ?? "")
    this.verdicts.set(path, verdict)
    return verdict
  }

  /** All of the workspace. The first search reads every source, a few at a time so that requests are served between. */
  async all(): Promise<readonly string[]> {
    this.searching ??= this.search()
    await this.searching
    const inside = [...this.verdicts.keys()].filter(path => this.texts.folderOf(path) !== undefined)
    return inside.filter(path => this.has(path))
  }

  changed(path: string): void {
    // Asked again now, so that a file that came is among them all.
    if (this.verdicts.delete(path) || this.searching) this.has(path)
  }

  foldersChanged(): void {
    this.verdicts.clear()
    this.searching = undefined
  }

  private async search(): Promise<void> {
    let read = 0
    for (const folder of this.texts.folders) {
      for (const path of this.texts.filesIn(folder)) {
        this.has(path)
        if (++read % readAtOnce === 0) await setImmediate()
      }
    }
  }
}

import type { CancellationToken } from "vscode-languageserver"

/** Counts the changes of the workspace, and lets others wait for the next one. */
export class Changes {
  private count = 0
  private readonly waiting = new Set<() => void>()

  /** Rises with every change. */
  get revision(): number {
    return this.count
  }

  announce(): void {
    this.count++
    const woken = [...this.waiting]
    this.waiting.clear()
    for (const wake of woken) wake()
  }

  /** Resolves once there is a change after a revision, or the waiting is cancelled. */
  after(revision: number, token: CancellationToken): Promise<void> {
    if (this.count > revision || token.isCancellationRequested) return Promise.resolve()
    return new Promise(resolve => {
      const cancelled = token.onCancellationRequested(() => wake())
      const wake = () => {
        cancelled.dispose()
        this.waiting.delete(wake)
        resolve()
      }
      this.waiting.add(wake)
    })
  }
}

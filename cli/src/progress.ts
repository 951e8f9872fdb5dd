const quietMilliseconds = 1_000

/** A line on the terminal that says how far long work has come, and vanishes when it ends. Shown to people only. */
export class Progress {
  private readonly start = Date.now()
  private isShown = false

  constructor(private readonly terminal: NodeJS.WriteStream) {}

  say(text: string): void {
    if (!this.terminal.isTTY || Date.now() - this.start < quietMilliseconds) return
    this.clear()
    this.terminal.write(text)
    this.isShown = true
  }

  clear(): void {
    if (this.isShown) this.terminal.write("\r\u001b[K")
    this.isShown = false
  }
}

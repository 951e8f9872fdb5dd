import { PassThrough } from "node:stream"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { Progress } from "../../cli/src/progress.js"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function terminal(isTTY: boolean) {
  const stream = new PassThrough({ encoding: "utf8" })
  return Object.assign(stream, { isTTY }) as unknown as NodeJS.WriteStream & PassThrough
}

describe("the line of progress", () => {
  it("appears when work takes over a second, is replaced and vanishes", () => {
    const stream = terminal(true)
    const progress = new Progress(stream)
    progress.say("one")
    vi.advanceTimersByTime(1_001)
    progress.say("two")
    progress.say("three")
    progress.clear()
    expect(stream.read()).toBe("two\r\u001b[Kthree\r\u001b[K")
  })

  it("leaves no trace on quick work", () => {
    const stream = terminal(true)
    const progress = new Progress(stream)
    progress.say("one")
    progress.clear()
    expect(stream.read()).toBeNull()
  })

  it("is for people at a terminal only", () => {
    const stream = terminal(false)
    const progress = new Progress(stream)
    vi.advanceTimersByTime(5_000)
    progress.say("one")
    expect(stream.read()).toBeNull()
  })
})

import { describe, expect, it } from "vitest"
import { folderWith, streamwright } from "./command.js"

const anywhere = () => folderWith({})

describe("explain", () => {
  it("prints the page of a rule as plain text, wherever it is asked", async () => {
    const { output, errors, exitCode } = await streamwright(await anywhere(), [
      "explain",
      "missing-watermark",
    ])
    expect(output).toMatch(
      /^missing-watermark\n\nAn event-time operator without watermarks: [\s\S]+?\.\n\nerror ·/,
    )
    expect(output).toContain("\n    const orders = env.fromSource(")
    expect(output).toContain("\nNot reported where")
    expect(output).not.toMatch(/```|^#|\*error\*/m)
    expect(output).not.toContain("\u001b")
    expect({ errors, exitCode }).toEqual({ errors: "", exitCode: 0 })
  })

  it("keeps prose to the width of a terminal", async () => {
    const { output } = await streamwright(await anywhere(), ["explain", "missing-watermark"])
    const prose = output.split("\n").filter(line => !line.startsWith("    "))
    expect(prose.filter(line => line.length > 80)).toEqual([])
  })

  it("lists all rules with their summaries when it is given none", async () => {
    const { output, errors, exitCode } = await streamwright(await anywhere(), ["explain"])
    expect(output).toContain(
      "Time and watermarks\n  processing-time-window\n      A processing-time window where",
    )
    expect(output).toContain("\n  invalid-configuration\n")
    expect(output.split("\n").filter(line => line.length > 80)).toEqual([])
    expect({ errors, exitCode }).toEqual({ errors: "", exitCode: 0 })
  })

  it.each([
    ["missing-watermarks", /^streamwright: There is no rule "missing-watermarks"\. Did you mean missing-w/],
    ["watermark", /Did you mean .*missing-watermark/],
    ["Missing-Watermark", /Did you mean missing-watermark/],
    ["nothing-alike", /streamwright explain lists all that there are\.$/m],
  ])("tells for %s which name may be meant", async (name, message) => {
    const { output, errors, exitCode } = await streamwright(await anywhere(), ["explain", name])
    expect(errors).toMatch(message)
    expect({ output, exitCode }).toEqual({ output: "", exitCode: 2 })
  })
})

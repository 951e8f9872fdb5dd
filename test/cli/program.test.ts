import { copyFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import manifest from "../../cli/package.json" with { type: "json" }
import { folderWith, launcher, streamwright } from "./command.js"

describe("streamwright", () => {
  it.each(["--help", "-h"])("%s prints the usage", async word => {
    const { output, errors, exitCode } = await streamwright(await folderWith({}), [word])
    expect(output).toContain("streamwright check [paths]")
    expect(output).toContain("streamwright graph <file>")
    expect(output.split("\n").filter(line => line.length > 80)).toEqual([])
    expect({ errors, exitCode }).toEqual({ errors: "", exitCode: 0 })
  })

  it.each(["--version", "-v"])("%s prints the version", async word => {
    expect(await streamwright(await folderWith({}), [word])).toEqual({
      output: `${manifest.version}\n`,
      errors: "",
      exitCode: 0,
    })
  })

  it("says what to do when it is not built", async () => {
    const folder = await folderWith({ "cli/bin/.keep": "" })
    const program = join(folder, "cli/bin/streamwright.cjs")
    await copyFile(launcher, program)
    const { errors, exitCode } = await streamwright(folder, ["check"], { program })
    expect(errors).toBe("streamwright is not built yet. Run `npm run build` in its folder, then try again.\n")
    expect(exitCode).toBe(2)
  })
})

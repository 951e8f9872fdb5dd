import { ruleNames } from "@streamwright/core"
import { describe, expect, it } from "vitest"
import { layers } from "./tidy/layers.js"
import { code, files, functionsOf, importsOf, source, textOf } from "./tidy/repository.js"

describe("imports", () => {
  it.each(layers.map(layer => [layer.of, layer.because, layer] as const))(
    "of %s: %s",
    (_of, _because, layer) => {
      const covered = source.filter(file => layerOf(file) === layer)
      expect(covered.length, "files that this line is for").toBeGreaterThan(0)
      const foreign = covered.flatMap(file =>
        importsOf(file)
          .filter(imported => !layer.imports.some(place => isIn(imported, place)))
          .map(imported => `${file} imports ${imported}`),
      )
      expect(foreign).toEqual([])
    },
  )

  it("of every shipped file are held by a line", () => {
    expect(source.filter(file => layerOf(file) === undefined)).toEqual([])
  })

  it("of core and of the editor's protocol meet in convert.ts only", () => {
    const both = source.filter(file =>
      /from "@streamwright\/core".*from "vscode-languageserver"/s.test(textOf(file)),
    )
    expect(both).toEqual(["server/src/convert.ts"])
  })

  it("of the file system stand in the two hosts only", () => {
    const readers = source.filter(file => importsOf(file).some(imported => imported.startsWith("node:fs")))
    expect(readers).toEqual(["cli/src/host.ts", "server/src/disk.ts"])
  })

  it("of core cannot be got round through the compiler", () => {
    expect(source.filter(file => file.startsWith("core/") && /\bts\.sys\b/.test(textOf(file)))).toEqual([])
  })
})

describe("rules", () => {
  const contract = "core/src/rules/rule.ts"
  const registry = "core/src/rules/index.ts"
  const registered = importsOf(registry).filter(file => file !== contract)

  it("stand in the registry, each on one line", () => {
    const rules = source.filter(
      file => file.startsWith("core/src/rules/") && importsOf(file).includes(contract),
    )
    expect(registered.toSorted()).toEqual(rules.filter(file => file !== registry).toSorted())
  })

  it("are called what their files are called", () => {
    const aboutFiles = ["unused-ignore", "invalid-configuration"]
    const named = ruleNames
      .filter(name => !aboutFiles.includes(name))
      .map(name => `core/src/rules/${name}.ts`)
    expect(named.toSorted()).toEqual(registered.toSorted())
  })

  it("have a page each", () => {
    const pages = files.flatMap(file => /^docs\/rules\/([a-z-]+)\.md$/.exec(file)?.[1] ?? [])
    expect(pages.toSorted()).toEqual(ruleNames.toSorted())
  })
})

describe("sizes", () => {
  const lengths = largest(new Map(code.map(file => [file, textOf(file).split("\n").length - 1])))

  it("of files: none over 400 lines, nine of ten under 200", () => {
    console.log(`Largest files:\n${table(lengths.slice(0, 5))}`)
    expect(lengths.filter(([, lines]) => lines > 400)).toEqual([])
    expect(lengths[Math.floor(lengths.length / 10)]?.[1]).toBeLessThan(200)
  })

  it("of functions: none over 80 lines", () => {
    const shipped = code.filter(file => !file.endsWith(".test.ts"))
    const functions = largest(new Map(shipped.flatMap(file => [...functionsOf(file)])))
    console.log(`Longest functions:\n${table(functions.slice(0, 5))}`)
    expect(functions.filter(([, lines]) => lines > 80)).toEqual([])
  })
})

describe("texts", () => {
  // Written in pieces, so that this file does not contain them.
  const elsewhere = [["", "work", ""].join("/"), ["..", "shared"].join("/")]

  it.each(elsewhere)("name nothing that a clone has not: %s", words => {
    expect(files.filter(file => textOf(file).includes(words))).toEqual([])
  })
})

function layerOf(file: string) {
  return layers.find(({ of }) => isIn(file, of))
}

/** Whether a path is a place or lies in it; `node:` is a place, too. */
function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(place.endsWith(":") ? place : `${place}/`)
}

function largest(sizes: ReadonlyMap<string, number>): [string, number][] {
  return [...sizes].sort(([, a], [, b]) => b - a)
}

function table(rows: readonly [string, number][]): string {
  return rows.map(([name, lines]) => `${String(lines).padStart(5)}  ${name}`).join("\n")
}

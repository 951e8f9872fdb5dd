import { ts } from "ts-morph"
import type { Host } from "./host.js"

const defaults: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowJs: true,
  resolveJsonModule: true,
}

/**
 * Finds the files that imports mean, with the `paths` of the nearest
 * `tsconfig.json` and with the packages of the workspace, whose sources count
 * rather than what was built from them.
 */
export class Resolution {
  private readonly found = new Map<string, string | undefined>()
  private readonly optionsOf = new Map<string, ts.CompilerOptions>()
  private packages: ReadonlyMap<string, string> | undefined

  constructor(private readonly host: Host) {}

  /** The file that an import means; undefined when it is none of the workspace. */
  resolve(specifier: string, from: string): string | undefined {
    const key = `${from}\n${specifier}`
    if (!this.found.has(key)) this.found.set(key, this.look(specifier, from))
    return this.found.get(key)
  }

  /** A file came, went or changed, and with it what an import may mean. */
  forget(): void {
    this.found.clear()
    this.optionsOf.clear()
    this.packages = undefined
  }

  private look(specifier: string, from: string): string | undefined {
    const resolved = this.byCompiler(specifier, from)
    if (resolved !== undefined && !resolved.includes("/node_modules/")) return resolved
    return specifier.startsWith(".") ? undefined : this.inWorkspacePackage(specifier)
  }

  private byCompiler(specifier: string, from: string): string | undefined {
    const result = ts.resolveModuleName(specifier, from, this.options(folderOf(from)), {
      fileExists: path => this.host.read(path) !== undefined,
      readFile: path => this.host.read(path),
      directoryExists: () => true,
    }).resolvedModule
    return result && !/\.d\.[cm]?ts$/.test(result.resolvedFileName) ? result.resolvedFileName : undefined
  }

  /** The options that matter to resolution, from the nearest `tsconfig.json`; what it extends counts too. */
  private options(folder: string): ts.CompilerOptions {
    const known = this.optionsOf.get(folder)
    if (known) return known
    const path = `${folder}/tsconfig.json`
    const text = this.host.read(path)
    const atTop = folder === this.host.root || folder === "" || !folder.startsWith(this.host.root)
    const options =
      text !== undefined ? this.parse(path, text) : atTop ? defaults : this.options(folderOf(folder))
    this.optionsOf.set(folder, options)
    return options
  }

  private parse(path: string, text: string): ts.CompilerOptions {
    const { config } = ts.parseConfigFileTextToJson(path, text)
    const { options } = ts.parseJsonConfigFileContent(
      config ?? {},
      {
        useCaseSensitiveFileNames: true,
        readDirectory: () => [],
        fileExists: file => this.host.read(file) !== undefined,
        readFile: file => this.host.read(file),
      },
      folderOf(path),
      undefined,
      path,
    )
    const { paths, baseUrl, pathsBasePath, customConditions } = options
    return {
      ...defaults,
      ...Object.fromEntries(
        Object.entries({ paths, baseUrl, pathsBasePath, customConditions }).filter(
          ([, value]) => value !== undefined,
        ),
      ),
    }
  }

  /** `@acme/streams/kafka` in the folder of the package of that name. */
  private inWorkspacePackage(specifier: string): string | undefined {
    this.packages ??= this.workspacePackages()
    const name = [...this.packages.keys()].find(
      candidate => specifier === candidate || specifier.startsWith(`${candidate}/`),
    )
    const folder = name === undefined ? undefined : this.packages.get(name)
    if (name === undefined || folder === undefined) return undefined
    const inner = specifier.slice(name.length + 1)
    const places =
      inner === "" ? ["src/index", "index", "src/main"] : [`src/${inner}`, inner, `src/${inner}/index`]
    const endings = [".ts", ".tsx", ".mts", ".js", ".mjs"]
    return places
      .flatMap(place => endings.map(ending => `${folder}/${place}${ending}`))
      .find(path => this.host.read(path) !== undefined)
  }

  /** The named packages in the folders of the workspace's files. */
  private workspacePackages(): ReadonlyMap<string, string> {
    const folders = new Set<string>()
    for (const file of this.host.files()) {
      for (
        let folder = folderOf(file);
        folder.length > this.host.root.length && !folders.has(folder);
        folder = folderOf(folder)
      )
        folders.add(folder)
    }
    const named = [...folders].flatMap(folder => {
      const text = this.host.read(`${folder}/package.json`)
      const name = text === undefined ? undefined : /"name"\s*:\s*"([^"]+)"/.exec(text)?.[1]
      return name === undefined ? [] : [[name, folder] as const]
    })
    return new Map(named.sort(([a], [b]) => b.length - a.length))
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")))
}

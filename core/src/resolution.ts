import { ts } from "ts-morph"
import type { Host } from "./host.js"
import { WorkspacePackages } from "./workspace-packages.js"

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
  private packages: WorkspacePackages

  constructor(private readonly host: Host) {
    this.packages = new WorkspacePackages(host)
  }

  /** The file that an import means; undefined when it is none of the workspace. */
  resolve(specifier: string, from: string): string | undefined {
    const key = `${from}\n${specifier}`
    if (!this.found.has(key)) this.found.set(key, this.look(specifier, from))
    return this.found.get(key)
  }

  /** A file came, went or changed, and with it what an import may mean. */
  forget(path: string): void {
    this.found.clear()
    if (path.endsWith(".json")) this.optionsOf.clear()
    if (path.endsWith("/package.json")) this.packages = new WorkspacePackages(this.host)
  }

  private look(specifier: string, from: string): string | undefined {
    const resolved = this.byCompiler(specifier, from)
    if (resolved !== undefined && !resolved.includes("/node_modules/")) return resolved
    return specifier.startsWith(".") ? undefined : this.packages.resolve(specifier)
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
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")))
}

import type { Host } from "./host.js"

/** A package of the workspace, and what its `package.json` says. */
interface Package {
  readonly folder: string
  readonly manifest: Readonly<Record<string, unknown>>
}

/**
 * The packages whose sources lie in the workspace, by their names. Sources
 * count rather than what was built from them, whichever of both a
 * `package.json` names.
 */
export class WorkspacePackages {
  private packages: ReadonlyMap<string, Package> | undefined

  constructor(private readonly host: Host) {}

  /** The file that `@acme/streams/kafka` means. */
  resolve(specifier: string): string | undefined {
    this.packages ??= this.find()
    const [scope = "", name] = specifier.split("/")
    const packageName = scope.startsWith("@") ? `${scope}/${name}` : scope
    const found = this.packages.get(packageName)
    if (!found) return undefined
    const inner = specifier.slice(packageName.length + 1)
    const declared = targetsOf(found.manifest, inner).flatMap(sourcesOf)
    const usual =
      inner === "" ? ["src/index", "index", "src/main"] : [`src/${inner}`, inner, `src/${inner}/index`]
    return [...declared, ...usual.flatMap(place => endings.map(ending => `${place}${ending}`))]
      .map(place => `${found.folder}/${place}`)
      .find(path => this.host.read(path) !== undefined)
  }

  private find(): ReadonlyMap<string, Package> {
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
      const manifest = parsed(this.host.read(`${folder}/package.json`))
      return typeof manifest.name === "string" ? [[manifest.name, { folder, manifest }] as const] : []
    })
    return new Map(named)
  }
}

const endings = [".ts", ".tsx", ".mts", ".cts", ".js", ".mjs", ".cjs"]

function parsed(text: string | undefined): Package["manifest"] {
  try {
    const value: unknown = JSON.parse(text ?? "{}")
    return typeof value === "object" && value !== null ? (value as Package["manifest"]) : {}
  } catch {
    return {}
  }
}

/** The files that a `package.json` names for a part of its package, whatever the condition. */
function targetsOf(manifest: Package["manifest"], inner: string): readonly string[] {
  const { exports } = manifest
  const main = ["source", "types", "module", "main"].map(key => manifest[key])
  const whole = inner === "" ? [...textsIn(isMapOfParts(exports) ? exports["."] : exports), ...main] : []
  return [...whole.filter(target => typeof target === "string"), ...partsOf(exports, `./${inner}`)]
}

function isMapOfParts(exports: unknown): exports is Readonly<Record<string, unknown>> {
  return typeof exports === "object" && exports !== null && "." in exports
}

/** `"./sources/*": "./dist/*.js"` among the exports. */
function partsOf(exports: unknown, part: string): readonly string[] {
  if (typeof exports !== "object" || exports === null) return []
  return Object.entries(exports).flatMap(([pattern, target]) => {
    const [head = "", tail] = pattern.split("*")
    if (tail === undefined) return pattern === part ? textsIn(target) : []
    if (!part.startsWith(head) || !part.endsWith(tail)) return []
    const rest = part.slice(head.length, part.length - tail.length)
    return textsIn(target).map(text => text.replaceAll("*", rest))
  })
}

function textsIn(target: unknown): readonly string[] {
  if (typeof target === "string") return [target]
  return typeof target === "object" && target !== null ? Object.values(target).flatMap(textsIn) : []
}

/** The sources that a file may be built from, and then the file itself. */
function sourcesOf(target: string): readonly string[] {
  const file = target.replace(/^\.\//, "")
  const stem = file.replace(/(\.d)?\.[cm]?[jt]sx?$/, "")
  const stems = [stem.replace(/^(dist|build|lib|out)(\/(esm|cjs|types))?\//, "src/"), stem]
  return [...stems.flatMap(name => endings.map(ending => `${name}${ending}`)), file]
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")))
}

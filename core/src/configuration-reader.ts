import {
  type Duration,
  type Engine,
  parseFlinkDuration,
  type ServiceLevel,
  type Span,
} from "@streamwright/graph"
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser"
import { refusal } from "./derive/version.js"
import type { Severity } from "./finding.js"
import { matcher } from "./globs.js"
import { nearest } from "./near.js"
import { isPreset, type Preset, presets } from "./presets.js"
import { rules } from "./rules/index.js"

/** One part of the file: for all files, or for those that match. */
export interface Layer {
  readonly matches: (path: string) => boolean
  readonly preset?: Preset
  readonly rules: ReadonlyMap<string, Severity | "off">
  readonly serviceLevel: ServiceLevel
  readonly engineVersion: { readonly [engine in Engine]?: string }
}

const severities = ["off", "info", "warning", "error"] as const
const engines = ["flink", "spark"] as const
const knownRules = [...Object.keys(rules), "unused-ignore"]
const layerKeys = ["preset", "rules", "slo", "engineVersion"]

/** Walks the syntax tree of a `streamwright.json`, so that every problem has its place. */
export class ConfigurationReader {
  readonly problems: { readonly at: Span; readonly message: string }[] = []

  constructor(private readonly file: string) {}

  layers(text: string): readonly Layer[] {
    const tree = this.parsed(text)
    if (!tree || !this.isType(tree, "object", "The configuration")) return []
    this.onlyKeys(tree, ["$schema", ...layerKeys, "overrides"])
    return [this.layer(tree, () => true), ...this.overrides(findNodeAtLocation(tree, ["overrides"]))]
  }

  private parsed(text: string): Node | undefined {
    const errors: ParseError[] = []
    try {
      const tree = parseTree(text, errors, { allowTrailingComma: true })
      for (const { error, offset, length } of errors)
        this.problem(offset, length, `This is no valid JSON: ${words(printParseErrorCode(error))}.`)
      return tree
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      this.problem(0, text.length, "This nests too deep to be read.")
      return undefined
    }
  }

  private overrides(node: Node | undefined): readonly Layer[] {
    if (!node || !this.isType(node, "array", "`overrides`")) return []
    return (node.children ?? []).flatMap(child => {
      if (!this.isType(child, "object", "An override")) return []
      this.onlyKeys(child, ["files", ...layerKeys])
      const files = findNodeAtLocation(child, ["files"])
      const matches = files && matcher([getNodeValue(files)].flat())
      if (matches) return [this.layer(child, matches)]
      this.problemAt(
        files ?? child,
        "`files` says in one glob or a list of globs which files the override is for.",
      )
      return []
    })
  }

  private layer(node: Node, matches: Layer["matches"]): Layer {
    return {
      matches,
      preset: this.preset(findNodeAtLocation(node, ["preset"])),
      rules: this.rules(findNodeAtLocation(node, ["rules"])),
      serviceLevel: this.serviceLevel(findNodeAtLocation(node, ["slo"])),
      engineVersion: this.engineVersion(findNodeAtLocation(node, ["engineVersion"])),
    }
  }

  private preset(node: Node | undefined): Preset | undefined {
    if (!node) return undefined
    if (typeof node.value === "string" && isPreset(node.value)) return node.value
    this.problemAt(node, `A preset is ${quoted(Object.keys(presets))}.`)
    return undefined
  }

  private rules(node: Node | undefined): Layer["rules"] {
    const found = new Map<string, Severity | "off">()
    if (!node || !this.isType(node, "object", "`rules`")) return found
    this.onlyKeys(node, knownRules)
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? []
      if (!key || !value || !knownRules.includes(String(key.value))) continue
      const severity = severities.find(candidate => candidate === value.value)
      if (severity) found.set(String(key.value), severity)
      else this.problemAt(value, `A rule is set to ${quoted(severities)}.`)
    }
    return found
  }

  private serviceLevel(node: Node | undefined): ServiceLevel {
    if (!node || !this.isType(node, "object", "`slo`")) return {}
    this.onlyKeys(node, ["latency"])
    const latency = findNodeAtLocation(node, ["latency"])
    if (!latency || !this.isType(latency, "string", "`latency`")) return {}
    const parsed = parseFlinkDuration(String(latency.value))
    const at: Span = { file: this.file, start: latency.offset, end: latency.offset + latency.length }
    if (typeof parsed === "object")
      this.problemAt(latency, `"${parsed.refused}" is no duration: ${parsed.reason}.`)
    return typeof parsed === "number" ? { latency: parsed as Duration, at } : {}
  }

  private engineVersion(node: Node | undefined): Layer["engineVersion"] {
    if (!node || !this.isType(node, "object", "`engineVersion`")) return {}
    this.onlyKeys(node, engines)
    const said = engines.flatMap(engine => {
      const version = findNodeAtLocation(node, [engine])
      if (!version || !this.isType(version, "string", "A version")) return []
      const refused = refusal(engine, String(version.value))
      if (refused) this.problemAt(version, `"${refused.refused}" names no version: ${refused.reason}.`)
      return refused ? [] : [[engine, String(version.value)]]
    })
    return Object.fromEntries(said)
  }

  private isType(node: Node, type: Node["type"], what: string): boolean {
    if (node.type !== type)
      this.problemAt(node, `${what} must be ${type === "object" || type === "array" ? "an" : "a"} ${type}.`)
    return node.type === type
  }

  private onlyKeys(node: Node, keys: readonly string[]): void {
    for (const property of node.children ?? []) {
      const key = property.children?.[0]
      if (!key || keys.includes(String(key.value))) continue
      const near = nearest(String(key.value), keys)
      this.problemAt(key, `\`${key.value}\` is not known here.${near ? ` Did you mean \`${near}\`?` : ""}`)
    }
  }

  private problemAt(node: Node, message: string): void {
    this.problem(node.offset, node.length, message)
  }

  private problem(offset: number, length: number, message: string): void {
    this.problems.push({ at: { file: this.file, start: offset, end: offset + length }, message })
  }
}

function quoted(names: readonly string[]): string {
  return names.map(name => `"${name}"`).join(", ")
}

function words(code: string): string {
  return code
    .replace(/([A-Z])/g, " $1")
    .trim()
    .toLowerCase()
}

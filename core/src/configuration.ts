import { type Duration, parseFlinkDuration, type ServiceLevel, type Span } from "@streamwright/graph"
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser"
import type { Finding, Severity } from "./finding.js"
import { matcher } from "./globs.js"
import { rules } from "./rules/index.js"

/** What `streamwright.json` says for the files of a workspace. It is data; nothing in it is executed. */
export interface Configuration {
  severityOf(rule: string, file: string): Severity | "off" | undefined
  serviceLevelOf(file: string): ServiceLevel
  readonly problems: readonly Finding[]
}

export const configurationName = "streamwright.json"

/** One part of the file: for all files, or for those that match. */
interface Layer {
  readonly matches: (path: string) => boolean
  readonly rules: ReadonlyMap<string, Severity | "off">
  readonly serviceLevel: ServiceLevel
}

/** Reads the configuration of a workspace; without a text, the defaults. */
export function readConfiguration(text: string | undefined, root: string): Configuration {
  const reader = new Reader(`${root}/${configurationName}`)
  const layers = text === undefined ? [] : reader.layers(text)
  const relative = (file: string) => (file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file)
  return {
    problems: reader.problems,
    severityOf: (rule, file) =>
      layers.findLast(layer => layer.rules.has(rule) && layer.matches(relative(file)))?.rules.get(rule),
    serviceLevelOf: file =>
      layers.findLast(layer => layer.serviceLevel.latency !== undefined && layer.matches(relative(file)))
        ?.serviceLevel ?? {},
  }
}

const severities = ["off", "info", "warning", "error"] as const
const knownRules = [...Object.keys(rules), "unused-ignore"]

/** Walks the syntax tree so that every problem has its place. */
class Reader {
  readonly problems: Finding[] = []

  constructor(private readonly file: string) {}

  layers(text: string): readonly Layer[] {
    const tree = this.parsed(text)
    if (!tree || !this.isType(tree, "object", "The configuration")) return []
    this.onlyKeys(tree, ["$schema", "rules", "slo", "overrides"])
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
      this.onlyKeys(child, ["files", "rules", "slo"])
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
      rules: this.rules(findNodeAtLocation(node, ["rules"])),
      serviceLevel: this.serviceLevel(findNodeAtLocation(node, ["slo"])),
    }
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
      else this.problemAt(value, `A rule is set to ${severities.map(name => `"${name}"`).join(", ")}.`)
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

  private isType(node: Node, type: Node["type"], what: string): boolean {
    if (node.type !== type)
      this.problemAt(node, `${what} must be ${type === "object" || type === "array" ? "an" : "a"} ${type}.`)
    return node.type === type
  }

  private onlyKeys(node: Node, keys: readonly string[]): void {
    for (const property of node.children ?? []) {
      const key = property.children?.[0]
      if (!key || keys.includes(String(key.value))) continue
      const near = keys.find(candidate => distance(candidate, String(key.value)) <= 2)
      this.problemAt(key, `\`${key.value}\` is not known here.${near ? ` Did you mean \`${near}\`?` : ""}`)
    }
  }

  private problemAt(node: Node, message: string): void {
    this.problem(node.offset, node.length, message)
  }

  private problem(offset: number, length: number, message: string): void {
    const at: Span = { file: this.file, start: offset, end: offset + length }
    this.problems.push(invalidConfiguration(at, message))
  }
}

/**
 * Something in `streamwright.json` that Streamwright does not understand.
 *
 * The file stands in the folder of the workspace. It sets how severe the
 * findings of a rule are, and the latency that jobs promise which say nothing
 * of it themselves; `overrides` say it for some files. What is not understood
 * is left out, and the rest holds.
 *
 * ```json
 * {
 *   "rules": { "missing-watermarks": "off" }
 * }
 * ```
 *
 * Not reported for a file such as this one. A glob that comes later wins:
 *
 * ```json
 * {
 *   "rules": { "processing-time-window": "error" },
 *   "slo": { "latency": "5 min" },
 *   "overrides": [
 *     {
 *       "files": "experiments/*.ts",
 *       "rules": { "processing-time-window": "off", "unused-ignore": "info" }
 *     }
 *   ]
 * }
 * ```
 */
function invalidConfiguration(at: Span, message: string): Finding {
  return {
    rule: "invalid-configuration",
    severity: "error",
    shows: "on submit",
    message,
    at,
    related: [],
    fixes: [],
  }
}

function words(code: string): string {
  return code
    .replace(/([A-Z])/g, " $1")
    .trim()
    .toLowerCase()
}

/** How many letters must be added, removed or replaced to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] as number
}

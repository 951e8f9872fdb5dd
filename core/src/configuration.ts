import type { Engine, ServiceLevel, Span } from "@streamwright/graph"
import { ConfigurationReader, type Layer } from "./configuration-reader.js"
import type { Finding, Severity } from "./finding.js"
import { asks, type Preset } from "./presets.js"

/** What `streamwright.json` says for the files of a workspace. It is data; nothing in it is executed. */
export interface Configuration {
  /** What is said of this very rule; it stands before the preset. */
  severityOf(rule: string, file: string): Severity | "off" | undefined
  presetOf(file: string): Preset
  /** Whether anything that the rule finds may be reported. */
  asks(rule: string, file: string): boolean
  serviceLevelOf(file: string): ServiceLevel
  engineVersionOf(engine: Engine, file: string): string | undefined
  readonly problems: readonly Finding[]
}

export const configurationName = "streamwright.json"

/**
 * Reads the configuration of a workspace; without a text, the defaults.
 *
 * @param preset stands before those of the text
 */
export function readConfiguration(text: string | undefined, root: string, preset?: Preset): Configuration {
  const reader = new ConfigurationReader(`${root}/${configurationName}`)
  const layers = text === undefined ? [] : reader.layers(text)
  const relative = (file: string) => (file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file)
  /** What the last layer says that is for the file and says anything. */
  const last = <T>(file: string, say: (layer: Layer) => T | undefined): T | undefined =>
    layers
      .filter(({ matches }) => matches(relative(file)))
      .map(say)
      .findLast(said => said !== undefined)
  const severityOf = (rule: string, file: string) => last(file, layer => layer.rules.get(rule))
  const presetOf = (file: string) => preset ?? last(file, layer => layer.preset) ?? "recommended"
  return {
    problems: reader.problems.map(invalidConfiguration),
    severityOf,
    presetOf,
    asks: (rule, file) => {
      const set = severityOf(rule, file)
      return set === undefined ? asks(presetOf(file), rule) : set !== "off"
    },
    serviceLevelOf: file =>
      last(file, ({ serviceLevel }) => (serviceLevel.latency === undefined ? undefined : serviceLevel)) ?? {},
    engineVersionOf: (engine, file) => last(file, layer => layer.engineVersion[engine]),
  }
}

/**
 * Something in `streamwright.json` that Streamwright does not understand.
 *
 * The file stands in the folder of the workspace. Its `preset` says what is
 * reported: `recommended`, which is the default, leaves out rules that guess or
 * are a matter of taste; `strict` has them too; `engine-errors-only` keeps to
 * what the engine itself refuses or fails at. `rules` sets how severe the
 * findings of single rules are, whatever the preset says. `slo` and
 * `engineVersion` hold for jobs that say nothing of it themselves, and
 * `overrides` say it all for some files. What is not understood is left out,
 * and the rest holds.
 *
 * ```json
 * {
 *   "rules": { "missing-watermarks": "off" }
 * }
 * ```
 *
 * A version is a text, because 1.20 is not 1.2:
 *
 * ```json
 * {
 *   "engineVersion": { "flink": 1.20 }
 * }
 * ```
 *
 * Not reported for a file such as this one. A glob that comes later wins:
 *
 * ```json
 * {
 *   "preset": "strict",
 *   "rules": { "processing-time-window": "error" },
 *   "slo": { "latency": "5 min" },
 *   "engineVersion": { "flink": "1.20", "spark": "4.0" },
 *   "overrides": [
 *     {
 *       "files": "experiments/*.ts",
 *       "preset": "engine-errors-only",
 *       "rules": { "unkeyed-state": "info" }
 *     }
 *   ]
 * }
 * ```
 *
 * Nor for one that says nothing:
 *
 * ```json
 * {}
 * ```
 */
function invalidConfiguration({ at, message }: { readonly at: Span; readonly message: string }): Finding {
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

import { parseArgs } from "node:util"
import type { Preset } from "@streamwright/core"

/** What the user asks for. */
export type Request =
  | { readonly command: "help" }
  | { readonly command: "version" }
  | CheckRequest
  | { readonly command: "graph"; readonly file: string; readonly job?: string; readonly format: GraphFormat }
  | { readonly command: "explain"; readonly rule?: string }

export interface CheckRequest {
  readonly command: "check"
  readonly paths: readonly string[]
  readonly format: CheckFormat
  /** Stands before what `streamwright.json` says. */
  readonly preset?: Preset
}

const checkFormats = ["text", "json"] as const
const graphFormats = ["text", "svg", "mermaid"] as const
const presets = ["recommended", "strict", "engine-errors-only"] as const satisfies readonly Preset[]

export type CheckFormat = (typeof checkFormats)[number]
export type GraphFormat = (typeof graphFormats)[number]

export const help = `Streamwright tells what Flink or Spark would refuse or silently get wrong.

Usage
  streamwright check [paths] [--format text|json] [--preset name]
  streamwright graph <file> [--job name] [--format text|svg|mermaid]
  streamwright explain [rule]

Commands
  check    Check the jobs in files and folders; without paths, in this folder.
  graph    Print the dataflow of a job: text, picture or Mermaid diagram.
  explain  Print the page of a rule; without its name, list all rules.

Options
  --format <format>    How to print; text if absent.
  --preset <name>      What to report: recommended, strict (guesses and matters
                       of taste, too) or engine-errors-only. If absent, what
                       streamwright.json says, or else recommended.
  --job <name>         Which job to print, where a file defines several.
  -h, --help           Print this text.
  -v, --version        Print the version.

Exit codes
  0    no error and no warning
  1    errors or warnings were found
  2    it could not run, or not on everything: a wrong option, a path that does
       not exist, a file that cannot be read, an invalid streamwright.json
`

/** The arguments cannot be understood; the message says which and what is possible. */
export class UsageError extends Error {}

/** Which options belong to which command. */
const optionsOf = {
  check: ["format", "preset"],
  graph: ["format", "job"],
  explain: [],
} as const satisfies Record<string, readonly ("format" | "preset" | "job")[]>

type Command = keyof typeof optionsOf

/**
 * Understands the words after the program's name.
 *
 * @throws UsageError
 */
export function parseRequest(words: readonly string[]): Request {
  const { values, positionals } = parseWords(words)
  const [command, ...rest] = positionals
  if (values.help) return { command: "help" }
  if (values.version) return { command: "version" }
  if (command === undefined) throw new UsageError("No command given.")
  if (!Object.hasOwn(optionsOf, command)) throw new UsageError(`There is no command "${command}".`)
  onlyOwn(command as Command, values)
  return parsers[command as Command](rest, values)
}

type Values = ReturnType<typeof parseWords>["values"]

const parsers: { readonly [C in Command]: (rest: readonly string[], values: Values) => Request } = {
  check: (paths, values) => ({
    command: "check",
    paths,
    format: choose("format", checkFormats, values.format ?? "text"),
    ...(values.preset === undefined ? {} : { preset: choose("preset", presets, values.preset) }),
  }),
  graph: ([file, ...more], values) => {
    if (file === undefined || more.length > 0) throw new UsageError('"graph" takes exactly one file.')
    return {
      command: "graph",
      file,
      job: values.job,
      format: choose("format", graphFormats, values.format ?? "text"),
    }
  },
  explain: ([rule, ...more]) => {
    if (more.length > 0) throw new UsageError('"explain" takes one rule at a time.')
    return { command: "explain", ...(rule === undefined ? {} : { rule }) }
  },
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: "string" },
        preset: { type: "string" },
        job: { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
      },
    })
  } catch (error) {
    const [sentence] = String(error instanceof Error ? error.message : error).split(". ")
    throw new UsageError(`${sentence}.`)
  }
}

/** @throws UsageError for an option of another command. */
function onlyOwn(command: Command, values: Values): void {
  const own: readonly string[] = optionsOf[command]
  const foreign = Object.keys(values).find(option => !own.includes(option))
  if (foreign === undefined) return
  const owners = Object.entries(optionsOf).filter(([, options]: [string, readonly string[]]) =>
    options.includes(foreign),
  )
  const names = owners.map(([name]) => `"${name}"`).join(" and ")
  throw new UsageError(`Option --${foreign} belongs to ${names}, not to "${command}".`)
}

function choose<F extends string>(what: string, possible: readonly F[], wanted: string): F {
  const chosen = possible.find(name => name === wanted)
  if (chosen) return chosen
  throw new UsageError(`There is no ${what} "${wanted}" here; choose ${possible.join(", ")}.`)
}

import { parseArgs } from "node:util"

/** What the user asks for. */
export type Request =
  | { readonly command: "help" }
  | { readonly command: "version" }
  | { readonly command: "check"; readonly paths: readonly string[]; readonly format: CheckFormat }
  | { readonly command: "graph"; readonly file: string; readonly job?: string; readonly format: GraphFormat }

const checkFormats = ["text", "json"] as const
const graphFormats = ["text", "svg", "mermaid"] as const

export type CheckFormat = (typeof checkFormats)[number]
export type GraphFormat = (typeof graphFormats)[number]

export const help = `Streamwright tells what Flink or Spark would refuse or silently get wrong.

Usage
  streamwright check [paths] [--format text|json]
  streamwright graph <file> [--job name] [--format text|svg|mermaid]

Commands
  check    Check the jobs in files and folders; without paths, in this folder.
  graph    Print the dataflow of a job: text, picture or Mermaid diagram.

Options
  --format <format>    How to print; text if absent.
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
  if (command === "check") {
    if (values.job !== undefined) throw new UsageError('Option --job belongs to "graph", not to "check".')
    return { command, paths: rest, format: choose(checkFormats, values.format) }
  }
  if (command === "graph") {
    const [file, ...more] = rest
    if (file === undefined || more.length > 0) throw new UsageError('"graph" takes exactly one file.')
    return { command, file, job: values.job, format: choose(graphFormats, values.format) }
  }
  throw new UsageError(command === undefined ? "No command given." : `There is no command "${command}".`)
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: "string" },
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

function choose<F extends string>(formats: readonly [F, ...F[]], wanted = formats[0] as string): F {
  const format = formats.find(name => name === wanted)
  if (format) return format
  throw new UsageError(`There is no format "${wanted}" here; choose ${formats.join(", ")}.`)
}

import { help, parseRequest, UsageError } from "./arguments.js"
import { failure, type Outcome, success } from "./outcome.js"

/**
 * Runs the command line and sets the exit code of the process.
 *
 * @param words the arguments after the program's name
 * @param version what `--version` prints
 */
export async function main(words: readonly string[], version: string): Promise<void> {
  process.stdout.on("error", leaveWhenNobodyReads)
  const outcome = await run(words, version).catch(explain)
  for (const problem of outcome.problems) process.stderr.write(`streamwright: ${problem}\n`)
  process.stdout.write(outcome.output)
  process.exitCode = outcome.exitCode
}

/** The commands are loaded when they are needed, so that help and errors of usage come at once. */
async function run(words: readonly string[], version: string): Promise<Outcome> {
  const request = parseRequest(words)
  switch (request.command) {
    case "help":
      return success(help)
    case "version":
      return success(`${version}\n`)
    case "check":
      return (await import("./commands/check.js")).check(request)
    case "graph":
      return (await import("./commands/graph.js")).graph(request)
    case "explain":
      return (await import("./commands/explain.js")).explain(request)
  }
}

function explain(error: unknown): Outcome {
  if (error instanceof UsageError) return failure(`${error.message} See streamwright --help.`)
  return failure(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** `streamwright check | head` is no error. */
function leaveWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error
  process.exit()
}

import type { CancellationToken, RemoteConsole } from "vscode-languageserver"

/**
 * Runs handlers so that each fails alone: the failure goes to the log, the
 * client gets an answer that says nothing, and the next request is served.
 */
export function guardWith(log: Pick<RemoteConsole, "error">) {
  return function guard<P, R>(
    what: string,
    nothing: R,
    handle: (params: P, token: CancellationToken) => R | Promise<R>,
  ) {
    return async (params: P, token: CancellationToken): Promise<R> => {
      try {
        return await handle(params, token)
      } catch (error) {
        log.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
        return nothing
      }
    }
  }
}

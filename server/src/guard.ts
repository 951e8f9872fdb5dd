import type { CancellationToken, RemoteConsole } from "vscode-languageserver"

export type Log = Pick<RemoteConsole, "error">

/**
 * Runs handlers so that each fails alone: the failure goes to the log, the
 * client gets an answer that says nothing, and the next request is served.
 */
export function guardWith(log: Log) {
  return function guard<P, R>(
    what: string,
    nothing: R,
    handle: (params: P, token: CancellationToken) => R | Promise<R>,
  ) {
    return async (params: P, token: CancellationToken): Promise<R> =>
      (await attempt(what, log, () => handle(params, token))) ?? nothing
  }
}

/** Does something whose failure is nobody's but the log's; undefined when it failed. */
export async function attempt<R>(
  what: string,
  log: Log,
  action: () => R | Promise<R>,
): Promise<R | undefined> {
  try {
    return await action()
  } catch (error) {
    log.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return undefined
  }
}

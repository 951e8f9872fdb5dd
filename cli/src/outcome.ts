/** 0: no finding of severity error or warning. 1: there are some. 2: it could not run, or not on everything it was asked for. */
export type ExitCode = 0 | 1 | 2

/** What a command has to say, before anything is written. */
export interface Outcome {
  /** For standard output; empty when there is nothing. */
  readonly output: string
  /** For standard error: one sentence for each thing that could not be done. */
  readonly problems: readonly string[]
  readonly exitCode: ExitCode
}

export function success(output: string): Outcome {
  return { output, problems: [], exitCode: 0 }
}

/** Nothing could be done, and why. */
export function failure(...problems: readonly string[]): Outcome {
  return { output: "", problems, exitCode: 2 }
}

/** Where a project's texts come from. Core itself reads nothing. */
export interface Host {
  /** The workspace folder: absolute, forward slashes, no slash at the end. */
  readonly root: string
  /** Absolute paths of the TypeScript and JavaScript files of the workspace. */
  files(): Iterable<string>
  /** The newest text of a file; undefined when there is none or it may not be read. */
  read(path: string): string | undefined
}

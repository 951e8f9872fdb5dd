import type { ClientAbilities } from "./client-abilities.js"
import type { Texts } from "./texts.js"
import type { Workspace } from "./workspace.js"

/** What a feature answers from. */
export interface Context {
  readonly workspace: Workspace
  readonly texts: Texts
  readonly client: ClientAbilities
}

import { rules } from "./index.js"

/** The names of all rules, in the order of the documentation. */
export const ruleNames: readonly string[] = [...Object.keys(rules), "unused-ignore", "invalid-configuration"]

export function isRule(name: string): boolean {
  return ruleNames.includes(name)
}

/** Where the page of a rule can be read. */
export function rulePage(name: string): string {
  return `https://github.com/streamwright/streamwright/blob/main/docs/rules/${name}.md`
}

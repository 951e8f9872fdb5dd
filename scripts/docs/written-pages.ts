import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { pages } from "./pages.js"

/** What a program says of the rules: the pages as they stand in `docs/rules`, in the order of their index. */
export function writtenPages() {
  return pages().flatMap(({ name, group, summary }) => {
    const path = fileURLToPath(new URL(`../../docs/rules/${name}.md`, import.meta.url))
    return existsSync(path) ? [{ name, group: group.title, summary, text: readFileSync(path, "utf8") }] : []
  })
}

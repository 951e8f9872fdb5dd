import { execFileSync } from "node:child_process"
import { readFileSync, statSync } from "node:fs"
import { join, posix } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** Every file that is, or with the next commit would be, in the repository. */
export const files: readonly string[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard"],
  { cwd: root, encoding: "utf8" },
)
  .trim()
  .split("\n")
  .filter(file => statSync(join(root, file), { throwIfNoEntry: false })?.isFile())

/** TypeScript that people maintain: neither fixtures nor samples, which follow rules of their own. */
export const code = files.filter(
  file => /\.[cm]?tsx?$/.test(file) && !/^(samples|test\/(rules|jobs|broken))\//.test(file),
)

/** The part of it that is shipped. */
export const source = code.filter(file => /^(graph|sdk|core|cli|protocol|server|client)\//.test(file))

export function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8")
}

/** What a file imports: packages by their names, other files by their paths in the repository. */
export function importsOf(file: string): string[] {
  return ts
    .preProcessFile(textOf(file))
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith(".") ? posix.join(posix.dirname(file), fileName).replace(/\.js$/, ".ts") : fileName,
    )
}

/** The number of lines of each function with a body, by its place. */
export function functionsOf(file: string): Map<string, number> {
  const tree = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true)
  const lineOf = (at: number) => tree.getLineAndCharacterOfPosition(at).line + 1
  const found = new Map<string, number>()
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const first = lineOf(node.getStart(tree))
      found.set(`${file}:${first}`, lineOf(node.end) - first + 1)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

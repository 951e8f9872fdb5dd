import type { Note } from "@streamwright/graph"
import { ts } from "ts-morph"
import { spanOf } from "../source.js"
import { decides } from "./decisions.js"
import { type Body, bodiesOf, type UserFunction } from "./function-bodies.js"
import { each } from "./nodes.js"
import { resourcesOf } from "./resources.js"

/** Calls that give another value each time. */
const changing: readonly (readonly [Note["what"], RegExp])[] = [
  ["clock", /^(Date\.now|performance\.now)$/],
  ["random", /^(Math\.random|(\w+\.)?(randomUUID|randomBytes|getRandomValues)|uuid(v[147])?|nanoid)$/],
]

/** Node's calls that stop the thread until a file, a process or another thread has answered. */
const blocking =
  /^(\w+\.)?((read|write|append|copy|open|exists|stat|lstat|access|readdir|mkdir|rm|unlink|rename|truncate|fsync)\w*|exec|execFile|spawn)Sync$|^Atomics\.wait$/

/** What a function does for records that may be wrong in a stream. */
export function notesOf(node: UserFunction): readonly Note[] {
  return [...bodiesOf(node).flatMap(body => [...promises(body), ...calls(body)]), ...resourcesOf(node)]
}

/** A function that is asynchronous returns before it has done its work. */
function promises(body: Body): readonly Note[] {
  const keyword = ts.canHaveModifiers(body)
    ? body.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)
    : undefined
  return keyword ? [{ what: "promise", text: "async", at: spanOf(keyword) }] : []
}

function calls(body: Body): readonly Note[] {
  const notes: Note[] = []
  each(body, node => {
    const what = askedFor(node)
    if (!what) return
    const isChanging = what === "clock" || what === "random"
    notes.push({
      what,
      text: node.getText(),
      at: spanOf(node),
      ...(isChanging && decides(node, body) ? { decides: true } : {}),
    })
  })
  return notes
}

function askedFor(node: ts.Node): Note["what"] | undefined {
  if (ts.isNewExpression(node))
    return node.expression.getText() === "Date" && !node.arguments?.length ? "clock" : undefined
  if (!ts.isCallExpression(node)) return undefined
  const callee = node.expression.getText()
  return (
    changing.find(([, calls]) => calls.test(callee))?.[0] ?? (blocking.test(callee) ? "blocks" : undefined)
  )
}

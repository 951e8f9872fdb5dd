import type { Span } from "@streamwright/graph"
import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import type { SetJobSetting } from "../../patch.js"
import type { Sources } from "../../source.js"
import { indentationAt, insertAt, nodeOf, quoted, replace } from "../edit.js"
import { importNames } from "../imports.js"
import { flinkModule, spellDuration } from "./spelling.js"

/** A setting of the job where it is written, or else right after the environment is made. */
export function spellJobSetting(
  { setting, value, at, environment }: SetJobSetting,
  sources: Sources,
): readonly TextEdit[] | undefined {
  if (typeof value === "string")
    return at || !environment ? undefined : mode(setting, value, environment, sources)
  if (at) return [replace(at, quoted(spellDuration(value), at, sources))]
  if (setting !== "checkpointInterval" || !environment) return undefined
  const interval = quoted(spellDuration(value), environment, sources)
  return listOf(calledAfter(environment, `.enableCheckpointing(${interval})`, sources))
}

function mode(
  setting: SetJobSetting["setting"],
  value: string,
  environment: Span,
  sources: Sources,
): readonly TextEdit[] | undefined {
  if (setting !== "runtimeMode") return undefined
  const imported = importNames(["RuntimeExecutionMode"], flinkModule, environment.file, sources)
  const call = `.setRuntimeMode(${imported?.names.RuntimeExecutionMode}.${value.toUpperCase()})`
  const edit = imported && calledAfter(environment, call, sources)
  return edit && [edit, ...imported.edits]
}

/** One more call of the environment: a statement behind its declaration, or else a link of its chain. */
function calledAfter(environment: Span, call: string, sources: Sources): TextEdit | undefined {
  const node = nodeOf(environment, sources)
  if (!node) return undefined
  const declaration = node.parent
  const isNamed = ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name)
  const statement = isNamed ? declaration.parent.parent : undefined
  if (!isNamed || !statement || !ts.isVariableStatement(statement))
    return insertAt(environment.file, environment.end, call)
  const { text } = node.getSourceFile()
  const end = text.charAt(statement.end - 1) === ";" ? ";" : ""
  const line = `\n${indentationAt(text, statement.getStart())}${declaration.name.getText()}${call}${end}`
  return insertAt(environment.file, statement.end, line)
}

function listOf(edit: TextEdit | undefined): readonly TextEdit[] | undefined {
  return edit && [edit]
}

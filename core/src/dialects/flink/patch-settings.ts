import type { Span } from "@streamwright/graph"
import { ts } from "ts-morph"
import type { TextEdit } from "../../edits.js"
import type { SetJobSetting } from "../../patch.js"
import type { Sources } from "../../source.js"
import { indentationAt, insertAt, nodeOf, quoted, replace } from "../edit.js"
import { spellDuration } from "./spelling.js"

/** A setting of the job where it is written, or else right after the environment is made. */
export function spellJobSetting(
  { setting, value, at, environment }: SetJobSetting,
  sources: Sources,
): readonly TextEdit[] | undefined {
  if (at) return [replace(at, quoted(spellDuration(value), at, sources))]
  if (setting !== "checkpointInterval" || !environment) return undefined
  const edit = enabledAfter(environment, value, sources)
  return edit && [edit]
}

function enabledAfter(environment: Span, interval: number, sources: Sources): TextEdit | undefined {
  const node = nodeOf(environment, sources)
  if (!node) return undefined
  const call = `.enableCheckpointing(${quoted(spellDuration(interval), environment, sources)})`
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

import type { Finding, Fix, JobAnalysis, Safety, Severity, TextEdit } from "@streamwright/core"
import type { Gap, Span } from "@streamwright/graph"
import type { DrawnJob, Place } from "@streamwright/protocol"
import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  type Location,
  type TextEdit as LspTextEdit,
  MarkupKind,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver"
import type { ClientAbilities } from "./client-abilities.js"
import type { Texts } from "./texts.js"
import type { Core, FoundOperator, Problems } from "./workspace.js"
import { workspaceEdit } from "./workspace-edit.js"

/** Core's values as the Language Server Protocol writes them: the only file that knows both. */
export function toDiagnostics(problems: Problems, core: Core, texts: Texts): Diagnostic[] {
  return [
    ...problems.findings.map(finding => toDiagnostic(finding, core, texts)),
    ...problems.gaps.map(gap => toGapDiagnostic(gap, texts)),
  ]
}

export function toDiagnostic(finding: Finding, core: Core, texts: Texts): Diagnostic {
  return {
    range: toRange(finding.at, texts),
    severity: severities[finding.severity],
    source: "streamwright",
    code: finding.rule,
    ...(core.ruleNames.includes(finding.rule) && { codeDescription: { href: core.rulePage(finding.rule) } }),
    message: finding.help ? `${finding.message}\n${finding.help}` : finding.message,
    relatedInformation: finding.related.map(({ at, message }) => ({ location: toPlace(at, texts), message })),
  }
}

function toGapDiagnostic(gap: Gap, texts: Texts): Diagnostic {
  return {
    range: toRange(gap.at, texts),
    severity: DiagnosticSeverity.Information,
    source: "streamwright",
    message: `Streamwright cannot follow this: ${gap.reason}`,
  }
}

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** How to find a fix again in a later analysis of a later text. */
export interface FixReference {
  readonly uri: string
  readonly rule: string
  readonly title: string
  readonly job?: string
  readonly operator?: string
}

/** A fix as the light bulb lists it, without its edit. */
export function toCodeAction(finding: Finding, fix: Fix, uri: string, core: Core, texts: Texts): CodeAction {
  const { rule, job, operator } = finding
  const { title } = fix
  return {
    title: fix.safety === "safe" ? title : `${title} (${annotations[fix.safety].label.toLowerCase()})`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, core, texts)],
    isPreferred: fix === finding.fixes[0],
    data: { uri, rule, title, job, operator } satisfies FixReference,
  }
}

const annotations: Record<Exclude<Safety, "safe">, ChangeAnnotation> = {
  "breaks-savepoint": {
    label: "Breaks savepoints",
    description: "The results stay the same, but state saved before the change cannot be restored.",
  },
  "changes-results": { label: "Changes results", description: "The job will compute other results." },
}

/** Edits of core as one change of the workspace, with a word about what it means for the job. */
export function toWorkspaceEdit(
  edits: readonly TextEdit[],
  safety: Safety,
  texts: Texts,
  client: ClientAbilities,
): WorkspaceEdit {
  const annotationId =
    safety !== "safe" && client.takesVersionedEdits && client.takesAnnotatedEdits ? safety : undefined
  const changes = [...new Set(edits.map(edit => edit.file))].map(file => ({
    file,
    edits: edits.filter(edit => edit.file === file).map(edit => toTextEdit(edit, annotationId, texts)),
  }))
  return {
    ...workspaceEdit(changes, texts, client),
    ...(annotationId && { changeAnnotations: { [annotationId]: annotations[annotationId] } }),
  }
}

function toTextEdit(
  edit: TextEdit,
  annotationId: string | undefined,
  texts: Texts,
): LspTextEdit | AnnotatedTextEdit {
  const replacement = { range: toRange(edit, texts), newText: edit.text }
  return annotationId ? { ...replacement, annotationId } : replacement
}

/** An operator's name, what it is, and what is known of it. */
export function toHover(
  { operator, analysis, at }: FoundOperator,
  core: Core,
  texts: Texts,
  client: ClientAbilities,
): Hover {
  const { name } = operator.settings
  const kind = operator.kind.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  const facts = core.describe(operator, analysis.facts)
  const markdown = [
    `**${escapeMarkdown(name ?? kind)}**${name ? ` (${kind})` : ""}`,
    ...facts.map(escapeMarkdown),
  ]
  const contents = client.rendersMarkdown
    ? { kind: MarkupKind.Markdown, value: markdown.join("  \n") }
    : { kind: MarkupKind.PlainText, value: [name ? `${name} (${kind})` : kind, ...facts].join("\n") }
  return { contents, range: toRange(at, texts) }
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, "\\$&")
}

/** The line above a job. A client without a preview gets the words alone. */
export function toCodeLens(
  analysis: JobAnalysis,
  core: Core,
  texts: Texts,
  client: ClientAbilities,
): CodeLens {
  const { uri, range } = toPlace(analysis.job.at, texts)
  const summary = core.summarize(analysis)
  const command = client.showDataflowCommand
    ? {
        title: `Show dataflow · ${summary}`,
        command: client.showDataflowCommand,
        arguments: [{ uri, position: range.start }],
      }
    : { title: summary, command: "" }
  return { range: { start: range.start, end: range.start }, command }
}

/** A job's picture and where everything in it stands, without the picture. */
export function toDrawnJob(analysis: JobAnalysis, core: Core, texts: Texts): Omit<DrawnJob, "svg"> {
  const { job } = analysis
  return {
    name: job.name,
    summary: core.summarize(analysis),
    at: toPlace(job.at, texts),
    operators: job.operators.map(({ id, origin: { call, settings } }) => ({
      id,
      places: [toPlace(call, texts), ...Object.values(settings).map(setting => toPlace(setting, texts))],
    })),
    gaps: job.gaps.map(gap => toPlace(gap.at, texts)),
  }
}

export function toPlace(span: Span, texts: Texts): Place & Location {
  return { uri: texts.document(span.file).uri, range: toRange(span, texts) }
}

export function toRange(span: Span, texts: Texts): Range {
  const document = texts.document(span.file)
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) }
}

import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { analysed } from "./analysed.js"
import { filesIn } from "./files.js"
import { findingLines, type ProvenFix, provenFixes, quotedPlace } from "./fixture.js"
import { type Files, nameOf } from "./project.js"

const folder = fileURLToPath(new URL("../../samples/", import.meta.url))

/** The samples and what they share, by their names in the folder. */
export function sampleFiles(): Files {
  return new Map(filesIn(folder, ".ts").map(name => [name, readFileSync(`${folder}${name}`, "utf8")]))
}

/** What is found in the samples, as text, and their fixes, proved. Samples stay free of marks. */
export function samples(): { readonly text: string; readonly proofs: readonly ProvenFix[] } {
  const subject = analysed(sampleFiles())
  const proofs = new Map(subject.findings.flatMap(finding => provenFixes(subject, finding)))
  const sections = [...subject.files.keys()].map(name => {
    const said = [
      ...subject.findings.map(finding => [finding.at, findingLines(finding, subject.files, proofs)] as const),
      ...subject.gaps.map(gap => [gap.at, [`gap: ${gap.reason}`]] as const),
    ]
    const own = said
      .filter(([at]) => nameOf(at.file) === name)
      .sort(([a], [b]) => a.start - b.start)
      .map(([at, lines]) => `  ${quotedPlace(at, subject.files)} ${lines.join("\n    ")}\n`)
    return own.length > 0 ? `${name}\n${own.join("")}` : ""
  })
  return { text: sections.filter(section => section !== "").join("\n"), proofs: [...proofs.values()] }
}

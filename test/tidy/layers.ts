/** Which files may import what: the first line that names a file decides. */
export interface Layer {
  /** A file, or a folder with everything below it. */
  readonly of: string
  /** Packages, and files or folders of the repository. `node:` stands for all of Node. */
  readonly imports: readonly string[]
  readonly because: string
}

const graph = "@streamwright/graph"
const core = "@streamwright/core"
const protocol = "@streamwright/protocol"

/** The directions in which imports point, the more special lines first. */
export const layers: readonly Layer[] = [
  {
    of: "graph/src",
    imports: ["graph/src"],
    because: "the graph is plain data that every other part shares",
  },
  {
    of: "sdk/src",
    imports: ["sdk/src", graph],
    because: "authors install it, so it stays small and apart from the analysis",
  },
  {
    of: "core/src/source.ts",
    imports: ["core/src", graph, "ts-morph"],
    because: "the compiler is touched here and in the dialects only, so that it can be exchanged",
  },
  {
    of: "core/src/resolution.ts",
    imports: ["core/src/host.ts", "core/src/workspace-packages.ts", "ts-morph"],
    because: "what an import means is the compiler's to say",
  },
  {
    of: "core/src/dialects",
    imports: ["core/src", graph, "ts-morph"],
    because: "a dialect knows one spelling, and reads it with the compiler",
  },
  {
    of: "core/src/rules/index.ts",
    imports: ["core/src/rules"],
    because: "the registry lists the rules and does nothing else",
  },
  {
    of: "core/src/rules/pages.ts",
    imports: ["core/src/rules/index.ts"],
    because: "the names of the pages follow from the registry",
  },
  {
    of: "core/src/rules/engine-checks",
    imports: ["core/src/rules/engine-checks"],
    because: "the conditions are data that rules name",
  },
  {
    of: "core/src/rules/rule.ts",
    imports: [
      "core/src/rules/engine-checks",
      "core/src/rules/groups.ts",
      "core/src/derive",
      "core/src/finding.ts",
      graph,
    ],
    because: "the contract of a rule names the conditions that rules stand for",
  },
  {
    of: "core/src/rules",
    imports: [
      "core/src/derive",
      "core/src/finding.ts",
      "core/src/patch.ts",
      "core/src/rules/rule.ts",
      "core/src/rules/common",
      graph,
    ],
    because: "no rule knows how a job is written, nor another rule",
  },
  {
    of: "core/src/derive",
    imports: ["core/src/derive", graph],
    because: "facts follow from the graph alone",
  },
  {
    of: "core/src/draw",
    imports: [
      "core/src/draw",
      "core/src/derive",
      "core/src/finding.ts",
      "core/src/words.ts",
      graph,
      "@hpcc-js/wasm-graphviz",
    ],
    because: "the picture shows graph, facts and findings, however they came about",
  },
  {
    of: "core/src",
    imports: ["core/src", graph, "jsonc-parser", "picomatch"],
    because: "the core reads no file and knows no process, so that it runs anywhere",
  },
  {
    of: "cli/src",
    imports: ["cli/src", core, graph, "picocolors", "rule-pages", "node:"],
    because: "the command line prints what the core found",
  },
  {
    of: "protocol/src",
    imports: ["protocol/src"],
    because: "client and server share names and shapes, not code",
  },
  {
    of: "client/preview",
    imports: ["client/preview", protocol],
    because: "the page shows what it is sent",
  },
  {
    of: "client/src",
    imports: ["client/src", protocol, "vscode", "vscode-languageclient", "node:"],
    because: "the extension starts the server and never analyses",
  },
  {
    of: "server/src/convert.ts",
    imports: ["server/src", core, graph, protocol, "vscode-languageserver", "vscode-uri"],
    because: "what the core says and what an editor reads meet in one place",
  },
  {
    of: "server/src",
    imports: [
      "server/src",
      core,
      graph,
      protocol,
      "vscode-languageserver",
      "vscode-languageserver-textdocument",
      "vscode-uri",
      "node:",
    ],
    because: "the server connects an editor with the core",
  },
]

import { fileURLToPath } from "node:url"
import { type BuildOptions, build, type Plugin } from "esbuild"
import { writtenPages } from "./docs/written-pages.js"

/** The analysis with the TypeScript compiler in it: one file that server and command line share and load when they need it. */
const coreApart: Plugin = {
  name: "core-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^@streamwright\/core$/ }, () => ({ path: "./core.cjs", external: true }))
  },
}

/** The pages of the rules, so that the command line can print them wherever it lies. */
const rulePages: Plugin = {
  name: "rule-pages",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^rule-pages$/ }, ({ path }) => ({ path, namespace: "rule-pages" }))
    onLoad({ filter: /.*/, namespace: "rule-pages" }, () => ({
      contents: JSON.stringify(writtenPages()),
      loader: "json",
    }))
  },
}

const root = fileURLToPath(new URL("..", import.meta.url))

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  outdir: "dist",
  // From the sources, so that a bundle never mixes new code with what an earlier build left.
  alias: {
    "@streamwright/graph": "./graph/src/index.ts",
    "@streamwright/protocol": "./protocol/src/index.ts",
  },
}

const node: BuildOptions = {
  ...shared,
  platform: "node",
  target: "node20",
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  // Modules first: what a package offers to `require` may load its parts in ways that a bundler cannot follow.
  mainFields: ["module", "main"],
  // `import()` of core becomes a `require` at first use.
  supported: { "dynamic-import": false },
}

/** The oldest Chromium that a supported VS Code carries. */
const page: BuildOptions = { ...shared, platform: "browser", target: "chrome132", format: "iife" }

void Promise.all([
  build({ ...node, entryPoints: { core: "core/src/index.ts" } }),
  build({
    ...node,
    entryPoints: { server: "server/src/main.ts", cli: "cli/src/main.ts" },
    plugins: [coreApart, rulePages],
  }),
  build({ ...node, entryPoints: { client: "client/src/extension.ts" }, external: ["vscode"] }),
  build({
    ...page,
    entryPoints: ["main.ts", "preview.css"].map(name => ({ in: `client/preview/${name}`, out: "preview" })),
  }),
])

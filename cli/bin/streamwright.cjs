#!/usr/bin/env node
const { existsSync } = require("node:fs")
const { join } = require("node:path")

const program = join(__dirname, "../../dist/cli.cjs")

if (existsSync(program)) {
  require(program).main(process.argv.slice(2), require("../package.json").version)
} else {
  console.error("streamwright is not built yet. Run `npm run build` in its folder, then try again.")
  process.exitCode = 2
}

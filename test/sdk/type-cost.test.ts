import { fileURLToPath } from "node:url"
import ts from "typescript"
import { expect, it } from "vitest"

const samples = fileURLToPath(new URL("../../samples/", import.meta.url))

/**
 * Types are work for every editor that has a job open. The count of their
 * instantiations is the same on every machine, and time follows it. What the
 * samples needed when this was written, and a quarter more to grow into.
 */
const mostInstantiations = 23_500

it("the types of the samples stay cheap to check", () => {
  const { config } = ts.readConfigFile(`${samples}tsconfig.json`, ts.sys.readFile)
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, samples)
  const program = ts.createProgram(fileNames, {
    ...options,
    noEmit: true,
    composite: false,
    incremental: false,
  })
  const errors = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)
  expect(errors).toEqual([])
  expect(program.getInstantiationCount()).toBeLessThan(mostInstantiations)
})

import Mocha from "mocha"

/** One test that ran; with an error it has failed. */
export interface TestResult {
  title: string
  error?: string
}

/** Runs test files to their end and hands over each result as it comes. A hook that fails is a failed result, too. */
export async function runTestFiles(files: string[], record: (result: TestResult) => void): Promise<void> {
  const mocha = new Mocha({ timeout: 180_000, reporter: recorder(record) })
  for (const file of files) mocha.addFile(file)
  await mocha.loadFilesAsync()
  await new Promise(resolve => mocha.run(resolve))
}

/** Prints one line per result, and the reason below those that failed. */
export function printResult({ title, error }: TestResult): void {
  console.log(`  ${error === undefined ? "✓" : "✗"} ${title}`)
  if (error !== undefined) console.log(error.replace(/^/gm, "      "))
}

function recorder(record: (result: TestResult) => void): Mocha.ReporterConstructor {
  return class extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner) {
      super(runner)
      runner.on("pass", test => record({ title: test.fullTitle() }))
      runner.on("fail", (test, error) =>
        record({ title: test.fullTitle(), error: error.stack ?? String(error) }),
      )
    }
  }
}

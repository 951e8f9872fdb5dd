import { analyzeFile } from "@streamwright/core"
import { expect, it } from "vitest"
import { pathOf, projectOf } from "./harness/project.js"

const head = [
  'import { StreamExecutionEnvironment, TumblingProcessingTimeWindows } from "streamwright/flink"',
  "const env = StreamExecutionEnvironment.getExecutionEnvironment()",
]

function read(lines: readonly string[], others: ReadonlyMap<string, string> = new Map()) {
  const project = projectOf(new Map([...others, ["job.ts", [...head, ...lines].join("\n")]]))
  return analyzeFile(project, pathOf("job.ts"))
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index)
}

it("a chain of 2,000 calls has 2,000 operators and their facts", () => {
  const { jobs, gaps } = read([`env.fromData(1)${".map(n => n + 1)".repeat(1_998)}.print()`])
  expect(gaps).toEqual([])
  expect(jobs[0]?.job.operators).toHaveLength(2_000)
  expect(jobs[0]?.facts.time.of(jobs[0].job.operators.at(-1) as never).watermark).toBe("at-end")
})

it("a union of 500 streams has 500 inputs", () => {
  const { jobs } = read([
    `const streams = [${numbers(500)
      .map(number => `env.fromData(${number})`)
      .join(", ")}]`,
    "streams[0].union(...streams.slice(1)).print()",
  ])
  expect(jobs[0]?.job.edges.filter(({ to }) => to === "union")).toHaveLength(500)
})

it("a file of 10,000 lines is read to its end", () => {
  const { jobs } = read([
    ...numbers(9_990).map(number => `export const constant${number} = ${number} * 2`),
    "env.fromData(constant9989).setParallelism(constant9989).print()",
  ])
  expect(jobs[0]?.job.operators[0]?.settings.parallelism).toBe(19_978)
})

it("300 files that import each other in a circle are read once each", () => {
  const circle = numbers(300).map((number): [string, string] => [
    `part${number}.ts`,
    `import { value as next } from "./part${(number + 1) % 300}.js"\nexport const value = ${number}\nexport const after = () => next`,
  ])
  const { jobs } = read(
    ['import { after } from "./part299.js"', "env.fromData(1).setParallelism(after() + 1).print()"],
    new Map(circle),
  )
  expect(jobs[0]?.job.operators[0]?.settings.parallelism).toBe(1)
})

it("a function that calls itself without end is a gap", () => {
  const { jobs, gaps } = read([
    "const deeper = stream => deeper(stream.map(n => n))",
    "deeper(env.fromData(1)).print()",
  ])
  expect(gaps.map(({ reason }) => reason)).toContainEqual(expect.stringContaining("nest too deep"))
  expect(jobs[0]?.job.operators.length).toBeLessThan(20)
})

it("loops that would take for ever use up the budget, which is a gap", () => {
  const loops = numbers(6).map(depth => `for (const a${depth} of items)`)
  const { gaps } = read([
    `const items = [${numbers(30).join(", ")}]`,
    `${loops.join(" ")} env.fromData(a0)`,
    "env.fromData(1).print()",
  ])
  expect(gaps.map(({ reason }) => reason)).toContain("the job takes too many steps to follow")
})

it("types that extend each other in circles, and barrels that export each other, end", () => {
  const barrels = numbers(6).map((number): [string, string] => [
    `barrel${number}.ts`,
    numbers(6)
      .map(other => `export * from "./barrel${other}.js"`)
      .join("\n"),
  ])
  const { jobs } = read(
    [
      'import { Missing, type Order } from "./barrel0.js"',
      "interface A extends B, C {} interface B extends A, C {} interface C extends A, B { readonly at: number }",
      "env.fromData<A>(Missing).keyBy(a => a.at).window(TumblingProcessingTimeWindows.of('1 min')).reduce((a, b) => b).print()",
      "env.fromData<Order>(Missing).print()",
    ],
    new Map(barrels),
  )
  expect(jobs[0]?.job.operators).toHaveLength(6)
})

// # Loops that would run for long

import { StreamExecutionEnvironment } from "streamwright/flink"

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const numbers = env.fromSequence(1, 1_000_000)

for (let turn = 0; turn < 1_000_000; turn++) {
  numbers.map(n => n + turn).print()
}

while (true) {
  numbers.filter(n => n > 0).print()
  break
}

const doubled = <T>(items: T[]): T[] => [...items, ...items]
const many = Array.from({ length: 20 }).reduce<number[]>(items => doubled(items), [1])
for (const n of many) env.fromSequence(n, 10).print()

env.execute()

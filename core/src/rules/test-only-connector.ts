import { type Operator, traits } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { rule } from "./rule.js"

/**
 * A source or sink for trying things out, such as a socket, generated rows or the console.
 *
 * What the console, `print` and the memory sink are given ends up on the driver or in a log
 * and is gone with it. Rows of a rate or data generator are made up, and what a socket
 * sent cannot be read again after a failure. Asked in the strict preset only,
 * because this is how one begins.
 *
 * ```ts
 * views().writeStream.format("console").start()
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").print()
 * ```
 *
 * Not reported for sources and sinks that keep what they have:
 *
 * ```ts
 * views().writeStream.format("delta").option("checkpointLocation", "s3://lake/_checkpoints/views").start("s3://lake/views")
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").sinkTo(orderSink)
 * ```
 */
export const testOnlyConnector = rule({
  group: "sinks",
  severity: "info",
  isStrict: true,

  *check({ job }) {
    for (const operator of job.operators) {
      const why = reason(operator)
      if (why === undefined) continue
      yield {
        at: settingPlace(operator, "connector"),
        operator,
        shows: "silently",
        message: `This ${operator.settings.connector} ${traits(operator).title} is for trying things out: ${why}.`,
        help: "Read and write what outlives the job where others rely on it.",
      }
    }
  },
})

const sinks: { readonly [connector: string]: string } = {
  console: "what it is given ends up in the driver's output",
  print: "what it is given ends up in the log of a task",
  memory: "its rows are in the driver's memory and gone with it",
}

const sources: { readonly [connector: string]: string } = {
  rate: "its rows are made up",
  "rate-micro-batch": "its rows are made up",
  collection: "its records are written into the program",
  sequence: "its numbers are made up",
  datagen: "its records are made up",
  socket: "what was sent cannot be read again after a failure",
}

function reason(operator: Operator): string | undefined {
  const { role } = traits(operator)
  if (role === "transformation") return undefined
  return (role === "sink" ? sinks : sources)[operator.settings.connector ?? ""]
}

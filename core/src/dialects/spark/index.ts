import type { Dialect } from "../dialect.js"
import { sparkExport } from "./exports.js"
import { spellSpark } from "./patch.js"

/** Spark's Structured Streaming and DStreams as the `streamwright/spark` package mirrors them. */
export const spark: Dialect = {
  engine: "spark",
  modules: ["streamwright/spark"],
  exported: sparkExport,
  unnamed: "Spark query",
  spell: spellSpark,
}

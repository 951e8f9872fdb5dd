import type { Dialect } from "../dialect.js"
import { flinkExport } from "./exports.js"
import { spellFlink } from "./patch.js"

/** Flink's DataStream API as the `streamwright/flink` package mirrors it. */
export const flink: Dialect = {
  engine: "flink",
  modules: ["streamwright/flink"],
  exported: flinkExport,
  unnamed: "Flink Streaming Job",
  spell: spellFlink,
}

import { refusal } from "../derive/version.js"
import { rule } from "./rule.js"

/**
 * A Flink or Spark version that does not exist or is not known yet.
 *
 * What Flink and Spark refuse differs from version to version, so a job may say
 * which one it runs on. A text that names none is passed over, and the job is
 * checked as if for the newest version.
 *
 * ```ts
 * defineJob({ name: "page-views", engineVersion: "v4" }, () => {
 *   views().writeStream.format("console").start()
 * })
 * ```
 *
 * ```ts
 * defineJob({ name: "numbers", engineVersion: "4.0" }, () => {
 *   StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()
 * })
 * ```
 *
 * Not reported for a version that the engine has, with or without its patch:
 *
 * ```ts
 * defineJob({ name: "page-views", engineVersion: "4.0.1" }, () => {
 *   views().writeStream.format("console").start()
 * })
 * ```
 *
 * Nor without one, which means the newest, or what `engineVersion` in
 * `streamwright.json` says:
 *
 * ```ts
 * defineJob({ name: "page-views" }, () => {
 *   views().writeStream.format("console").start()
 * })
 * ```
 */
export const unknownEngineVersion = rule({
  group: "settings",
  severity: "warning",

  *check({ job, facts }) {
    const refused = job.engineVersion === undefined ? undefined : refusal(job.engine, job.engineVersion)
    if (!refused) return
    yield {
      at: job.origins.engineVersion ?? job.at,
      shows: "silently",
      message: `"${refused.refused}" names no version: ${refused.reason}. The job is checked as if for ${facts.version.text}.`,
      help: "Name the version that the job runs on, or leave it out.",
    }
  },
})

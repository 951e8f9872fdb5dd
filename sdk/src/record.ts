import { type Engine, type Job, JobBuilder, type JobOptions } from "@streamwright/graph"

/** The key under which the objects of this package keep what is recorded of them, out of their users' way. */
export const recorded: unique symbol = Symbol("recorded")

interface Definition {
  builder?: JobBuilder
}

/** A job that is built when the run that records it is over; none where nothing was recorded. */
type Pending = () => Job | undefined

let definition: Definition | undefined
let recording: Pending[] | undefined

/**
 * The jobs that are defined while `run` runs, in the order of their definition: one for each `defineJob`,
 * and, for a plain script, one for each environment, session or streaming context that got operators.
 * One recording can be under way at a time.
 *
 * @throws Error when another recording is under way, and whatever `run` throws.
 */
export async function recordJobs(run: () => unknown): Promise<readonly Job[]> {
  if (recording) throw new Error("Another recording of jobs is under way; wait for it to end.")
  const pending: Pending[] = []
  recording = pending
  try {
    await run()
  } finally {
    recording = undefined
  }
  return pending.map(build => build()).filter(job => job !== undefined)
}

/** Runs a definition and makes one job of everything in it. */
export function recordDefinition(options: JobOptions, build: () => void): Job {
  const outer = definition
  const own: Definition = {}
  definition = own
  try {
    build()
  } finally {
    definition = outer
  }
  const job = (own.builder ?? new JobBuilder("flink")).build(options)
  recording?.push(() => job)
  return job
}

/**
 * The builder for what an environment, session or streaming context records: that of the definition it is
 * made in, or one of its own in a plain script, where the name is asked for when the script has run.
 */
export function openJob(engine: Engine, name: () => string): JobBuilder {
  if (definition) {
    definition.builder ??= new JobBuilder(engine)
    return definition.builder
  }
  const builder = new JobBuilder(engine)
  recording?.push(() => (builder.isEmpty ? undefined : builder.build({ name: name() })))
  return builder
}

const everywhere = {}

/** Stands for the definition or recording that is under way, for what exists once in each. */
export function currentScope(): object {
  return definition ?? recording ?? everywhere
}

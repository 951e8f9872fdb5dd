import { isKnown, type Operator, type Span, traits } from "@streamwright/graph"
import { settingPlace } from "../derive/setting-place.js"
import { capitalized, nameOf } from "./common/words.js"
import { type Reported, rule, type Subject } from "./rule.js"

/**
 * A parallelism, buffer timeout or uid hash that Flink refuses.
 *
 * A parallelism is at least 1 and at most the maximum parallelism, which is at
 * most 32,768; a buffer timeout is -1, which waits for full buffers, 0, or a
 * time; and a uid hash is what Flink would have made of a uid, 32 hexadecimal digits.
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").map(o => o.amount).setParallelism(64).setMaxParallelism(32).print()
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").map(o => o.amount).setBufferTimeout(-5).print()
 * ```
 *
 * Not reported for a number that is only known when the job runs, or for a
 * parallelism below the maximum:
 *
 * ```ts
 * env.setMaxParallelism(128)
 * env.fromSource(orderSource, inTime, "orders").map(o => o.amount).setParallelism(64).setBufferTimeout(-1).print()
 * ```
 *
 * ```ts
 * env.fromSource(orderSource, inTime, "orders").map(o => o.amount).setParallelism(32).setMaxParallelism(32).print()
 * ```
 */
export const refusedOperatorSetting = rule({
  group: "settings",
  severity: "error",
  engine: ["flink:G4", "flink:G7", "flink:G8", "flink:G9", "flink:G19", "flink:G30"],

  *check(subject) {
    if (subject.job.engine !== "flink") return
    yield* ofJob(subject)
    for (const operator of subject.job.operators) yield* ofOperator(operator, subject)
  },
})

const parallelism = "parallelism.default"
const maximum = "pipeline.max-parallelism"
const highest = 32_768

/** `PARALLELISM_DEFAULT`, which leaves the choice to the cluster. */
const isParallelism = (value: number) => value >= 1 || value === -1

function* ofJob({ job }: Subject): Iterable<Reported> {
  const { configuration = {}, bufferTimeout } = job.settings
  const at = (key: string): Span => job.origins[key] ?? job.at
  const [tasks, most] = [configuration[parallelism], configuration[maximum]]
  if (typeof tasks === "number" && !isParallelism(tasks))
    yield refused(at(`configuration.${parallelism}`), tooFewTasks("The job", tasks))
  if (typeof most === "number" && (most < 1 || most > highest))
    yield refused(at(`configuration.${maximum}`), outOfRange(most))
  if (isKnown(bufferTimeout) && bufferTimeout < -1)
    yield refused(at("bufferTimeout"), belowAll(bufferTimeout))
}

function* ofOperator(operator: Operator, { job }: Subject): Iterable<Reported> {
  const { bufferTimeout, uidHash, connector } = operator.settings
  const { configuration = {} } = job.settings
  const tasks = operator.settings.parallelism
  const most = operator.settings.maxParallelism
  const ceiling = most ?? configuration[maximum]
  const place = (path: string) => settingPlace(operator, path)
  if (isKnown(tasks) && !isParallelism(tasks))
    yield { ...refused(place("parallelism"), tooFewTasks(capitalized(nameOf(operator)), tasks)), operator }
  if (isKnown(most) && (most < 1 || most > highest))
    yield { ...refused(place("maxParallelism"), outOfRange(most)), operator }
  else if (isKnown(tasks) && typeof ceiling === "number" && ceiling >= 1 && tasks > ceiling)
    yield {
      ...refused(
        place("parallelism"),
        `${capitalized(nameOf(operator))} has a parallelism of ${tasks}, above its maximum parallelism of ${ceiling}.`,
      ),
      help: "Lower the parallelism, or raise the maximum; state that was written with another maximum cannot be restored.",
      because: [maximumPlace(operator, job.origins[`configuration.${maximum}`])],
      operator,
    }
  if (isKnown(bufferTimeout) && bufferTimeout < -1)
    yield { ...refused(place("bufferTimeout"), belowAll(bufferTimeout)), operator }
  if (isKnown(uidHash) && !/^[0-9A-Fa-f]{32}$/.test(uidHash))
    yield {
      ...refused(place("uidHash"), `\`${uidHash}\` is no hash of a uid: that has 32 hexadecimal digits.`),
      help: "Set a uid, and Flink makes the hash of it.",
      operator,
    }
  else if (uidHash !== undefined && traits(operator).role === "sink" && !isOldSink(connector))
    yield {
      ...refused(place("uidHash"), "A sink is several operators, so that it takes a uid and no uid hash."),
      help: "Set a uid.",
      operator,
    }
}

/** Sinks that are one operator: functions, and what prints. */
function isOldSink(connector: string | undefined): boolean {
  return connector === undefined || ["custom", "print", "socket", "collect"].includes(connector)
}

function maximumPlace(operator: Operator, ofJob: Span | undefined) {
  const at = operator.origin.settings.maxParallelism ?? ofJob ?? operator.origin.name
  return { at, message: "the maximum is set here" }
}

function refused(at: Span, message: string): Reported {
  return { at, message, shows: "on submit" }
}

function tooFewTasks(who: string, tasks: number): string {
  return `${who} has a parallelism of ${tasks}, and runs in one task at least.`
}

function outOfRange(most: number): string {
  return `A maximum parallelism of ${most} is out of range: it is the number of key groups, from 1 to 32,768.`
}

function belowAll(timeout: number): string {
  return `A buffer timeout of ${timeout} ms means nothing: -1 waits for full buffers, and 0 sends every record at once.`
}

import {
  isKnown,
  type Job,
  type Operator,
  type OperatorSettings,
  type Setting,
  traits,
} from "@streamwright/graph"
import { type Patch, set } from "../../patch.js"

/** The streaming queries of a Spark job, each by its sink; DStreams have none. */
export function queriesOf(job: Job): readonly Operator[] {
  return isStructured(job) ? job.operators.filter(operator => traits(operator).role === "sink") : []
}

/** The sources of a Spark job that its queries, or its reads of what is there, begin with. */
export function sourcesOf(job: Job): readonly Operator[] {
  return isStructured(job) ? job.operators.filter(operator => traits(operator).role === "source") : []
}

function isStructured(job: Job): boolean {
  return job.engine === "spark" && job.settings.batchInterval === undefined
}

/** The formats that are files in a directory. */
export const fileFormats: ReadonlySet<string> = new Set("json csv parquet orc text xml avro".split(" "))

type Option = Setting<string | number | boolean>

/** The name of an option as the operator spells it: names count in any case. */
export function optionName({ settings }: Operator, name: string): string | undefined {
  const lower = name.toLowerCase()
  return Object.keys(settings.options ?? {}).find(given => given.toLowerCase() === lower)
}

/** The value of an option; undefined when it is not given. */
export function optionOf(operator: Operator, name: string): Option | undefined {
  const given = optionName(operator, name)
  return given === undefined ? undefined : operator.settings.options?.[given]
}

/** Whether an option is surely not given: options of unknown names may be any. */
export function lacksOption(operator: Operator, name: string): boolean {
  return optionName(operator, name) === undefined && operator.settings.options?.["?"] === undefined
}

/** The value of an option as text, which is how the engine takes it; undefined when it is not known. */
export function optionText(operator: Operator, name: string): string | undefined {
  const value = optionOf(operator, name)
  return isKnown(value) ? String(value).trim() : undefined
}

/** The value of an option as a number; undefined when it is not known, or is none. */
export function optionNumber(operator: Operator, name: string): number | undefined {
  const text = optionText(operator, name)
  const number = text === undefined || text === "" ? Number.NaN : Number(text)
  return Number.isNaN(number) ? undefined : number
}

export function isOptionOn(operator: Operator, name: string): boolean {
  return optionText(operator, name)?.toLowerCase() === "true"
}

/** The path of an option's place. */
export function optionPath(operator: Operator, name: string): string {
  return `options.${optionName(operator, name) ?? name}`
}

/** Takes options away and gives others. */
export function changeOptions(
  operator: Operator,
  without: readonly string[],
  added: NonNullable<OperatorSettings["options"]> = {},
): Patch {
  const gone = new Set(without.map(name => optionName(operator, name)))
  const kept = Object.entries(operator.settings.options ?? {}).filter(([name]) => !gone.has(name))
  return set(operator, "options", { ...Object.fromEntries(kept), ...added })
}

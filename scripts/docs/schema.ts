import { presets } from "@streamwright/core"
import { pages } from "./pages.js"

const severities = ["off", "info", "warning", "error"] as const

/** The JSON schema of `streamwright.json`, by which editors complete and check it. */
export function configurationSchema(): string {
  const files = { description: "A glob or a list of globs, relative to this file. `!` in front excludes." }
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Settings of Streamwright",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      ...layer,
      overrides: {
        description: "Settings for some files. One that comes later wins.",
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["files"],
          properties: { files: { ...files, ...globs }, ...layer },
        },
      },
    },
    definitions: { severity: { enum: severities } },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

const glob = { type: "string", minLength: 1 }
const globs = { anyOf: [glob, { type: "array", minItems: 1, items: glob }] }

/** What may be said for all files and for some. */
const layer = {
  preset: {
    description: "What is reported where `rules` says nothing.",
    default: "recommended",
    enum: Object.keys(presets),
    enumDescriptions: Object.values(presets),
  },
  rules: {
    description: "How severe the findings of single rules are, whatever the preset says.",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      pages()
        .filter(({ name }) => name !== "invalid-configuration")
        .map(({ name, summary }) => [name, { description: summary, $ref: "#/definitions/severity" }]),
    ),
  },
  slo: {
    description: "What jobs promise that say nothing of it themselves.",
    type: "object",
    additionalProperties: false,
    properties: {
      latency: {
        description: "The longest time from a record's arrival to its result: a whole number and a unit.",
        type: "string",
        examples: ["500 ms", "30 s", "5 min"],
      },
    },
  },
  engineVersion: {
    description: "The versions that jobs run on which name none. Without one, the newest that is known.",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      [
        ["flink", "1.20"],
        ["spark", "4.0"],
      ].map(([engine, example]) => [
        engine,
        { type: "string", pattern: "^\\d+\\.\\d+(\\.\\d+)?$", examples: [example] },
      ]),
    ),
  },
}

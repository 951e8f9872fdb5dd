import { existsSync } from "node:fs"
import { describe, expect, it } from "vitest"
import manifest from "../package.json" with { type: "json" }
import { configurationSchema } from "../scripts/docs/schema.js"
import { analysed } from "./harness/analysed.js"

/** As much of a JSON schema as the one of `streamwright.json` has. */
interface Schema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly examples?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly additionalProperties?: boolean
  readonly $ref?: string
  readonly definitions?: Readonly<Record<string, Schema>>
}

const schema: Schema = JSON.parse(configurationSchema())

/** Values that the schema allows, so that each part of it occurs in one of them. */
function allowed(part: Schema): readonly unknown[] {
  if (part.$ref) return allowed(schema.definitions?.[part.$ref.split("/").at(-1) as string] ?? {})
  if (part.anyOf) return part.anyOf.flatMap(allowed)
  if (part.items) return allowed(part.items).map(item => [item])
  if (!part.properties) return part.enum ?? part.examples ?? ["**/*.ts"]
  const { files, ...properties } = part.properties
  return Object.entries(properties).flatMap(([name, property]) =>
    allowed(property).map(value => ({ ...(files ? { files: "**/*.ts" } : {}), [name]: value })),
  )
}

/** The objects of the schema by their paths. */
function objects(part: Schema, path: readonly string[] = []): readonly (readonly string[])[] {
  const inside = Object.entries(part.properties ?? {}).flatMap(([name, property]) =>
    objects(property, [...path, name]),
  )
  return part.properties ? [path, ...inside] : inside
}

function problems(configuration: unknown): readonly string[] {
  const text = JSON.stringify(configuration)
  return analysed(new Map([["streamwright.json", text]])).findings.map(({ message }) => message)
}

it("the extension tells the editor of the schema", () => {
  const [{ fileMatch, url }] = manifest.contributes.jsonValidation as [{ fileMatch: string; url: string }]
  expect(fileMatch).toBe("streamwright.json")
  expect(existsSync(new URL(`../${url}`, import.meta.url))).toBe(true)
})

describe("the schema of streamwright.json", () => {
  it("allows only what is understood", () => {
    const values = allowed(schema)
    expect(values.length).toBeGreaterThan(40)
    const refused = values.filter(value => problems(value).length > 0)
    expect(refused).toEqual([])
  })

  it.each(objects(schema).map(path => [path.join(".") || "the whole", path] as const))(
    "allows no unknown key in %s, as little as the reader",
    (_, path) => {
      const part = path.reduce<Schema | undefined>((found, name) => found?.properties?.[name], schema)
      expect(part?.additionalProperties).toBe(false)
      const nested = path.reduceRight<unknown>((value, name) => ({ [name]: value }), { "no such key": 1 })
      expect(problems(nested)).toEqual(["`no such key` is not known here."])
    },
  )
})

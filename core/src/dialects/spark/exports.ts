import type { ts } from "ts-morph"
import { type ApiClass, api, type Call, constant, type Namespace, type Value } from "../follow/values.js"
import { staticClass } from "../static-class.js"
import { columnFunction } from "./column-functions.js"
import { durationFunction } from "./intervals.js"
import { inheritedFromProcessor, timeToLiveClass } from "./processors.js"
import { dataType, schemaClass } from "./schemas.js"
import { sessionClass } from "./session.js"
import { timeModeClass } from "./stateful.js"
import { dstreamExport } from "./streaming-context.js"
import { triggerClass } from "./writer.js"

/** The values of Spark's enum-like classes, as the graph keeps them. */
const enums: { readonly [className: string]: { readonly [method: string]: string } } = {
  OutputMode: { Append: "append", Update: "update", Complete: "complete" },
  GroupStateTimeout: { NoTimeout: "none", ProcessingTimeTimeout: "processing", EventTimeTimeout: "event" },
}

/** What `streamwright/spark` exports under a name. */
export function sparkExport(name: string, node: ts.Node): Value {
  return dstreamExport(name, node) ?? durationFunction(name, node) ?? single(name, node)
}

function single(name: string, node: ts.Node): Namespace {
  switch (name) {
    case "SparkSession":
      return sessionClass(node)
    case "Trigger":
      return triggerClass(node)
    case "TTLConfig":
      return timeToLiveClass(node)
    case "Durations":
      return { type: "namespace", name, members: member => durationFunction(member, node), node }
    case "functions":
      return { type: "namespace", name, members: member => columnFunction(member, node), node }
    case "TimeMode":
      return timeModeClass(node)
    case "StructType":
    case "StructField":
      return schemaClass(name, node)
    case "DataTypes":
      return { type: "namespace", name, members: member => dataType(member, node), node }
    case "StatefulProcessorWithInitialState":
    case "StatefulProcessor":
      return { type: "namespace", name, members: () => undefined, inherited: inheritedFromProcessor, node }
    default:
      return (
        enumClass(name, node) ?? {
          ...(/^[A-Z]/.test(name) ? anyClass(name, node) : columnFunction(name, node)),
          isGuess: true,
        }
      )
  }
}

function enumClass(name: string, node: ts.Node): Namespace | undefined {
  const values = Object.hasOwn(enums, name) ? enums[name] : undefined
  return (
    values &&
    staticClass(name, node, method => {
      const value = Object.hasOwn(values, method) ? values[method] : undefined
      return value === undefined ? undefined : call => constant(value, call.node)
    })
  )
}

/** Classes that the graph does not need to know inside: writers, listeners, rows around a row. */
function anyClass(name: string, node: ts.Node): Namespace {
  const make = (call: Call): Value => api(opaque, undefined, call.node)
  const members = (member: string): Value => ({
    type: "namespace",
    name: member,
    members: () => undefined,
    call: make,
    node,
  })
  return { type: "namespace", name, members, call: make, construct: make, node }
}

const opaque: ApiClass<undefined> = { name: "object", methods: {}, otherMethod: self => self }

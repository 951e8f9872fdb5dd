import type { ts } from "ts-morph"
import { constant, type Namespace, type Value } from "../follow/values.js"
import { staticClass } from "../static-class.js"
import { columnFunction } from "./columns.js"
import { dstreamExport } from "./dstream.js"
import { durationFunction } from "./intervals.js"
import { sessionClass } from "./session.js"
import { inheritedFromProcessor, timeToLiveClass } from "./stateful.js"
import { triggerClass } from "./writer.js"

/** The values of Spark's enum-like classes, as the graph keeps them. */
const enums: { readonly [className: string]: { readonly [method: string]: string } } = {
  OutputMode: { Append: "append", Update: "update", Complete: "complete" },
  GroupStateTimeout: { NoTimeout: "none", ProcessingTimeTimeout: "processing", EventTimeTimeout: "event" },
  TimeMode: { None: "none", ProcessingTime: "processing", EventTime: "event" },
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
    case "StatefulProcessor":
      return { type: "namespace", name, members: () => undefined, inherited: inheritedFromProcessor, node }
    default:
      return enumClass(name, node) ?? columnFunction(name, node)
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

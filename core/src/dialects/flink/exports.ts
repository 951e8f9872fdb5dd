import type { ts } from "ts-morph"
import { type ApiClass, api, type Call, constant, type Namespace, type Value } from "../follow/values.js"
import { asyncDataStreamClass, timeUnitConstant } from "./async.js"
import { configuration } from "./configuration.js"
import { connectorExport } from "./connector-classes.js"
import { connectorPartExport } from "./connector-parts.js"
import { durationMember } from "./durations.js"
import { environmentClass } from "./environment.js"
import { icebergExport } from "./iceberg.js"
import { dataStreamUtilsClass } from "./less-used.js"
import { patternExport } from "./pattern.js"
import { schemaClass } from "./schemas.js"
import { inheritedFromFunction, stateExport } from "./states.js"
import { tableEnvironmentClass } from "./table.js"
import { environmentSettingsClass } from "./table-settings.js"
import { outputTagClass } from "./tags.js"
import { triggerExport } from "./triggers.js"
import { watermarkStrategyClass } from "./watermarks.js"
import { assignerExport } from "./windows.js"

/** Constants of Flink's enums, as the values that the graph keeps. */
const enums: { readonly [name: string]: { readonly [constant: string]: string } } = {
  DeliveryGuarantee: { EXACTLY_ONCE: "exactly-once", AT_LEAST_ONCE: "at-least-once", NONE: "none" },
  CheckpointingMode: { EXACTLY_ONCE: "exactly-once", AT_LEAST_ONCE: "at-least-once" },
  ExternalizedCheckpointRetention: {
    RETAIN_ON_CANCELLATION: "retain-on-cancellation",
    DELETE_ON_CANCELLATION: "delete-on-cancellation",
    NO_EXTERNALIZED_CHECKPOINTS: "no-externalized-checkpoints",
  },
  DistributionMode: { NONE: "none", HASH: "hash", RANGE: "range" },
  TransactionNamingStrategy: { INCREMENTING: "incrementing", POOLING: "pooling" },
  FileProcessingMode: { PROCESS_ONCE: "process-once", PROCESS_CONTINUOUSLY: "process-continuously" },
  WithinType: { FIRST_AND_LAST: "first and last", PREVIOUS_AND_CURRENT: "previous and current" },
  RuntimeExecutionMode: { STREAMING: "streaming", BATCH: "batch", AUTOMATIC: "automatic" },
}

/** What `streamwright/flink` exports under a name. */
export function flinkExport(name: string, node: ts.Node): Value | undefined {
  return (
    assignerExport(name, node) ??
    triggerExport(name, node) ??
    connectorExport(name, node) ??
    connectorPartExport(name, node) ??
    stateExport(name, node) ??
    patternExport(name, node) ??
    icebergExport(name, node) ??
    single(name, node) ??
    (/^[A-Z]/.test(name) ? anyClass(name, node) : undefined)
  )
}

function single(name: string, node: ts.Node): Namespace | undefined {
  switch (name) {
    case "StreamExecutionEnvironment":
      return environmentClass(node)
    case "WatermarkStrategy":
      return watermarkStrategyClass(node)
    case "TableEnvironment":
    case "StreamTableEnvironment":
      return tableEnvironmentClass(name, node)
    case "EnvironmentSettings":
      return environmentSettingsClass(node)
    case "Schema":
      return schemaClass(node)
    case "AsyncDataStream":
      return asyncDataStreamClass(node)
    case "DataStreamUtils":
      return dataStreamUtilsClass(node)
    case "OutputTag":
      return outputTagClass(node)
    case "Duration":
      return { type: "namespace", name, members: member => durationMember(member, node), node }
    case "TimeUnit":
      return { type: "namespace", name, members: member => known(timeUnitConstant(member), node), node }
    case "Configuration":
      return {
        type: "namespace",
        name,
        members: () => undefined,
        construct: call => api(configuration, new Map(), call.node),
        node,
      }
    default:
      return undefined
  }
}

function known(value: string | undefined, node: ts.Node): Value | undefined {
  return value === undefined ? undefined : constant(value, node)
}

/** Enums, function classes and whatever else the graph does not need to know inside. */
function anyClass(name: string, node: ts.Node): Namespace {
  const constants = Object.hasOwn(enums, name) ? enums[name] : undefined
  const make = (call: Call): Value => api(opaque, undefined, call.node)
  return {
    type: "namespace",
    name,
    isGuess: constants === undefined,
    members: member =>
      known(constants?.[member], node) ?? {
        type: "namespace",
        name: member,
        members: () => undefined,
        call: make,
        node,
      },
    call: make,
    construct: make,
    inherited: inheritedFromFunction,
    node,
  }
}

/** An object of the engine that the graph keeps nothing of: offsets, serializers, policies. */
const opaque: ApiClass<undefined> = { name: "object", methods: {}, otherMethod: self => self }

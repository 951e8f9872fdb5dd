import type { OperatorKind, OperatorSettings } from "@streamwright/graph"
import type { ts } from "ts-morph"
import { spanOf } from "../../source.js"
import {
  type ApiClass,
  api,
  type Call,
  constant,
  isA,
  type Method,
  type Namespace,
  type OpenJob,
  unfollowed,
  type Value,
} from "../follow/values.js"
import { flattened, operator, plainSetting, textOf } from "../settings.js"
import { staticClass } from "../static-class.js"
import { dstream, stateSpec } from "./dstream.js"
import { sparkInterval } from "./intervals.js"

interface Context {
  readonly job: OpenJob
}

interface Named {
  name: string
}

/** org.apache.spark.SparkConf */
const sparkConf: ApiClass<Named> = {
  name: "SparkConf",
  methods: {
    setAppName: (self, call) => {
      self.data.name = textOf(call.values[0]) ?? ""
      return self
    },
  },
  otherMethod: self => self,
}

function source(settings: (call: Call) => OperatorSettings): Method<Context> {
  return (self, call) =>
    api(
      dstream,
      { job: self.data.job, draft: operator(self.data.job, "source", settings(call), [], call) },
      call.node,
    )
}

/** org.apache.spark.SparkContext */
const sparkContext: ApiClass<Named> = {
  name: "SparkContext",
  methods: { broadcast: self => self },
  otherMethod: (_, call) => constant(undefined, call.node),
}

function directory(call: Call): OperatorSettings {
  return { connector: "file", options: { path: plainSetting(call.values[0]) } }
}

/** One operator behind all the streams of an array. */
function together(kind: OperatorKind, { job }: Context, call: Call): Value {
  const streams = flattened(call.values.slice(0, 1))
  const known = streams.filter(stream => isA(stream, dstream))
  if (known.length < streams.length) call.follow.gap(call.node, "not all of the streams are known", known[0])
  const inputs = known.map(stream => stream.data.draft)
  return api(dstream, { job, draft: operator(job, kind, {}, inputs, call) }, call.node)
}

/** org.apache.spark.streaming.StreamingContext */
const streamingContext: ApiClass<Context> = {
  name: "StreamingContext",
  methods: {
    socketTextStream: source(call => ({
      connector: "socket",
      options: { host: plainSetting(call.values[0]), port: plainSetting(call.values[1]) },
    })),
    textFileStream: source(directory),
    binaryRecordsStream: source(directory),
    queueStream: source(() => ({ connector: "collection" })),
    receiverStream: source(() => ({ connector: "custom" })),
    union: (self, call) => together("union", self.data, call),
    transform: (self, call) => together("map", self.data, call),
  },
  properties: { sparkContext: (self, node) => api(sparkContext, { name: self.data.job.name }, node) },
  otherMethod: (_, call) => constant(undefined, call.node),
}

const subscription: ApiClass<NonNullable<OperatorSettings["options"]>> = {
  name: "ConsumerStrategy",
  methods: {},
}

/** The exported classes of the older API. */
export function dstreamExport(name: string, node: ts.Node): Namespace | undefined {
  switch (name) {
    case "SparkConf":
      return constructed(name, call => api(sparkConf, { name: "" }, call.node), node)
    case "SparkContext":
      return constructed(name, call => api(sparkContext, { name: appName(call.values[0]) }, call.node), node)
    case "StreamingContext":
      return {
        type: "namespace",
        name,
        members: member => contextFunction(member, node),
        construct: openContext,
        node,
      }
    case "TopicPartition":
      return constructed(
        name,
        call => constant(call.values.map(value => plainSetting(value)).join("-"), call.node),
        node,
      )
    case "StateSpec":
      return staticClass(name, node, () => call => api(stateSpec, {}, call.node))
    case "LocationStrategies":
      return staticClass(name, node, () => call => constant("location", call.node))
    case "ConsumerStrategies":
      return staticClass(name, node, method => {
        const option = Object.hasOwn(subscriptions, method) ? subscriptions[method] : undefined
        if (option === undefined) return undefined
        return call => {
          const topics = flattened(call.values.slice(0, 1)).map(value => textOf(value) ?? "?")
          return api(subscription, { [option]: topics.join(",") }, call.node)
        }
      })
    case "KafkaUtils":
      return staticClass(name, node, method => (method === "createDirectStream" ? directStream : undefined))
    default:
      return undefined
  }
}

/** The option that says what a strategy reads. */
const subscriptions: { readonly [strategy: string]: string } = {
  Subscribe: "subscribe",
  SubscribePattern: "subscribePattern",
  Assign: "assign",
}

function constructed(name: string, construct: (call: Call) => Value, node: ts.Node): Namespace {
  return { type: "namespace", name, members: () => undefined, construct, node }
}

/** `StreamingContext.getOrCreate(directory, create)`: what `create` makes, as at the first start. */
function contextFunction(name: string, node: ts.Node): Namespace | undefined {
  if (name !== "getOrCreate") return undefined
  const call = (site: Call): Value =>
    site.values[1]
      ? site.follow.call(site.values[1], [], site.node)
      : unfollowed(site.node, "the function is missing")
  return { type: "namespace", name, members: () => undefined, call, node }
}

function appName(conf: Value | undefined): string {
  return isA(conf, sparkConf) || isA(conf, sparkContext) ? conf.data.name : ""
}

function openContext(call: Call): Value {
  const job = call.follow.job("spark", call.node)
  job.name ||= appName(call.values[0])
  job.builder.settings.batchInterval = sparkInterval(call.values[1])
  if (call.nodes[1]) job.builder.origins.batchInterval = spanOf(call.nodes[1])
  return api(streamingContext, { job }, call.node)
}

function directStream(call: Call): Value {
  const [context, , topics] = call.values
  if (!isA(context, streamingContext)) return unfollowed(call.node, "the streaming context is not known")
  const settings: OperatorSettings = {
    connector: "kafka",
    ...(isA(topics, subscription) ? { options: topics.data } : {}),
  }
  const draft = operator(context.data.job, "source", settings, [], call)
  return api(dstream, { job: context.data.job, draft }, call.node)
}

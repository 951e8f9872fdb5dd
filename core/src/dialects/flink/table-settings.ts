import type { ts } from "ts-morph"
import { type ApiClass, api, constant, isA, type Namespace, type Value } from "../follow/values.js"
import { staticClass } from "../static-class.js"
import { configuration } from "./configuration.js"

/** org.apache.flink.table.api.EnvironmentSettings and its builder: the settings by their full names. */
export const environmentSettings: ApiClass<Map<string, { readonly value: Value; readonly node: ts.Node }>> = {
  name: "EnvironmentSettings",
  methods: {
    inStreamingMode: (self, call) => mode(self, "STREAMING", call.node),
    inBatchMode: (self, call) => mode(self, "BATCH", call.node),
    withConfiguration: (self, call) => {
      const [given] = call.values
      return isA(given, configuration)
        ? api(environmentSettings, new Map([...self.data, ...given.data]), call.node)
        : self
    },
  },
  otherMethod: self => self,
}

function mode(
  self: { readonly data: ReadonlyMap<string, { value: Value; node: ts.Node }> },
  name: string,
  node: ts.Node,
) {
  const data = new Map(self.data).set("execution.runtime-mode", { value: constant(name, node), node })
  return api(environmentSettings, data, node)
}

/** The static methods of `EnvironmentSettings`. */
export function environmentSettingsClass(node: ts.Node): Namespace {
  return staticClass("EnvironmentSettings", node, method => call => {
    const start = api(environmentSettings, new Map(), call.node)
    return environmentSettings.methods[method]?.(start, call) ?? start
  })
}

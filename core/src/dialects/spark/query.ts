import { type ApiClass, constant, type Method, type OpenJob } from "../follow/values.js"

const awaits: Method<OpenJob> = (self, call) => {
  self.data.builder.settings.awaitsQueries = true
  return constant(undefined, call.node)
}

/** org.apache.spark.sql.streaming.StreamingQuery and StreamingQueryManager, of the same job. */
export const query: ApiClass<OpenJob> = {
  name: "StreamingQuery",
  methods: {
    awaitTermination: awaits,
    awaitAnyTermination: awaits,
    processAllAvailable: awaits,
  },
  otherMethod: (_, call) => constant(undefined, call.node),
}

// # Ignoring a finding, with a reason

import { defineJob } from "streamwright"
import { SparkSession, Trigger } from "streamwright/spark"

const views = () => SparkSession.builder().getOrCreate().readStream.format("kafka").option("subscribe", "views").load()

export const dashboard = defineJob({ name: "dashboard", slo: { latency: "5 s" } }, () => {
  views()
    .writeStream.format("kafka")
    .option("topic", "out")
    // streamwright-ignore micro-batch-exceeds-slo: five seconds are promised from March on
    .trigger(Trigger.ProcessingTime("10 seconds"))
    .start()
})

import type { Group } from "./case.js"

const query = (trigger: string) =>
  `views.writeStream.format("console").outputMode("update").trigger(${trigger}).start()`

const job = (
  latency: string,
  statements: string,
) => `export const of${latency.replaceAll(" ", "")} = defineJob({ name: "views", slo: { latency: "${latency}" } }, () => {
  const brokers = { "kafka.bootstrap.servers": "kafka:9092" }
  const views = SparkSession.builder().getOrCreate().readStream.format("kafka").options(brokers).option("subscribe", "views").load()
  ${statements}
})
`

const importing = (names: string) => `import { ${names} } from "streamwright/spark"\n`

export const triggers: Group = {
  name: "make batches shorter",
  around: text => `import { defineJob } from "streamwright"\n${text}`,
  cases: [
    {
      title: "by another trigger of the class that the file knows under another name",
      before:
        importing("SparkSession, Trigger as Every") +
        job("100 ms", query(`Every.ProcessingTime("10 seconds")`)),
      after:
        importing("SparkSession, Trigger as Every") + job("100 ms", query(`Every.RealTime("5 minutes")`)),
    },
    {
      title: "in a constant that one query names",
      before: `${importing("SparkSession, Trigger")}const every = Trigger.ProcessingTime("1 minute")\n${job("5 s", query("every"))}`,
      after: `${importing("SparkSession, Trigger")}const every = Trigger.ProcessingTime("2 seconds")\n${job("5 s", query("every"))}`,
    },
    {
      title: "in the query alone, where jobs share a constant",
      before: `${importing("SparkSession, Trigger")}const every = Trigger.ProcessingTime("1 minute")\n${job("5 s", query("every"))}${job("5 min", query("every"))}`,
      after: `${importing("SparkSession, Trigger")}const every = Trigger.ProcessingTime("1 minute")\n${job("5 s", query(`Trigger.ProcessingTime("2 seconds")`))}${job("5 min", query("every"))}`,
    },
    {
      title: "in a constant that the queries of one job share",
      before:
        importing("SparkSession, Trigger") +
        job(
          "5 s",
          `const every = Trigger.ProcessingTime("1 minute")\n  ${query("every")}\n  ${query("every")}`,
        ),
      after:
        importing("SparkSession, Trigger") +
        job(
          "5 s",
          `const every = Trigger.ProcessingTime("2 seconds")\n  ${query("every")}\n  ${query("every")}`,
        ),
    },
    {
      title: "not where the file has another Trigger",
      before: `${importing("SparkSession")}import { minutely } from "./triggers.js"\nclass Trigger {}\nexport const used = Trigger\n${job("100 ms", query("minutely"))}`,
      others: {
        "triggers.ts": `${importing("Trigger")}export const minutely = Trigger.ProcessingTime("1 minute")\n`,
      },
    },
  ],
}

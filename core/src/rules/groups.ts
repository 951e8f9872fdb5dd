/** What rules are about, in the order of the documentation. */
export const groups = {
  time: {
    title: "Time and watermarks",
    about: "Which clock an operator follows, and whether that clock moves.",
  },
  windows: {
    title: "Windows",
    about: "How records are cut into windows, and when a window gives its result.",
  },
  keys: {
    title: "Keys and partitioning",
    about: "How records are spread over tasks, and what belongs to a key.",
  },
  state: {
    title: "State and timers",
    about: "What is kept between records, for how long, and whether it survives a restart.",
  },
  joins: {
    title: "Joins",
    about: "Pairing two inputs, and how long one waits for the other.",
  },
  patterns: {
    title: "Patterns",
    about: "Complex event processing: what a pattern may be made of, and whether it can match.",
  },
  queries: {
    title: "Queries",
    about: "What a query on a stream cannot do that one on a table can, and which output mode fits it.",
  },
  functions: {
    title: "Functions",
    about: "What the author's own code does inside of operators.",
  },
  sources: {
    title: "Sources",
    about: "Where records come from, and whether they can come again.",
  },
  sinks: {
    title: "Sinks",
    about: "Where results go, how often each arrives, and when it can be seen.",
  },
  checkpoints: {
    title: "Checkpoints and savepoints",
    about: "What a restart begins with, and whether it finds it.",
  },
  batches: {
    title: "Batches and triggers",
    about: "When a query runs, and what each way of running it supports.",
  },
  latency: {
    title: "Latency",
    about: "Whether a result can be there as early as the job promises.",
  },
  settings: {
    title: "Settings",
    about: "Values that the engine does not take, and settings that contradict each other.",
  },
} as const

/** What a rule is about. */
export type Group = keyof typeof groups

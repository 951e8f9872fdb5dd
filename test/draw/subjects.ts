import {
  type Clock,
  Dataflow,
  type Gap,
  type Job,
  JobBuilder,
  type JobOptions,
  nowhere,
  type Operator,
  type RecordType,
  traits,
} from "@streamwright/graph"
import type { Facts, Kept, Keyed, Latency, Time } from "../../core/src/derive/facts.js"
import { deriveSettings } from "../../core/src/derive/settings.js"
import { deriveVersion } from "../../core/src/derive/version.js"
import type { Subject } from "../../core/src/draw/picture.js"
import type { Finding, Severity } from "../../core/src/finding.js"

/** What a test says of one operator; everything else is unremarkable. */
export interface Answers {
  readonly clock?: Clock
  readonly watermark?: Time["watermark"]
  readonly keyedBy?: Operator
  readonly state?: readonly Kept[]
  readonly schema?: RecordType
  readonly latency?: Latency
}

const none: Latency = { floor: 0, worst: 0, isLowerBound: false, terms: [], contingent: [] }

/** A job with facts that are said by hand: the drawing is tested apart from the derivation. */
export function subject(
  job: Job,
  answers: (operator: Operator) => Answers = () => ({}),
  findings: readonly Finding[] = [],
  jobLatency = none,
): Subject {
  const facts: Facts = {
    flow: new Dataflow(job),
    version: deriveVersion(job),
    settings: deriveSettings(job),
    delivery: { of: () => ({ replay: "unknown", lossy: [] }) },
    stamps: { of: () => ({ timestamps: "unknown", without: [] }) },
    waits: { of: () => undefined },
    unmet: { of: () => undefined },
    changes: { of: () => ({ rows: "append", modes: [] }) },
    streams: { of: () => true },
    joins: { of: () => undefined },
    hasEventTime: true,
    tagsColumns: false,
    time: {
      of: operator => ({
        watermark: answers(operator).watermark ?? "arrives",
        suppliers: [],
        missing: [],
        tags: [],
        losses: [],
      }),
    },
    clock: { of: operator => answers(operator).clock },
    keys: { of: operator => keyed(answers(operator).keyedBy) },
    state: { of: operator => answers(operator).state ?? [] },
    schema: { of: operator => answers(operator).schema },
    latency: { of: operator => answers(operator).latency ?? none },
    jobLatency,
  }
  return { job, facts, findings }
}

function keyed(by: Operator | undefined): Keyed | undefined {
  return by && { key: by.settings.key ?? { unknown: "computed" }, by }
}

export function finding(operator: string | undefined, severity: Severity, message: string): Finding {
  const about = operator === undefined ? {} : { operator }
  return {
    rule: "a-rule",
    severity,
    message,
    shows: "silently",
    at: nowhere.call,
    related: [],
    fixes: [],
    ...about,
  }
}

export function gap(reason: string): Gap {
  return { at: nowhere.call, reason }
}

const order: RecordType = {
  name: "Order",
  fields: [
    { name: "shopId", type: "string" },
    { name: "placedAt", type: "number" },
  ],
}

const perKeyAndWindow: Kept = { name: "window contents", per: "key and window", until: "the window ends" }

/** Orders from Kafka, summed per shop and minute of event time. */
export function revenue(options: Partial<JobOptions> = {}, findings: readonly Finding[] = []): Subject {
  const builder = new JobBuilder("flink")
  const source = builder.add(
    "source",
    {
      name: "orders",
      connector: "kafka",
      watermark: { strategy: "bounded", bound: 5_000, timestamp: "placedAt" },
    },
    [],
  )
  const keyBy = builder.add("keyBy", { key: ["shopId"] }, [source])
  const window = { shape: "tumbling", clock: "event", size: 60_000 } as const
  const sum = builder.add("window", { name: "revenue", window }, [keyBy])
  builder.add("sink", { connector: "kafka", name: "revenue per shop" }, [sum])
  const job = builder.build({ name: "revenue-per-shop", serviceLevel: { latency: 30_000 }, ...options })
  const by = job.operators[1]
  const latency: Latency = { floor: 5_200, worst: 65_200, isLowerBound: false, terms: [], contingent: [] }
  return subject(
    job,
    operator => ({
      schema: order,
      latency,
      ...(operator.kind === "window" ? { clock: "event", keyedBy: by, state: [perKeyAndWindow] } : {}),
    }),
    findings,
    latency,
  )
}

/** Two sources joined, one window on each clock, two sinks, a broadcast and a gap. */
export function twoClocks(): Subject {
  const job = twoClocksJob()
  const answers = twoClocksAnswers(job)
  const findings = [
    finding("intervalJoin:orders with clicks", "error", "No watermark can reach this join."),
    finding("intervalJoin:orders with clicks", "warning", "State without uid."),
    finding("windowAll", "warning", "This window follows the clock of the machine."),
    finding("source:clicks", "info", "Records carry a time that nobody reads."),
    finding(undefined, "warning", "No checkpoints are taken."),
  ]
  return subject(
    job,
    operator => ({
      ...(traits(operator).role === "source" ? { schema: order } : {}),
      ...answers[operator.id],
    }),
    findings,
    { floor: 0, worst: Number.POSITIVE_INFINITY, isLowerBound: false, terms: [], contingent: [] },
  )
}

function twoClocksJob(): Job {
  const builder = new JobBuilder("flink")
  const orders = builder.add(
    "source",
    { name: "orders", connector: "kafka", watermark: { strategy: "bounded", bound: 5_000 } },
    [],
  )
  const clicks = builder.add(
    "source",
    { name: "clicks", connector: "kinesis", watermark: { strategy: "none" } },
    [],
  )
  const rules = builder.add("source", { name: "rules", connector: "file" }, [])
  const broadcast = builder.add("broadcast", {}, [rules])
  const valid = builder.add("process", { name: "validate" }, [orders, { from: broadcast, role: "broadcast" }])
  const rejected = builder.add("sideOutput", { sideOutput: "rejected" }, [{ from: valid, role: "side" }])
  const byShop = builder.add("keyBy", { key: ["shopId"] }, [valid])
  const byShop2 = builder.add("keyBy", { key: ["shopId"] }, [clicks])
  const join = builder.add("intervalJoin", { name: "orders with clicks", within: 600_000, clock: "event" }, [
    byShop,
    byShop2,
  ])
  const byUser = builder.add("keyBy", { key: { unknown: "computed" } }, [join])
  const event = builder.add(
    "window",
    { name: "per user", window: { shape: "session", clock: "event", gap: 1_800_000 } },
    [byUser],
  )
  const dash = builder.add(
    "windowAll",
    { window: { shape: "sliding", clock: "processing", size: 60_000, slide: 10_000 } },
    [join],
  )
  const map = builder.add("map", { name: "to dashboard row" }, [dash])
  const enrich = builder.add("async", { name: "look up profile", timeout: 2_000 }, [event])
  builder.add("sink", { name: "sessions", connector: "iceberg" }, [enrich])
  builder.add("sink", { connector: "print" }, [map])
  builder.add("sink", { connector: "file" }, [rejected])
  builder.gap(gap("the stream comes back from `withMetrics`, whose source is not in the workspace"), map)
  builder.gap(gap("a source is made in a loop over a list that is read at run time"))
  return builder.build({ name: "sessions and live dashboard", serviceLevel: { latency: 3_600_000 } })
}

function twoClocksAnswers(job: Job): Readonly<Record<string, Answers>> {
  return {
    sideOutput: { schema: order },
    "process:validate": { state: [{ name: "rules", per: "every task", until: "for ever" }], schema: order },
    "intervalJoin:orders with clicks": {
      clock: "event",
      watermark: "never",
      keyedBy: job.operators.find(operator => operator.id === "keyBy"),
      state: [
        { name: "left", per: "key", until: "the watermark passes" },
        { name: "right", per: "key", until: "the watermark passes" },
      ],
    },
    "window:per user": {
      clock: "event",
      state: [perKeyAndWindow],
      keyedBy: job.operators.find(operator => operator.id === "keyBy#3"),
    },
    windowAll: {
      clock: "processing",
      state: [{ name: "window contents", per: "window", until: "the window ends" }],
    },
    "sink:sessions": {
      latency: { floor: 0, worst: Number.POSITIVE_INFINITY, isLowerBound: false, terms: [], contingent: [] },
    },
    sink: { latency: { floor: 0, worst: 60_200, isLowerBound: false, terms: [], contingent: [] } },
  }
}

/** A job of many operators: sources that are cleaned, keyed and windowed each, then joined in pairs. */
export function wide(count: number): Subject {
  const builder = new JobBuilder("flink")
  const lanes = Math.ceil(count / 8)
  let previous: ReturnType<JobBuilder["add"]> | undefined
  for (let lane = 0; lane < lanes; lane++) {
    const source = builder.add("source", { name: `topic-${lane}`, connector: "kafka" }, [])
    const filter = builder.add("filter", {}, [source])
    const map = builder.add("map", { name: `normalise ${lane}` }, [filter])
    const keyBy = builder.add("keyBy", { key: ["shopId"] }, [map])
    const clock = lane % 2 === 0 ? "event" : "processing"
    const window = builder.add("window", { window: { shape: "tumbling", clock, size: 60_000 } }, [keyBy])
    const joined = previous ? builder.add("union", {}, [previous, window]) : builder.add("map", {}, [window])
    previous = joined
    builder.add("process", { name: `alert ${lane}` }, [joined])
    builder.add("sink", { connector: "kafka", name: `out ${lane}` }, [joined])
  }
  const job = builder.build({ name: "forty" })
  return subject(job, operator => ({
    schema: order,
    ...(operator.settings.window ? { clock: operator.settings.window.clock, state: [perKeyAndWindow] } : {}),
  }))
}

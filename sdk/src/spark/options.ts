/** A value of an option. */
export type OptionValue = string | number | boolean

/** What Kafka's source and sink have in common; any `kafka.` setting of its clients may stand here too. */
interface KafkaOptions {
  /** `host:port`, several with commas. */
  "kafka.bootstrap.servers": OptionValue
  "kafka.security.protocol": OptionValue
  "kafka.sasl.mechanism": OptionValue
  "kafka.sasl.jaas.config": OptionValue
}

/** Options of reading Kafka. Exactly one of `subscribe`, `subscribePattern` and `assign` is needed. */
interface KafkaSourceOptions extends KafkaOptions {
  /** Topics, with commas. */
  subscribe: OptionValue
  /** A regular expression that the topics match. */
  subscribePattern: OptionValue
  /** JSON of topics and their partitions. */
  assign: OptionValue
  /** `latest`, the default, `earliest`, or JSON; only where there is no checkpoint yet. */
  startingOffsets: OptionValue
  startingOffsetsByTimestamp: OptionValue
  /** Milliseconds since 1970 UTC. */
  startingTimestamp: OptionValue
  startingOffsetsByTimestampStrategy: OptionValue
  /** For `read` only. */
  endingOffsets: OptionValue
  endingOffsetsByTimestamp: OptionValue
  endingTimestamp: OptionValue
  /** Whether a query fails when records are gone before they were read. Default true. */
  failOnDataLoss: OptionValue
  /** The most records of a batch. Without it the first batch reads everything there is. */
  maxOffsetsPerTrigger: OptionValue
  /** The fewest records to start a batch for, or until `maxTriggerDelay` has passed. */
  minOffsetsPerTrigger: OptionValue
  /** Default 15 minutes. */
  maxTriggerDelay: OptionValue
  /** The fewest tasks to read with. */
  minPartitions: OptionValue
  maxRecordsPerPartition: OptionValue
  groupIdPrefix: OptionValue
  /** Taking one that others have makes queries steal each other's records. */
  "kafka.group.id": OptionValue
  includeHeaders: OptionValue
  "kafkaConsumer.pollTimeoutMs": OptionValue
  "fetchOffset.numRetries": OptionValue
  "fetchOffset.retryIntervalMs": OptionValue
}

/** Options of writing to Kafka, which is at least once. */
interface KafkaSinkOptions extends KafkaOptions, SinkOptions {
  /** Where rows go; otherwise to what their column `topic` says. */
  topic: OptionValue
  includeHeaders: OptionValue
}

/** Options of every sink. */
interface SinkOptions {
  /** Where a query goes on after a failure. Every query should have its own. */
  checkpointLocation: OptionValue
}

/** Options of reading files from a directory. */
interface FileSourceOptions {
  path: OptionValue
  /** The most new files of a batch. */
  maxFilesPerTrigger: OptionValue
  /** The most bytes of a batch; not with `maxFilesPerTrigger`. Since Spark 4.0. */
  maxBytesPerTrigger: OptionValue
  /** The newest files first. Default false. */
  latestFirst: OptionValue
  /** Files older than this, measured from the newest, are left out. Default `7d`. */
  maxFileAge: OptionValue
  maxCachedFiles: OptionValue
  fileNameOnly: OptionValue
  /** `off`, the default, `archive` or `delete`: what happens to files that were read. */
  cleanSource: OptionValue
  sourceArchiveDir: OptionValue
  recursiveFileLookup: OptionValue
  pathGlobFilter: OptionValue
  mergeSchema: OptionValue
}

/** Options of text formats. */
interface TextOptions {
  header: OptionValue
  sep: OptionValue
  /** `PERMISSIVE`, the default, `DROPMALFORMED` or `FAILFAST`. */
  mode: OptionValue
  multiLine: OptionValue
  timestampFormat: OptionValue
  dateFormat: OptionValue
  columnNameOfCorruptRecord: OptionValue
  lineSep: OptionValue
  wholetext: OptionValue
  rowTag: OptionValue
  encoding: OptionValue
}

/** Options of writing files. */
interface FileSinkOptions extends SinkOptions {
  path: OptionValue
  compression: OptionValue
  /** How long the log of written files is kept. */
  retention: OptionValue
}

/** Options of reading Delta tables. */
interface DeltaSourceOptions
  extends Pick<FileSourceOptions, "path" | "maxFilesPerTrigger" | "maxBytesPerTrigger"> {
  ignoreDeletes: OptionValue
  ignoreChanges: OptionValue
  skipChangeCommits: OptionValue
  startingVersion: OptionValue
  startingTimestamp: OptionValue
  readChangeFeed: OptionValue
  withEventTimeOrder: OptionValue
}

interface DeltaSinkOptions extends SinkOptions {
  path: OptionValue
  mergeSchema: OptionValue
  overwriteSchema: OptionValue
  /** With `txnVersion`: an id that makes writing a batch twice harmless. */
  txnAppId: OptionValue
  txnVersion: OptionValue
}

interface RateOptions {
  /** Default 1. */
  rowsPerSecond: OptionValue
  /** How long until the rate is reached. Default `0s`. */
  rampUpTime: OptionValue
  numPartitions: OptionValue
}

interface RateMicroBatchOptions {
  rowsPerBatch: OptionValue
  numPartitions: OptionValue
  /** Milliseconds since 1970 UTC. Default 0. */
  startTimestamp: OptionValue
  /** By how much the time of a batch is later than that of the one before. Default 1000. */
  advanceMillisPerBatch: OptionValue
}

interface SocketOptions {
  host: OptionValue
  port: OptionValue
  includeTimestamp: OptionValue
}

/** The options of each source by its format. */
export interface SourceOptions {
  kafka: KafkaSourceOptions
  rate: RateOptions
  "rate-micro-batch": RateMicroBatchOptions
  socket: SocketOptions
  delta: DeltaSourceOptions
  json: FileSourceOptions & TextOptions
  csv: FileSourceOptions & TextOptions
  text: FileSourceOptions & TextOptions
  xml: FileSourceOptions & TextOptions
  parquet: FileSourceOptions
  orc: FileSourceOptions
  avro: FileSourceOptions
}

/** The options of each sink by its format. */
export interface StreamSinkOptions {
  kafka: KafkaSinkOptions
  console: SinkOptions & {
    /** Default 20. */ numRows: OptionValue /** Default true. */
    truncate: OptionValue
  }
  memory: SinkOptions
  noop: SinkOptions
  delta: DeltaSinkOptions
  json: FileSinkOptions
  csv: FileSinkOptions & TextOptions
  text: FileSinkOptions
  xml: FileSinkOptions & TextOptions
  parquet: FileSinkOptions
  orc: FileSinkOptions
  avro: FileSinkOptions
}

/** A known name, for completion, or any other text. */
export type Known<Name> = Name | (string & {})

/** The names of a format's options; of all formats where it is not known. */
export type OptionName<Options, Format> = Known<
  Format extends keyof Options
    ? keyof Options[Format]
    : { [F in keyof Options]: keyof Options[F] }[keyof Options]
>

/** Several options at once. */
export type GivenOptions<Options, Format> = Readonly<
  Partial<Record<Extract<OptionName<Options, Format>, string>, OptionValue>>
>

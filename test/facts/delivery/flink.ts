// # What becomes of a record when a Flink job fails: what can be read again, what writes twice, what it comes to

import { defineJob } from "streamwright"
import {
  CheckpointingMode,
  DeliveryGuarantee,
  DiscardingSink,
  FileSink,
  JdbcConnectionOptionsBuilder,
  JdbcExactlyOnceOptions,
  JdbcSink,
  KafkaSink,
  KafkaSource,
  SimpleStringEncoder,
  type Sink,
  type Source,
  StreamExecutionEnvironment,
  WatermarkStrategy,
} from "streamwright/flink"

declare const ownSource: Source<string>
declare const ownSink: Sink<string>
declare const guarantee: DeliveryGuarantee

const kafkaSink = (delivery?: DeliveryGuarantee) => {
  const sink = KafkaSink.builder<string>().setBootstrapServers("kafka:9092")
  return delivery === undefined ? sink.build() : sink.setDeliveryGuarantee(delivery).build()
}

const database = new JdbcConnectionOptionsBuilder().withUrl("jdbc:postgresql://db/lines").build()
const writing = (statement: string) => JdbcSink.builder<string>().withQueryStatement(statement, () => {})

const intoEverything = (env: StreamExecutionEnvironment) => {
  const lines = env.fromSource(
    KafkaSource.builder<string>().setBootstrapServers("kafka:9092").setTopics("lines").build(),
    WatermarkStrategy.noWatermarks(),
    "lines",
  )
  lines.sinkTo(kafkaSink()).name("kafka by default")
  lines.sinkTo(kafkaSink(DeliveryGuarantee.AT_LEAST_ONCE)).name("kafka at least once")
  lines.sinkTo(kafkaSink(DeliveryGuarantee.EXACTLY_ONCE)).name("kafka exactly once")
  lines.sinkTo(kafkaSink(guarantee)).name("kafka in some way")
  lines
    .sinkTo(FileSink.forRowFormat<string>("s3://lake/lines", new SimpleStringEncoder<string>()).build())
    .name("files")
  lines.sinkTo(writing("INSERT INTO lines VALUES (?)").buildAtLeastOnce(database)).name("database, added")
  lines
    .sinkTo(writing("INSERT INTO lines VALUES (?) ON CONFLICT DO NOTHING").buildAtLeastOnce(database))
    .name("database, replaced")
  lines
    .sinkTo(
      writing("INSERT INTO lines VALUES (?)").buildExactlyOnce(JdbcExactlyOnceOptions.defaults(), () => ({})),
    )
    .name("database, in transactions")
  lines.sinkTo(new DiscardingSink()).name("nowhere")
  lines.sinkTo(ownSink).name("own")
}

export const exactly = defineJob({ name: "checkpoints" }, () => {
  intoEverything(StreamExecutionEnvironment.getExecutionEnvironment().enableCheckpointing("1 min"))
})

export const atLeast = defineJob({ name: "checkpoints at least once" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  intoEverything(env.enableCheckpointing("1 min", CheckpointingMode.AT_LEAST_ONCE))
})

export const never = defineJob({ name: "no checkpoints" }, () => {
  intoEverything(StreamExecutionEnvironment.getExecutionEnvironment())
})

export const sources = defineJob({ name: "sources" }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment().enableCheckpointing("1 min")
  const socket = env.socketTextStream("localhost", 9999)
  const known = env.fromData("to be", "or not to be")
  const own = env.fromSource(ownSource, WatermarkStrategy.noWatermarks(), "own")
  socket.sinkTo(kafkaSink(DeliveryGuarantee.EXACTLY_ONCE)).name("from the socket")
  known.union(socket).sinkTo(kafkaSink(DeliveryGuarantee.EXACTLY_ONCE)).name("from both")
  known.sinkTo(kafkaSink(DeliveryGuarantee.EXACTLY_ONCE)).name("from what is known")
  own.sinkTo(kafkaSink(DeliveryGuarantee.EXACTLY_ONCE)).name("from one's own")
})

/* facts
checkpoints
  source:lines: can be read again: yes
  sink:kafka by default: writing unsafe, nothing
  sink:kafka at least once: writing again, at least once
  sink:kafka exactly once: writing commits, exactly once
  sink:kafka in some way: writing unknown, unknown
  sink:files: writing commits, exactly once
  sink:database, added: writing again, at least once
  sink:database, replaced: writing idempotent, exactly once
  sink:database, in transactions: writing commits, exactly once
  sink:nowhere: writing unknown, unknown
  sink:own: writing unknown, unknown
checkpoints at least once
  source:lines: can be read again: yes
  sink:kafka by default: writing unsafe, nothing
  sink:kafka at least once: writing again, at least once
  sink:kafka exactly once: writing commits, at least once
  sink:kafka in some way: writing unknown, unknown
  sink:files: writing commits, at least once
  sink:database, added: writing again, at least once
  sink:database, replaced: writing idempotent, at least once
  sink:database, in transactions: writing commits, at least once
  sink:nowhere: writing unknown, unknown
  sink:own: writing unknown, unknown
no checkpoints
  source:lines: can be read again: yes
  sink:kafka by default: writing unsafe, nothing
  sink:kafka at least once: writing again, nothing
  sink:kafka exactly once: writing commits, nothing
  sink:kafka in some way: writing unknown, unknown
  sink:files: writing commits, nothing
  sink:database, added: writing again, nothing
  sink:database, replaced: writing idempotent, nothing
  sink:database, in transactions: writing commits, nothing
  sink:nowhere: writing unknown, unknown
  sink:own: writing unknown, unknown
sources
  source: can be read again: no
  source#2: can be read again: yes
  source:own: can be read again: unknown
  sink:from the socket: writing commits, at most once, because of source
  sink:from both: writing commits, at most once, because of source
  sink:from what is known: writing commits, exactly once
  sink:from one's own: writing commits, unknown
*/

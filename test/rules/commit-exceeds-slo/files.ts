// # Files that stay open longer than the job promises, and batches of a database

import { defineJob } from "streamwright"
import {
  DefaultRollingPolicy,
  FileSink,
  JdbcConnectionOptionsBuilder,
  JdbcSink,
  OnCheckpointRollingPolicy,
  SimpleStringEncoder,
  StreamExecutionEnvironment,
} from "streamwright/flink"

const encoder = new SimpleStringEncoder<string>()

export const rolling = defineJob({ name: "rolled by time", slo: { latency: "5 min" } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("30 s")
  env
    .socketTextStream("lines.example.com", 9999)
    .sinkTo(
      FileSink.forRowFormat<string>("s3://lake/lines", encoder)
        .withRollingPolicy(DefaultRollingPolicy.builder().withRolloverInterval("15 min").build())
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning commit-exceeds-slo: Results of this file sink take up to 15 min to become visible (file open for 15 min), but the job promises 5 min.
//  help: Let it happen more often, use a sink that shows results at once, or promise more.
//  because ""5 min"": the job promises 5 min
//  because "FileSink.forRowFormat<string>("s3://lake/lines", encoder) .w…": open files looked at every 1 min
//  because ""30 s"": commit with the checkpoint every 30 s
        .build(),
    )
})

export const atCheckpoints = defineJob({ name: "rolled at checkpoints", slo: { latency: "1 min" } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("30 s")
  env
    .socketTextStream("lines.example.com", 9999)
    .sinkTo(
      FileSink.forRowFormat<string>("s3://lake/lines", encoder)
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .build(),
    )
})

export const byDefault = defineJob({ name: "rolled as Flink does", slo: { latency: "2 min" } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("30 s")
  env.socketTextStream("lines.example.com", 9999).sinkTo(FileSink.forRowFormat<string>("s3://lake/lines", encoder).build())
})

export const rows = defineJob({ name: "batches of rows", slo: { latency: "5 s" } }, () => {
  const env = StreamExecutionEnvironment.getExecutionEnvironment()
  env.enableCheckpointing("1 min")
//                        ^^^^^^^ warning commit-exceeds-slo: Results of this jdbc sink take up to 1 min to become visible (batch written with the checkpoint every 1 min), but the job promises 5 s.
//  help: Let it happen more often, use a sink that shows results at once, or promise more.
//  because ""5 s"": the job promises 5 s
//  fix "Take a checkpoint every 5 s" (safe)
//  - env.enableCheckpointing("1 min")
//  + env.enableCheckpointing("5 s")
  env.socketTextStream("lines.example.com", 9999).sinkTo(
    JdbcSink.builder<string>()
      .withQueryStatement("INSERT INTO lines (line) VALUES (?) ON CONFLICT DO NOTHING", (statement, line) => {
        statement.setString(1, line)
      })
      .buildAtLeastOnce(new JdbcConnectionOptionsBuilder().withUrl("jdbc:postgresql://db/lines").build()),
  )
})
